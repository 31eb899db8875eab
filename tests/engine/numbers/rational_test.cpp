#include "engine/numbers/rational.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::engine {
namespace {

Rational fraction(std::int64_t top, std::int64_t bottom) {
  return Rational(top) / Rational(bottom);
}

Decimal decimal(const char* text) {
  return Decimal::parse(text).value();
}

}  // namespace

// By hand, but for the squares of more digits than a double holds, which are Python's integers.

TEST_CASE("rationals are added, multiplied and divided exactly", "[rational]") {
  CHECK((fraction(1, 3) + fraction(1, 6)).to_string() == "1/2");
  CHECK((fraction(1, 3) - fraction(1, 3)).to_string() == "0");
  CHECK((fraction(-2, 3) * fraction(3, 4)).to_string() == "-1/2");
  CHECK((fraction(5, 8) / fraction(-5, 4)).to_string() == "-1/2");
  CHECK((Rational(decimal("0.1")) + Rational(decimal("0.2"))).to_string() == "3/10");
  CHECK(Rational(decimal("-1.20")).to_string() == "-6/5");
  CHECK(Rational(decimal("3e3")).to_string() == "3000");
  CHECK((Rational(862'554'778) * Rational(862'554'778)).to_string() == "744000745050629284");
  CHECK((Rational(94'906'267) * Rational(94'906'267)).to_string() == "9007199515875289");
  CHECK(Rational(decimal("123456789012345678901234567890123456")).to_string() ==
        "123456789012345678901234567890123456");
}

TEST_CASE("what is not known exactly stays open", "[rational]") {
  CHECK((Rational::open() + Rational(1)).is_open());
  CHECK((Rational(0) * Rational::open()).is_open());
  CHECK((-Rational::open()).is_open());
  CHECK_FALSE(Rational::open() == Rational::open());
  CHECK_FALSE(Rational::open() < Rational(1));
  CHECK(Rational::open().to_string() == "open");
  CHECK_FALSE(Rational::open().is_integer());
  CHECK_FALSE(Rational::open().exact_decimal());
}

TEST_CASE("what is divided by 0 goes by the rules of doubles", "[rational]") {
  const Rational infinity = Rational(1) / Rational(0);
  const Rational nan = Rational(0) / Rational(0);
  CHECK(infinity.to_string() == "inf");
  CHECK((Rational(-2) / Rational(0)).to_string() == "-inf");
  CHECK(nan.to_string() == "nan");
  CHECK((infinity + Rational(1)).to_string() == "inf");
  CHECK((Rational(1) - infinity).to_string() == "-inf");
  CHECK((infinity - infinity).to_string() == "nan");
  CHECK((infinity * fraction(-1, 3)).to_string() == "-inf");
  CHECK((infinity * Rational(0)).to_string() == "nan");
  CHECK((fraction(1, 3) / infinity).to_string() == "0");
  CHECK((-infinity).to_string() == "-inf");
  CHECK((-nan).to_string() == "nan");
  CHECK(abs(-infinity).to_string() == "inf");
  CHECK(floor(infinity).to_string() == "inf");
  CHECK(sqrt(infinity).to_string() == "inf");
  CHECK(sqrt(-infinity).to_string() == "nan");
  CHECK(sqrt(nan).to_string() == "nan");
  CHECK(infinity > Rational(10));
  CHECK(-infinity < Rational(-10));
  CHECK(infinity == infinity);
  CHECK_FALSE(nan == nan);
  CHECK_FALSE(nan < Rational(1));
  CHECK((infinity + Rational::open()).is_open());
  CHECK_FALSE(infinity.is_open());
  CHECK_FALSE(infinity.is_finite());
  CHECK_FALSE(infinity.is_integer());
}

TEST_CASE("numerators and denominators have at most 4096 bits", "[rational]") {
  const Rational largest = pow(Rational(2), Rational(4095));
  CHECK_FALSE(largest.is_open());
  CHECK((largest + largest).is_open());
  CHECK((largest + (largest - Rational(1))).is_open() == false);  // 2^4096 - 1
  CHECK(pow(Rational(2), Rational(4096)).is_open());
  CHECK(pow(fraction(1, 2), Rational(4096)).is_open());
  CHECK(pow(Rational(2), Rational(1'000'000'000'000)).is_open());
  CHECK((Rational(1) / largest / Rational(4)).is_open());
}

TEST_CASE("rationals are ordered by value", "[rational]") {
  CHECK(fraction(1, 3) < fraction(34, 100));
  CHECK(fraction(-1, 2) < Rational(0));
  CHECK(fraction(2, 4) == fraction(1, 2));
  CHECK(fraction(1, 3).sign() == 1);
  CHECK(Rational(0).sign() == 0);
  CHECK(fraction(-1, 3).sign() == -1);
}

TEST_CASE("floors, roots and powers", "[rational]") {
  CHECK(floor(fraction(7, 2)).to_string() == "3");
  CHECK(floor(fraction(-7, 2)).to_string() == "-4");
  CHECK(floor(Rational(-4)).to_string() == "-4");
  CHECK(abs(fraction(-7, 2)).to_string() == "7/2");
  CHECK(sqrt(fraction(9, 16)).to_string() == "3/4");
  CHECK(sqrt(Rational(0)).to_string() == "0");
  CHECK(sqrt(Rational(2)).is_open());
  CHECK(sqrt(fraction(4, 3)).is_open());
  CHECK(sqrt(Rational(-4)).is_open());
  CHECK(pow(fraction(2, 3), Rational(3)).to_string() == "8/27");
  CHECK(pow(fraction(2, 3), Rational(-3)).to_string() == "27/8");
  CHECK(pow(Rational(0), Rational(0)).to_string() == "1");
  CHECK(pow(Rational(0), Rational(-1)).to_string() == "inf");
  CHECK(pow(Rational(0), Rational(5)).to_string() == "0");
  CHECK(pow(Rational(-1), Rational(1'000'001)).to_string() == "-1");
  CHECK(pow(Rational(-1), Rational(1'000'000)).to_string() == "1");
  CHECK(pow(Rational(4), fraction(1, 2)).is_open());
}

TEST_CASE("a rational is an exact decimal where it has one", "[rational]") {
  CHECK(fraction(5, 8).exact_decimal() == decimal("0.625"));
  CHECK(Rational(decimal("1e400")).exact_decimal() == decimal("1e400"));
  CHECK(Rational(decimal("1e-400")).exact_decimal() == decimal("1e-400"));
  CHECK_FALSE(fraction(1, 3).exact_decimal());
  CHECK(Rational(0).exact_decimal() == Decimal(0));
  const Rational digits37 = Rational(decimal("1e36")) + Rational(1);
  CHECK_FALSE(digits37.exact_decimal());
  CHECK((digits37 - Rational(2)).exact_decimal() == decimal("999999999999999999999999999999999999"));
}

TEST_CASE("a rational is rounded to significant digits, halves away from zero", "[rational]") {
  CHECK(fraction(2, 3).rounded(4).to_string() == "0.6667");
  CHECK(fraction(-1, 8).rounded(2).to_string() == "-0.13");
  CHECK(Rational(decimal("0.9996")).rounded(3) == Decimal(1));
  CHECK(Rational(123'456).rounded(2) == Decimal(120'000));
  CHECK(Rational(decimal("1e-300")).rounded(12) == decimal("1e-300"));
  CHECK((Rational(decimal("1e400")) / Rational(3)).rounded(3) == decimal("3.33e399"));
  CHECK(Rational(0).rounded(3) == Decimal(0));
  CHECK(fraction(1, 3).to_double() == 1.0 / 3.0);
}

}  // namespace gradewright::engine
