#include "answers/judging/compare/settled_number.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {

// By hand: 1/3 = 0.333333333333..., 1/8 = 0.125, 2/3 rounds up in its 12th digit.

TEST_CASE("a typed key is whole up to 12 digits", "[settled_number]") {
  CHECK(settled("0.50").value == Number(dec("0.5")));
  CHECK(settled("0.50").exact);
  CHECK(settled("123456789012").exact);
  CHECK(settled("12345678901234567890").exact);  // an integer
  CHECK(settled("0.123456789012").exact);
  CHECK(settled("0.1234567890125").value == Number(dec("0.123456789013")));
  CHECK_FALSE(settled("0.1234567890125").exact);
}

TEST_CASE("a fraction is exact where its decimals end, and else kept beside them", "[settled_number]") {
  CHECK(settled("1/8").value == Number(dec("0.125")));
  CHECK(settled("1/8").exact);
  CHECK(settled("-1/8").value == Number(dec("-0.125")));
  CHECK(settled("2/3").value == Number(dec("0.666666666667")));
  CHECK_FALSE(settled("2/3").exact);
  CHECK(settled("2/3").unrounded == Rational(2) / Rational(3));
  CHECK(settled(WrittenNumber(dec("-2"), dec("-3"))).value == Number(dec("0.666666666667")));
  CHECK(settled(WrittenNumber(dec("2"), dec("-3"))).value == Number(dec("-0.666666666667")));
}

TEST_CASE("infinities are no exact key", "[settled_number]") {
  CHECK(settled("inf").value == Number::plus_infinity());
  CHECK_FALSE(settled("inf").exact);
}

TEST_CASE("a value is settled cell by cell", "[settled_number]") {
  const SettledTensor key = settled(value(Shape{2}, "0.50 7"));
  CHECK(key.shape() == Shape{2});
  CHECK(to_string(key[0]) == "0.5");
  CHECK(to_string(key[1]) == "7");
}

}  // namespace gradewright::judging
