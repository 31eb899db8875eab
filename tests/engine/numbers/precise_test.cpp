#include "engine/numbers/precise.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <compare>
#include <limits>
#include <stdexcept>
#include <string_view>

using namespace gradewright::engine;

namespace {

const Precise nan_value = std::numeric_limits<double>::quiet_NaN();
const Precise infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("arithmetic keeps 50 significant digits", "[precise]") {
  // 1/3, 2/3 and 1/7 by hand; 49 digits after the first.
  CHECK((Precise(1) / Precise(3)).to_scientific(48) ==
        "3.333333333333333333333333333333333333333333333333e-01");
  CHECK((Precise(2) / Precise(3)).to_scientific(48) ==
        "6.666666666666666666666666666666666666666666666667e-01");
  CHECK((Precise(1) / Precise(-7)).to_scientific(48) ==
        "-1.428571428571428571428571428571428571428571428571e-01");
  const Precise tiny("1e-45");
  CHECK((Precise(1) + tiny - Precise(1)).to_scientific(3) == "1.000e-45");
  CHECK(Precise("123456789012345678901234567890") * Precise(10) ==
        Precise("1234567890123456789012345678900"));
  CHECK(-Precise(3) + Precise(5) == Precise(2));
  CHECK(Precise("0.1") != Precise(0.1));  // the double is not a tenth
}

TEST_CASE("a number changes in place", "[precise]") {
  Precise x = 6;
  x += 4;
  CHECK(x == Precise(10));
  x -= 1;
  CHECK(x == Precise(9));
  x *= 2;
  CHECK(x == Precise(18));
  x /= 4;
  CHECK(x == Precise(4.5));
  const Precise copy = x;
  x = 0;
  CHECK(copy == Precise(4.5));
  CHECK(Precise() == Precise(0));
}

TEST_CASE("a number is made of digits, integers and doubles", "[precise]") {
  CHECK(Precise(std::numeric_limits<std::int64_t>::min()).to_scientific(18) == "-9.223372036854775808e+18");
  CHECK(Precise("1.5e-20").to_double() == 1.5e-20);
  CHECK(Precise(0.1).to_double() == 0.1);
  CHECK((Precise(1) / Precise(3)).to_double() == 1.0 / 3);
  CHECK_THROWS_AS(Precise(std::string_view("1.5x")), std::runtime_error);
}

TEST_CASE("NaN and infinities compare as those of a double", "[precise]") {
  CHECK(Precise(1) < Precise(2));
  CHECK(Precise(2) > Precise(1));
  CHECK(Precise(-1) <= Precise(-1));
  CHECK((nan_value <=> Precise(1)) == std::partial_ordering::unordered);
  CHECK_FALSE(nan_value == nan_value);
  CHECK_FALSE(nan_value < Precise(1));
  CHECK(infinity == infinity);
  CHECK(infinity > Precise("1e300"));
  CHECK(-infinity < Precise(0));
  CHECK(isnan(infinity - infinity));
  CHECK(isnan(nan_value + Precise(1)));
  CHECK_FALSE(isnan(infinity));
  CHECK(isinf(infinity));
  CHECK(isinf(-infinity));
  CHECK(isinf(Precise(1) / Precise(0)));
  CHECK_FALSE(isinf(nan_value));
  CHECK(isnan(Precise(0) / Precise(0)));
  CHECK(abs(Precise(-2.5)) == Precise(2.5));
  CHECK(abs(-infinity) == infinity);
}
