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
