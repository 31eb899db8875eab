#include "answers/reading/values/exact.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// "3/4", "0.50", "inf", "-inf" or "nan".
WrittenNumber number(std::string_view text) {
  const std::size_t bar = text.find('/');
  const Number numerator = Number::parse(text.substr(0, bar)).value();
  return {numerator, bar == std::string_view::npos ? 1 : Decimal::parse(text.substr(bar + 1)).value()};
}

std::string shown(const std::optional<WrittenNumber>& result) {
  return result ? to_string(*result) : "none";
}

struct Case {
  std::string_view left;
  std::string_view right;
  std::string_view expected;
};

/// Decimals must come out digit by digit, fractions as the same value.
void check(const Case& row, const std::optional<WrittenNumber>& result) {
  CAPTURE(row.left, row.right);
  if (!result || row.expected.find('/') == std::string_view::npos) {
    CHECK(shown(result) == row.expected);
    return;
  }
  CHECK(result->is_fraction());
  CHECK_FALSE(result->denominator().is_negative());
  CHECK(same_value(*result, number(row.expected)));
}

TEST_CASE("sums are exact and keep the decimals of the longer term") {
  const Case cases[] = {
      {"0.1", "0.2", "0.3"}, {"0.50", "0.5", "1.00"}, {"2", "-3", "-1"},
      {"1/3", "1/6", "1/2"}, {"1/3", "0.5", "5/6"},   {"1e35", "1", "100000000000000000000000000000000001"},
      {"1e36", "1", "none"}, {"0e400", "1", "1"},     {"inf", "1", "none"},
      {"1", "nan", "none"},
  };
  for (const Case& row : cases) {
    check(row, add(number(row.left), number(row.right)));
  }
}

TEST_CASE("products are exact and keep the decimals of both factors") {
  const Case cases[] = {
      {"1.5", "1.5", "2.25"},
      {"1.20", "0.001", "0.00120"},
      {"-2", "3", "-6"},
      {"2/3", "3/4", "1/2"},
      {"2/3", "-5", "-10/3"},
      {"999999999999999999", "999999999999999999", "999999999999999998000000000000000001"},
      {"1000000000000000000", "1000000000000000000", "none"},
      {"1000000000000000001", "1000000000000000001", "none"},
      {"99999999999999999999999999999999999", "99999999999999999999999999999999999", "none"},
      {"1e400", "1e1", "none"},
      {"1e-400", "0.1", "none"},
      {"-inf", "0", "none"},
  };
  for (const Case& row : cases) {
    check(row, multiply(number(row.left), number(row.right)));
  }
}

TEST_CASE("quotients are fractions with the sign on top, or decimals over a power of ten") {
  const Case cases[] = {
      {"3", "8", "3/8"},         {"3", "-8", "-3/8"},   {"-3", "-8", "3/8"},   {"1/2", "3/4", "2/3"},
      {"0.8", "0.9", "8/9"},     {"3", "100", "3/100"}, {"3", "1e2", "0.03"},  {"3", "-0.1", "-30"},
      {"1e-399", "1e2", "none"}, {"1", "0", "none"},    {"0", "0.00", "none"}, {"nan", "2", "none"},
      {"2", "inf", "none"},
  };
  for (const Case& row : cases) {
    check(row, divide(number(row.left), number(row.right)));
  }
  CHECK(same_value(divide(number("1/2"), number("1/2")).value(), number("1")));
}

TEST_CASE("powers are exact; a power of ten keeps the digits of what it scales") {
  const std::tuple<std::string_view, int, std::string_view> cases[] = {
      {"2", 10, "1024"},
      {"2", -2, "1/4"},
      {"1.5", 2, "2.25"},
      {"-2", 3, "-8"},
      {"2/3", -2, "9/4"},
      {"5", 0, "1"},
      {"1.0", 3, "1.000"},
      {"10", 400, "1e+400"},
      {"10", 401, "none"},
      {"10", -3, "0.001"},
      {"0", -1, "none"},
      {"2", 119, "664613997892457936451903530140172288"},  // 2^119 has 36 digits, 2^120 has 37
      {"2", 120, "none"},
      {"1", 400, "1"},
      {"1", 401, "none"},
      {"inf", 2, "none"},
  };
  for (const auto& [base, exponent, expected] : cases) {
    CAPTURE(base, exponent);
    check({base, "", expected}, power(number(base), exponent));
  }
  CHECK(shown(multiply(number("1.20"), power(number("10"), -3).value())) == "0.00120");
}

TEST_CASE("negation turns infinities round and leaves NaN") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"0.50", "-0.50"}, {"-3/4", "3/4"}, {"inf", "-inf"}, {"-inf", "inf"}, {"nan", "nan"}};
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(shown(negate(number(text))) == expected);
  }
}

TEST_CASE("the same value is the same however it was typed") {
  const std::tuple<std::string_view, std::string_view, bool> cases[] = {
      {"0.50", "0.5", true},
      {"1/2", "0.5", true},
      {"2/4", "1/2", true},
      {"-1/2", "1/2", false},
      {"1/3", "0.333", false},
      {"0", "-0.00", true},
      {"100", "1e2", true},
      {"1e400", "1e-400", false},
      {"inf", "inf", true},
      {"inf", "-inf", false},
      {"nan", "nan", false},
      {"inf", "0", false},
      // Past the digits of a product: as typed.
      {"123456789012345678901234567890123456/7", "123456789012345678901234567890123456/7", true},
      {"123456789012345678901234567890123456/7", "123456789012345678901234567890123456/77", false},
      {"123456789012345678901234567890123456/77", "123456789012345678901234567890123457/77", false},
  };
  for (const auto& [left, right, same] : cases) {
    CAPTURE(left, right);
    CHECK(same_value(number(left), number(right)) == same);
    CHECK(same_value(number(right), number(left)) == same);
  }
}

TEST_CASE("a number rounds to another within half a unit of its last digit, the boundary included") {
  const auto number = [](const char* above, const char* below = "1") {
    return WrittenNumber(*Decimal::parse(above), *Decimal::parse(below));
  };
  CHECK(rounds_to(number("2", "3"), number("0.667")));
  CHECK_FALSE(rounds_to(number("2", "3"), number("0.666")));
  CHECK(rounds_to(number("0.125"), number("0.12")));
  CHECK(rounds_to(number("0.125"), number("0.13")));
  CHECK_FALSE(rounds_to(number("0.125"), number("0.14")));
  CHECK_FALSE(rounds_to(number("1"), number("2", "2")));  // a fraction is exact
  CHECK_FALSE(rounds_to(WrittenNumber(*Number::parse("inf")), number("1")));
}

}  // namespace
}  // namespace gradewright::reading
