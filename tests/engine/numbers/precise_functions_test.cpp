#include "engine/numbers/precise_functions.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "tests/engine/numbers/function_values.hpp"

using namespace gradewright::engine;
using gradewright::test::function_values;
using gradewright::test::FunctionValue;

namespace {

Precise applied(const FunctionValue& point) {
  const Precise x = point.arguments.front();
  if (point.function == "pow") {
    return pow(x, Precise(point.arguments.back()));
  }
  const std::map<std::string, Precise (*)(const Precise&)> functions{
      {"exp", exp}, {"log", log},     {"sqrt", sqrt},   {"tanh", tanh}, {"sin", sin},     {"cos", cos},
      {"erf", erf}, {"log1p", log1p}, {"expm1", expm1}, {"log2", log2}, {"log10", log10}, {"atan", atan}};
  return functions.at(point.function)(x);
}

}  // namespace

TEST_CASE("elementary functions agree with mpmath to 36 digits", "[precise]") {
  // 36 digits are what settling trusts. Near a zero of sine and cosine the digits of pi / 2 cancel, so there
  // the error is measured against 1.
  const std::vector<FunctionValue> points = function_values();
  REQUIRE(points.size() > 1000);
  for (const FunctionValue& point : points) {
    const bool wave = point.function == "sin" || point.function == "cos";
    if (wave && std::abs(point.arguments[0]) > 0x1p20) {
      continue;  // beyond what 50 digits of pi reduce
    }
    const Precise value = applied(point);
    CAPTURE(point.function, point.arguments, point.value.to_scientific(40), value.to_scientific(40));
    CHECK(abs(value - point.value) <= Precise("1e-36") * (wave ? Precise(1) : abs(point.value)));
  }
}

TEST_CASE("floor rounds towards minus infinity", "[precise]") {
  CHECK(floor(Precise("2.5")) == Precise(2));
  CHECK(floor(Precise("-2.5")) == Precise(-3));
  CHECK(floor(Precise(-4)) == Precise(-4));
}

TEST_CASE("outside its domain a function is no number, at its ends infinite", "[precise]") {
  CHECK(isnan(log(Precise(-1))));
  CHECK(isnan(sqrt(Precise(-1))));
  CHECK(isinf(log(Precise(0))));
  CHECK(isnan(log1p(Precise(-2))));
  CHECK(isinf(log1p(Precise(-1))));
  CHECK(erf(Precise(-20)) == Precise(-1));
  CHECK(isnan(erf(log(Precise(-1)))));
}

TEST_CASE("a whole power of what may be 0 has an error as small as it is", "[precise]") {
  const Precise zero = sqrt(Precise(2)) - sqrt(Precise(2));
  const Precise nearly = sqrt(Precise(2)) * sqrt(Precise(2)) - Precise(2);
  for (const Precise& x : {zero, nearly}) {
    REQUIRE(x.error() > 0);
    const Precise square = pow(x, Precise(2));
    const Precise sum = Precise(1) + square;
    CHECK(sum.error() < 1e-40L);
    CHECK((Precise(1) / sum).error() < 1e-40L);
    CHECK((Precise(1) + pow(x, Precise(1))).error() < 1e-40L);
    // Other powers of it may be anything.
    CHECK((Precise(1) + pow(x, Precise(-1))).error() > 1);
    CHECK((Precise(1) + pow(x, Precise(0.5))).error() > 1);
  }
}
