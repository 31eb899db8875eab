#include "problems/printed_number.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::problems;

TEST_CASE("printed numbers keep their digits") {
  CHECK(printed_number("0.")->number.numerator() == Decimal(0));
  CHECK(printed_number("-1.00")->number.numerator().decimals() == 2);
  CHECK(printed_number("\xE2\x88\x92"
                       "3")
            ->number.numerator() == Decimal(-3));
  CHECK(printed_number("0.")->number.denominator() == Decimal(1));
  CHECK_FALSE(printed_number("0.")->fraction);
  const auto ratio = printed_number("55:294");
  REQUIRE(ratio.has_value());
  CHECK(ratio->fraction);
  CHECK(ratio->number.numerator() == Decimal(55));
  CHECK(ratio->number.denominator() == Decimal(294));
  CHECK(printed_number("3/8")->number.denominator() == Decimal(8));
}

TEST_CASE("an infinity can be printed") {
  for (const char* text : {"inf", "Infinity", "+inf", "\xE2\x88\x9E"}) {
    INFO(text);
    REQUIRE(printed_number(text).has_value());
    CHECK(printed_number(text)->number.as_number() == Number::plus_infinity());
    CHECK_FALSE(printed_number(text)->fraction);
  }
  for (const char* text : {"-inf", "-\xE2\x88\x9E", "\xE2\x88\x92\xE2\x88\x9E"}) {
    INFO(text);
    REQUIRE(printed_number(text).has_value());
    CHECK(printed_number(text)->number.as_number() == Number::minus_infinity());
  }
}

TEST_CASE("other texts are not printed numbers") {
  for (const char* text : {"", "x", "nan", "inf/2", "1/inf", "infinite", "--inf", "1/0", "1/2/3", "1 2",
                           "1e200", "0.1234567890123456789"}) {
    INFO(text);
    CHECK_FALSE(printed_number(text).has_value());
  }
}

TEST_CASE("at most 18 digits are printed", "[limits]") {
  CHECK(printed_number(std::string(18, '9')));
  CHECK_FALSE(printed_number(std::string(19, '9')));
  CHECK(printed_number("1e15"));
  CHECK_FALSE(printed_number("1e16"));
  CHECK(printed_number("0." + std::string(17, '0') + "1"));
  CHECK_FALSE(printed_number("0." + std::string(18, '0') + "1"));
}
