#include "engine/numbers/interval_functions.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

using namespace gradewright::engine;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double biggest = std::numeric_limits<double>::max();
const double nan_value = std::numeric_limits<double>::quiet_NaN();

bool undefined(Interval x) {
  return std::isnan(x.lo) && std::isnan(x.hi);
}
const Interval entire{-inf, inf};

}  // namespace

TEST_CASE("exact results stay points", "[interval]") {
  CHECK(Interval(3) + Interval(4) == Interval(7));
  CHECK(Interval(3) * Interval(-0.25) == Interval(-0.75));
  CHECK(Interval(1) / Interval(8) == Interval(0.125));
  CHECK(sqrt(Interval(9)) == Interval(3));
  CHECK(pow(Interval(-3), Interval(3)) == Interval(-27));
  CHECK(pow(Interval(2), Interval(-2)) == Interval(0.25));
  CHECK(pow(Interval(9), Interval(0.5)) == Interval(3));
  CHECK(exp(Interval(0)) == Interval(1));
  CHECK(log(Interval(1)) == Interval(0));
}

TEST_CASE("inexact results are one unit wide and contain the exact value", "[interval]") {
  // 0.1 + 0.2 in exact arithmetic on the two doubles lies strictly between the neighbours 0.3 and
  // 0.30000000000000004.
  const Interval sum = Interval(0.1) + Interval(0.2);
  CHECK(sum == Interval(0.3, 0.30000000000000004));
  // The double 1/3 is below a third, the double 2/3 below two thirds (binary expansions 0101..., 1010...).
  CHECK(Interval(1) / Interval(3) == Interval(1.0 / 3, std::nextafter(1.0 / 3, 1)));
  CHECK(Interval(-2) / Interval(3) == Interval(std::nextafter(-2.0 / 3, -1), -2.0 / 3));
  // 1.4142135623730951^2 is above 2.
  CHECK(sqrt(Interval(2)) == Interval(1.414213562373095, 1.4142135623730951));
}

TEST_CASE("arithmetic on intervals takes the extreme corners", "[interval]") {
  CHECK(Interval(1, 2) - Interval(1, 2) == Interval(-1, 1));
  CHECK(Interval(-2, 3) * Interval(-5, 4) == Interval(-15, 12));
  CHECK(Interval(1, 2) / Interval(-4, -2) == Interval(-1, -0.25));
  CHECK(-Interval(1, 2) == Interval(-2, -1));
  CHECK(abs(Interval(-3, 2)) == Interval(0, 3));
  CHECK(min(Interval(0, 5), Interval(1, 2)) == Interval(0, 2));
  CHECK(max(Interval(0, 5), Interval(1, 2)) == Interval(1, 5));
  CHECK(hull(Interval(0, 1), Interval(3, 4)) == Interval(0, 4));
  CHECK(pow(Interval(-2, 1), Interval(2)) == Interval(0, 4));
  CHECK(pow(Interval(-2, 1), Interval(3)) == Interval(-8, 1));
  CHECK(pow(Interval(-4, -2), Interval(-1)) == Interval(-0.5, -0.25));
}

TEST_CASE("products and quotients are the hull of their corners, whatever the signs", "[interval]") {
  const std::vector<double> ends{-biggest, -3.1, -1, -0.1, 0, 0.3, 1, 7, biggest};
  std::vector<Interval> all;
  for (const double lo : ends) {
    for (const double hi : ends) {
      if (lo <= hi) {
        all.emplace_back(lo, hi);
      }
    }
  }
  const auto corners = [](Interval a, Interval b, auto f) {
    const auto at = [&](double x, double y) { return f(Interval(x), Interval(y)); };
    return hull(hull(at(a.lo, b.lo), at(a.lo, b.hi)), hull(at(a.hi, b.lo), at(a.hi, b.hi)));
  };
  for (const Interval a : all) {
    for (const Interval b : all) {
      CAPTURE(a, b);
      CHECK(a * b == corners(a, b, std::multiplies()));
      if (!b.contains(0)) {
        CHECK(a / b == corners(a, b, std::divides()));
      }
    }
  }
  CHECK(Interval(1, inf) / Interval(1, inf) == Interval(0, inf));
  CHECK(Interval(-inf, -1) / Interval(1, inf) == Interval(-inf, 0));
  CHECK(Interval(-inf, 2) * Interval(-1, inf) == entire);
}

TEST_CASE("ends move by one place, through 0 and out of the finite numbers, too", "[interval]") {
  constexpr double smallest = std::numeric_limits<double>::denorm_min();
  CHECK((Interval(1e-200) * Interval(-1e-200)) == Interval(-smallest, smallest));
  CHECK((Interval(-biggest) + Interval(-1)).lo == -inf);
  CHECK((Interval(-biggest) + Interval(1)).lo == -biggest);
  CHECK((Interval(-0.1) + Interval(-0.2)) == Interval(-0.30000000000000004, -0.3));
  CHECK(std::signbit((Interval(-0.0) + Interval(-0.0)).lo));
}

TEST_CASE("infinities and undefined operations are decided", "[interval]") {
  CHECK(undefined(Interval(0) / Interval(0)));
  CHECK(undefined(Interval(inf) - Interval(inf)));
  CHECK(undefined(Interval(inf) * Interval(0)));
  CHECK(undefined(log(Interval(-2, -1))));
  CHECK(undefined(sqrt(Interval(-1))));
  CHECK(undefined(pow(Interval(-2), Interval(0.5))));
  CHECK(undefined(sin(Interval(inf))));
  CHECK(undefined(max(Interval(nan_value), Interval(1))));
  CHECK(undefined(Interval(nan_value) + Interval(1)));
  CHECK(log(Interval(-1, 1)) == entire);
  CHECK(sqrt(Interval(-1, 1)) == entire);
  CHECK(Interval(1) / Interval(-1, 1) == entire);
  CHECK(Interval(1) / Interval(0, 1) == entire);
  CHECK(Interval(0, inf) - Interval(0, inf) == entire);
  CHECK(Interval(1) / Interval(0) == Interval(inf));
  CHECK(log(Interval(0)) == Interval(-inf));
  CHECK(exp(Interval(-inf)) == Interval(0));
  CHECK(exp(Interval(1000)) == Interval(biggest, inf));
  CHECK(Interval(biggest) + Interval(biggest) == Interval(biggest, inf));
  CHECK(Interval(0, 1) * Interval(1, inf) == Interval(0, inf));
  CHECK(Interval(1) / Interval(2, inf) == Interval(0, 0.5));
  CHECK(exp(Interval(-1000)).lo == 0);
  CHECK(exp(Interval(-1000)).hi > 0);
  CHECK((Interval(1e-200) * Interval(1e-200)).hi > 0);
}

TEST_CASE("sine and cosine find the extremes inside", "[interval]") {
  CHECK(sin(Interval(1, 2)).hi == 1);
  CHECK(sin(Interval(1, 2)).lo == Approx(0.8414709848078965));  // sin 1
  CHECK(sin(Interval(4, 5)).lo == -1);
  CHECK(sin(Interval(4, 5)).hi == Approx(-0.7568024953079282));  // sin 4
  CHECK(cos(Interval(-1, 1)).hi == 1);
  CHECK(cos(Interval(3, 4)).lo == -1);
  CHECK(cos(Interval(0.5, 1)).hi == Approx(0.8775825618903728));  // cos 0.5
  CHECK(cos(Interval(0.5, 1)).lo == Approx(0.5403023058681398));  // cos 1
  CHECK(sin(Interval(0, 7)) == Interval(-1, 1));
  CHECK(cos(Interval(1e9, 1e9 + 1)) == Interval(-1, 1));
  CHECK(sin(Interval(-inf, 0)) == Interval(-1, 1));
}

TEST_CASE("middle, radius and widening", "[interval]") {
  CHECK(Interval(1, 3).mid() == 2);
  CHECK(Interval(1, 3).radius() == 1);
  CHECK(Interval(2).radius() == 0);
  CHECK(entire.mid() == 0);
  CHECK(entire.radius() == inf);
  CHECK(Interval(1, 2).widened(0.5) == Interval(0.5, 2.5));
  const Interval odd(0.1, 0.7);
  CHECK(odd.mid() - odd.radius() <= odd.lo);
  CHECK(odd.mid() + odd.radius() >= odd.hi);
}
