#include "engine/numbers/written_number.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::engine;

TEST_CASE("a written number keeps what was typed", "[written_number]") {
  const WrittenNumber plain(*Decimal::parse("0.50"));
  CHECK(plain.is_finite());
  CHECK_FALSE(plain.is_fraction());
  CHECK(plain.numerator().decimals() == 2);
  CHECK(plain.denominator() == Decimal(1));
  CHECK(to_string(plain) == "0.50");

  const WrittenNumber fraction(Decimal(6), Decimal(8));
  CHECK(fraction.is_fraction());
  CHECK(to_string(fraction) == "6/8");
  CHECK(to_string(WrittenNumber(Decimal(-6), Decimal(8))) == "-6/8");
  CHECK(to_string(WrittenNumber()) == "0");
}

TEST_CASE("a written number may be infinite or not a number", "[written_number]") {
  const WrittenNumber infinite = Number::minus_infinity();
  CHECK_FALSE(infinite.is_finite());
  CHECK_FALSE(infinite.is_fraction());
  CHECK(infinite.as_number() == Number::minus_infinity());
  CHECK(to_string(infinite) == "-inf");
  CHECK(to_string(WrittenNumber(Number::nan())) == "nan");
}
