#include "engine/numbers/interval_functions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "engine/numbers/precise.hpp"
#include "tests/engine/numbers/function_values.hpp"

using namespace gradewright::engine;
using gradewright::test::function_values;
using gradewright::test::FunctionValue;

namespace {

Interval applied(const std::string& function, Interval x, double exponent) {
  if (function == "pow") {
    return pow(x, Interval(exponent));
  }
  const std::map<std::string, Interval (*)(Interval)> functions{
      {"exp", exp}, {"log", log},     {"sqrt", sqrt},   {"tanh", tanh}, {"sin", sin},     {"cos", cos},
      {"erf", erf}, {"log1p", log1p}, {"expm1", expm1}, {"log2", log2}, {"log10", log10}, {"atan", atan}};
  return functions.at(function)(x);
}

/// How many doubles lie between the ends.
int width_in_ulps(Interval x) {
  int steps = 0;
  for (double at = x.lo; at < x.hi && steps < 100; at = std::nextafter(at, x.hi)) {
    ++steps;
  }
  return steps;
}

}  // namespace

TEST_CASE("enclosures of elementary functions hold, and are as narrow as stated", "[interval]") {
  const std::vector<FunctionValue> points = function_values();
  REQUIRE(points.size() > 1000);
  for (const FunctionValue& point : points) {
    const Interval enclosure = applied(point.function, point.arguments[0], point.arguments.back());
    CAPTURE(point.function, point.arguments, point.value.to_scientific(34), enclosure);
    CHECK(Precise(enclosure.lo) <= point.value);
    CHECK(point.value <= Precise(enclosure.hi));
    const bool wave = point.function == "sin" || point.function == "cos";
    if (wave && std::abs(point.arguments[0]) > 0x1p20) {
      CHECK(enclosure.hi - enclosure.lo <= 0x1p-88 + 16 * 0x1p-53);
      continue;
    }
    CHECK(width_in_ulps(enclosure) <= (point.function == "sqrt" ? 1 : 2 * Interval::libm_ulps));
  }
}

TEST_CASE("the enclosure of a range contains the function at every point between", "[interval]") {
  const std::vector<FunctionValue> points = function_values();
  for (const FunctionValue& point : points) {
    const bool is_power = point.function == "pow";
    const bool needs_positive = is_power || point.function == "log" || point.function == "sqrt" ||
                                point.function == "log2" || point.function == "log10";
    const double x = point.arguments[0];
    for (const double width : {1e-9, 0.1, 3.0}) {
      const double least = point.function == "log1p" ? -1 : 0;
      const bool bounded = (needs_positive && x > 0) || point.function == "log1p";
      const double lowest = bounded ? std::max(least, x - width) : x - width;
      const Interval range(lowest, x + 2 * width);
      const Interval enclosure = applied(point.function, range, point.arguments.back());
      CAPTURE(point.function, range, point.value.to_scientific(34), enclosure);
      CHECK(Precise(enclosure.lo) <= point.value);
      CHECK(point.value <= Precise(enclosure.hi));
    }
  }
}

TEST_CASE("the floor of a range runs from floor to floor", "[interval]") {
  CHECK(floor(Interval(2.5, 3.5)) == Interval(2, 3));
  CHECK(floor(Interval(-0.5)) == Interval(-1));
}

TEST_CASE("logarithms of powers of their base are whole, and ends of domains are exact", "[interval]") {
  CHECK(log2(Interval(0x1p-1074)) == Interval(-1074));
  CHECK(log2(Interval(8)) == Interval(3));
  CHECK(log10(Interval(1e22)) == Interval(22));
  CHECK_FALSE(log10(Interval(1e23)).is_point());  // 10^23 is no double
  CHECK(log1p(Interval(-1)) == Interval(-INFINITY));
  CHECK(std::isnan(log1p(Interval(-3, -2)).lo));
  CHECK(log1p(Interval(-2, 0)) == Interval(-INFINITY, INFINITY));
  CHECK(erf(Interval(-INFINITY, INFINITY)) == Interval(-1, 1));
  CHECK(expm1(Interval(-INFINITY)) == Interval(-1));
}
