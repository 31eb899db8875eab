#include "answers/judging/compare/rational_points.hpp"

#include <catch2/catch.hpp>

#include "engine/language/step_language.hpp"

namespace gradewright::judging {
namespace {

std::optional<RationalFunction> function(std::string_view text) {
  return RationalFunction::of(notation::parse_expression(text));
}

Rational over(std::int64_t numerator, std::int64_t denominator) {
  return Rational(numerator) / Rational(denominator);
}

}  // namespace

// By hand.

TEST_CASE("a function is evaluated exactly", "[rational_points]") {
  const auto f = function("(x**2 + 1) / (2 * y)");
  REQUIRE(f);
  CHECK(f->names() == std::set<std::string>{"x", "y"});
  CHECK(f->at({{"x", over(1, 3)}, {"y", 5}}) == over(1, 9));
  CHECK(f->at({{"x", 1}, {"y", 0}}).is_open());  // undefined
  CHECK(f->at({{"x", 1}}).is_open());            // y is not given
  CHECK(function("-x - 1")->at({{"x", over(1, 2)}}) == over(-3, 2));
}

TEST_CASE("what is no rational number is open, what is no function is none", "[rational_points]") {
  CHECK(function("sqrt(x)")->at({{"x", 2}}).is_open());
  CHECK_FALSE(function("[x, 1]"));
  CHECK_FALSE(function("x @ y"));
  CHECK_FALSE(function("nofunction(x)"));
}

TEST_CASE("points are seeded: the same again, and different from each other", "[rational_points]") {
  const std::set<std::string> names{"x", "pi"};
  const auto points = seeded_points(names, 8, 1);
  REQUIRE(points.size() == 8);
  CHECK(points == seeded_points(names, 8, 1));
  CHECK(points != seeded_points(names, 8, 2));
  std::set<Rational> xs;
  for (const RationalPoint& point : points) {
    xs.insert(point.at("x"));
    CHECK(point.at("pi") == points.front().at("pi"));  // one number
    CHECK(over(314159, 100000) < point.at("pi"));
    CHECK(point.at("pi") < over(31416, 10000));
  }
  CHECK(xs.size() == 8);
}

TEST_CASE("zeros are found where a function is linear in a name", "[rational_points]") {
  const auto f = function("y - 2*x - 1");
  const auto points = seeded_points(f->names(), 4, 1);
  const auto zeros = zeros_near(*f, points);
  CHECK(zeros.size() == 8);  // by x and by y at each
  for (const RationalPoint& zero : zeros) {
    CHECK(zero.at("y") == Rational(2) * zero.at("x") + Rational(1));
  }
  CHECK(zeros_near(*function("x**2 - 2"), seeded_points({"x"}, 4, 1)).empty());
  CHECK(zeros_near(*function("x * y"), {{{"x", 0}, {"y", 0}}}).empty());  // no slope there
  const auto circle = function("pi * r - 1");
  for (const RationalPoint& zero : zeros_near(*circle, seeded_points(circle->names(), 2, 1))) {
    CHECK(zero.at("pi") == seeded_points(circle->names(), 2, 1).front().at("pi"));  // it stays what it is
  }
}

}  // namespace gradewright::judging
