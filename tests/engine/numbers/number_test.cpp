#include "engine/numbers/number.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::engine;

TEST_CASE("a number is finite, infinite or not a number", "[number]") {
  const Number half = *Decimal::parse("0.50");
  CHECK(half.is_finite());
  CHECK_FALSE(half.is_nan());
  CHECK_FALSE(half.is_infinite());
  CHECK(half.decimal().decimals() == 2);
  CHECK(Number() == 0);
  CHECK(Number::nan().is_nan());
  CHECK_FALSE(Number::nan().is_infinite());
  for (const Number& infinity : {Number::plus_infinity(), Number::minus_infinity()}) {
    CHECK(infinity.is_infinite());
    CHECK_FALSE(infinity.is_finite());
    CHECK_FALSE(infinity.is_nan());
  }
}

TEST_CASE("the sign of a number", "[number]") {
  CHECK(Number(-3).is_negative());
  CHECK_FALSE(Number(0).is_negative());
  CHECK(Number::minus_infinity().is_negative());
  CHECK_FALSE(Number::plus_infinity().is_negative());
  CHECK_FALSE(Number::nan().is_negative());
  CHECK(-Number(3) == -3);
  CHECK(-Number::plus_infinity() == Number::minus_infinity());
  CHECK((-Number::nan()).is_nan());
}

TEST_CASE("numbers are equal as data", "[number]") {
  CHECK(Number(*Decimal::parse("0.50")) == Number(*Decimal::parse("0.5")));
  CHECK_FALSE(Number(1) == Number(2));
  const Number specials[] = {Number::nan(), Number::plus_infinity(), Number::minus_infinity()};
  for (const Number& a : specials) {
    for (const Number& b : specials) {
      CHECK((a == b) == (&a == &b));
    }
    for (const int finite : {-1, 0, 1}) {
      CHECK_FALSE(a == Number(finite));
    }
  }
}

TEST_CASE("numbers are parsed in every spelling and printed in one", "[number]") {
  const auto printed = [](std::string_view text) {
    const auto number = Number::parse(text);
    return number ? number->to_string() : "none";
  };
  CHECK(printed("0.50") == "0.50");
  CHECK(printed("-1e3") == "-1000");
  for (const char* text : {"nan", "NaN", "NAN", "-nan", "+NaN"}) {
    CHECK(printed(text) == "nan");
  }
  for (const char* text : {"inf", "Inf", "infinity", "Infinity", "+inf"}) {
    CHECK(printed(text) == "inf");
  }
  for (const char* text : {"-inf", "-Infinity"}) {
    CHECK(printed(text) == "-inf");
  }
  for (const char* text : {"", "-", "+", "--inf", "INF", "nano", "infin", ".inf", "1/2", "1 ", "inf "}) {
    INFO(text);
    CHECK(printed(text) == "none");
  }
}
