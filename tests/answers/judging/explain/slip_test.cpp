#include "answers/judging/explain/slip.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

Slip slip(std::string_view student, std::string_view right, const Rule& rule) {
  const WrittenNumber number(dec(student));
  const SettledCell cell{dec(right), true};
  const Comparison comparison = compare(number, cell, rule);
  REQUIRE(comparison.result == Comparison::Result::wrong);
  return slip_of(number, cell, rule, comparison);
}

using Kind = Slip::Kind;

}  // namespace

// By hand: each slip is a change of the text that makes it right.

TEST_CASE("what is certain about a wrong number", "[slip]") {
  CHECK(slip("-0.2754", "0.2754", DecimalsRule{4}) == Slip{Kind::sign, 0});
  CHECK(slip("2.754", "0.2754", DecimalsRule{4}) == Slip{Kind::power_of_ten, -1});
  CHECK(slip("1.23", "12.34", DisplayedRule{1}) == Slip{Kind::power_of_ten, 1});
  CHECK(slip("27.54", "0.2754", DecimalsRule{4}) == Slip{Kind::power_of_ten, -2});
  CHECK(slip("5", "5000", ExactRule{}) == Slip{Kind::power_of_ten, 3});
  CHECK(slip("5", "5000000", ExactRule{}) == Slip{Kind::power_of_ten, 6});
  CHECK(slip("5", "50000", ExactRule{}).kind == Kind::none);
  CHECK(slip("0.2745", "0.2754", DecimalsRule{4}).kind == Kind::exchanged_digits);
  CHECK(slip("0.2753", "0.27538", DecimalsRule{4}).kind == Kind::cut_off);
  CHECK(slip("0.28", "0.27", DecimalsRule{2}).kind == Kind::last_digit);
  CHECK(slip("71", "70", ExactRule{}).kind == Kind::off_by_one);
  CHECK(slip("69", "70", ExactRule{}).kind == Kind::off_by_one);
  CHECK(slip("72", "70", ExactRule{}).kind == Kind::none);
  CHECK(slip("24", "42", ExactRule{}).kind == Kind::exchanged_digits);
  CHECK(slip("123456789012345678901234", "213456789012345678901234", ExactRule{}).kind ==
        Kind::exchanged_digits);
}

TEST_CASE("where several things would explain a number nothing is certain", "[slip]") {
  CHECK(slip("1", "0.71", DecimalsRule{2}).kind == Kind::none);  // of a single digit, one more says nothing
  CHECK(slip("0.03", "-0.000395", DecimalsRule{2}).kind == Kind::none);  // 0.00 would be right
  CHECK(slip("0.5", "0.2754", DecimalsRule{4}).kind == Kind::none);
  CHECK(slip("5", "0", ExactRule{}).kind == Kind::none);
  CHECK(slip("0", "5", ExactRule{}).kind == Kind::none);
}

namespace {

struct Row {
  const char* student;
  const char* right;
  Rule rule;
  Kind kind;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.student << " for " << row.right << ", " << to_string(row.rule));
    CHECK(slip(row.student, row.right, row.rule).kind == row.kind);
  }
}

const Rule exact = ExactRule{};
const Rule two = DecimalsRule{2};
const Rule four = DecimalsRule{4};
const Rule near = ToleranceRule{dec("0.0001"), 0};

}  // namespace

TEST_CASE("off by one is said of whole numbers that differ by exactly one", "[slip]") {
  check_rows({{"71", "70", exact, Kind::off_by_one},
              {"-4", "-3", exact, Kind::off_by_one},
              {"16941457", "16941456", exact, Kind::off_by_one},
              {"16941455", "16941456", exact, Kind::off_by_one},
              {"2", "1", exact, Kind::off_by_one},
              {"71.0", "70", exact, Kind::off_by_one},
              {"71", "70", two, Kind::off_by_one},
              {"99999999999999999999", "100000000000000000000", exact, Kind::off_by_one},
              {"1.7e7", "16941456", exact, Kind::none},
              {"1.7e7", "16999999", exact, Kind::none},
              {"17000000", "16941456", exact, Kind::none},
              {"1.6e7", "16941456", exact, Kind::none},
              {"72", "70", exact, Kind::none},
              {"70.5", "70", exact, Kind::none},
              {"70.9", "70", exact, Kind::none},
              {"7e1", "71", exact, Kind::none},
              {"1.9", "0.9", two, Kind::none},
              {"0.9", "1.9", two, Kind::none},
              {"1", "2.01", two, Kind::none},
              {"3", "2.4", two, Kind::none},
              {"1.25", "0.25", two, Kind::none},
              {"3.5", "2.5", exact, Kind::none},
              {"68", "70", exact, Kind::none},
              {"-69", "70", exact, Kind::none}});
}

TEST_CASE("cut off is said where the digits are the key's and rounding would have been right", "[slip]") {
  check_rows({{"0.66", "0.667", two, Kind::cut_off},
              {"-0.66", "-0.667", two, Kind::cut_off},
              {"0.6", "0.667", two, Kind::cut_off},
              {"0.6666", "0.66667", four, Kind::cut_off},
              {"0.27", "0.279", two, Kind::cut_off},
              {"0.0019", "0.00199", four, Kind::cut_off},
              {"4", "4.7", two, Kind::cut_off},
              {"1.6e7", "16941456", SignificantRule{2}, Kind::cut_off},
              {"1.99e-5", "0.0000199963", SignificantRule{3}, Kind::cut_off},
              {"12.34", "12.347", near, Kind::none},  // rounding would not have helped
              {"0.5", "0.6", two, Kind::none},
              {"0.50", "0.60", two, Kind::none},
              {"0.65", "0.667", two, Kind::none},
              {"0.66", "0.6749", two, Kind::last_digit},
              {"-0.67", "-0.661", two, Kind::last_digit},
              {"1.6e7", "16941456", exact, Kind::none},
              {"16941450", "16941456", exact, Kind::none},
              {"1694145.6", "16941456", exact, Kind::power_of_ten},
              {"0.13", "0.1362", four, Kind::cut_off},
              {"0.14", "0.1362", near, Kind::none},
              {"-0.66", "0.667", two, Kind::none},
              {"0.1", "0.29", two, Kind::none},
              {"0.33", "0.4", two, Kind::none}});
}

TEST_CASE("the last digit differs by one where it does", "[slip]") {
  check_rows({{"0.28", "0.27", two, Kind::last_digit},
              {"0.26", "0.27", two, Kind::last_digit},
              {"0.68", "0.667", two, Kind::last_digit},
              {"-0.68", "-0.667", two, Kind::last_digit},
              {"0.2755", "0.27538", four, Kind::last_digit},
              {"0.30", "0.29", two, Kind::last_digit},
              {"70.1", "70", exact, Kind::last_digit},
              {"1.8e7", "16941456", SignificantRule{2}, Kind::last_digit},
              {"0.284", "0.2754", four, Kind::none},
              {"0.29", "0.27", two, Kind::none},
              {"0.28", "0.2754", near, Kind::none},  // 0.28 is how it is rounded
              {"0.29", "0.2754", four, Kind::last_digit},
              {"0.26", "0.2754", four, Kind::none},
              {"0.2", "0.3", two, Kind::none},
              {"3", "4.2", two, Kind::none},
              {"0.271", "0.25", two, Kind::none},
              {"1.9e7", "16941456", SignificantRule{2}, Kind::none},
              {"1.8e7", "16941456", exact, Kind::none}});
}

TEST_CASE("a sign, a power of ten and exchanged digits are said of the same digits", "[slip]") {
  check_rows({{"-0.2754", "0.2754", four, Kind::sign},
              {"0.2754", "-0.27538", four, Kind::sign},
              {"-3", "3", exact, Kind::sign},
              {"-0.2753", "0.2754", four, Kind::none},
              {"-0.275", "0.2754", four, Kind::none},
              {"66.7", "0.667", two, Kind::power_of_ten},
              {"0.00667", "0.667", two, Kind::power_of_ten},
              {"67", "0.667", two, Kind::power_of_ten},
              {"667", "0.667", two, Kind::power_of_ten},
              {"0.667", "667", exact, Kind::power_of_ten},
              {"5000000", "5", exact, Kind::power_of_ten},
              {"10", "1", exact, Kind::power_of_ten},
              {"1", "0.0098", two, Kind::none},
              {"7", "0.667", DecimalsRule{1}, Kind::none},
              {"2", "0.154", DecimalsRule{1}, Kind::none},
              {"20", "0.154", DecimalsRule{1}, Kind::none},
              {"-66.7", "0.667", two, Kind::none},
              {"50000", "5", exact, Kind::none},
              {"0.2745", "0.2754", four, Kind::exchanged_digits},
              {"0.72", "0.27", two, Kind::exchanged_digits},
              {"42", "24", exact, Kind::exchanged_digits},
              {"210", "120", exact, Kind::exchanged_digits},
              {"102", "12", exact, Kind::none},
              {"12", "20.4", ToleranceRule{dec("0.7"), 0}, Kind::none},
              {"0.72", "0.2681", two, Kind::exchanged_digits},
              {"0.72", "0.2754", ToleranceRule{dec("0.01"), 0}, Kind::none},
              {"132", "321", exact, Kind::none},
              {"-0.72", "0.27", two, Kind::none}});
}

TEST_CASE("a fraction has a sign and a power of ten, and no last digit", "[slip]") {
  const SettledCell third{dec("0.333333333333"), false};
  const auto of = [&third](std::int64_t numerator, std::int64_t denominator) {
    const WrittenNumber number{Decimal(numerator), Decimal(denominator)};
    return slip_of(number, third, ExactRule{}, compare(number, third, ExactRule{}));
  };
  CHECK(of(-1, 3) == Slip{Kind::sign, 0});
  CHECK(of(10, 3) == Slip{Kind::power_of_ten, -1});
  CHECK(of(2, 3).kind == Kind::none);
}

TEST_CASE("what is not finite has no slip", "[slip]") {
  const SettledCell one{1, true};
  CHECK(slip_of(Number::plus_infinity(), one, ExactRule{}, {}).kind == Kind::none);
  CHECK(slip_of(Decimal(1), {Number::nan(), false}, ExactRule{}, {}).kind == Kind::none);
}
