#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "engine/numbers/interval.hpp"
#include "engine/numbers/precise.hpp"

using namespace gradewright::engine;

namespace {

/// One line of the table: a function, its arguments, and its value to 60 digits.
struct Point {
  std::string function;
  std::vector<double> arguments;
  Precise value;
};

std::vector<Point> table() {
  std::ifstream file(GRADEWRIGHT_SOURCE_DIR "/tests/engine/fixtures/functions.txt");
  std::vector<Point> points;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::istringstream words(line);
    Point point;
    words >> point.function;
    std::vector<std::string> rest;
    for (std::string word; words >> word;) {
      rest.push_back(word);
    }
    point.value = Precise(rest.back());
    rest.pop_back();
    for (const std::string& argument : rest) {
      point.arguments.push_back(std::strtod(argument.c_str(), nullptr));
    }
    points.push_back(std::move(point));
  }
  return points;
}

Interval applied(const std::string& function, Interval x, double exponent) {
  if (function == "pow") {
    return pow(x, Interval(exponent));
  }
  const std::map<std::string, Interval (*)(Interval)> functions{{"exp", exp},   {"log", log}, {"sqrt", sqrt},
                                                                {"tanh", tanh}, {"sin", sin}, {"cos", cos}};
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
  const std::vector<Point> points = table();
  REQUIRE(points.size() > 1000);
  for (const Point& point : points) {
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
  const std::vector<Point> points = table();
  for (const Point& point : points) {
    const bool is_power = point.function == "pow";
    const bool needs_positive = is_power || point.function == "log" || point.function == "sqrt";
    const double x = point.arguments[0];
    for (const double width : {1e-9, 0.1, 3.0}) {
      const double lowest = needs_positive && x > 0 ? std::max(0.0, x - width) : x - width;
      const Interval range(lowest, x + 2 * width);
      const Interval enclosure = applied(point.function, range, point.arguments.back());
      CAPTURE(point.function, range, point.value.to_scientific(34), enclosure);
      CHECK(Precise(enclosure.lo) <= point.value);
      CHECK(point.value <= Precise(enclosure.hi));
    }
  }
}
