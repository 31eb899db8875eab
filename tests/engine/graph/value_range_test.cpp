#include "engine/graph/value_range.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/graph/settle.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;

namespace {

Expr step_of(const std::string& steps, std::string_view name) {
  notation::Scope scope;
  notation::add_steps(steps, scope);
  return scope.find(name);
}

Interval range_of(const std::string& expression) {
  const Expr step = step_of("x = [0.5, -2]\nz = x * 1\ny = " + expression, "y");
  return value_range(*step->step())[0];
}

SettledTensor open(const std::string& expression) {
  return settle(without_cutoffs(step_of("x = [0.5, -2]\nz = x * 1\ny = " + expression, "y")));
}

}  // namespace

// The ranges are those of the functions' definitions.

TEST_CASE("a step lies in the range of its last operation, whatever it is computed from", "[value_range]") {
  CHECK(range_of("sigmoid(z)").lo <= 0);
  CHECK(range_of("sigmoid(z)").hi == Approx(1));
  CHECK(range_of("tanh(z)").lo == Approx(-1));
  CHECK(range_of("relu(z)").lo == 0);
  CHECK(range_of("abs(z)").lo == 0);
  CHECK(range_of("exp(z)").lo >= 0);
  CHECK(range_of("mean((z - mean(z)) ** 2)").lo == 0);
  CHECK(std::isinf(range_of("2 * z + 1").lo));
  CHECK(std::isinf(range_of("2 * z + 1").hi));
}

TEST_CASE("a step of numbers alone may come to whatever its operation gives", "[value_range]") {
  CHECK(std::isinf(range_of("4096 * 10 + 10").hi));
  CHECK(std::isinf(range_of("0.001 * 0.25").lo));
  CHECK(range_of("sigmoid(2)").lo <= 0);
  CHECK(range_of("sigmoid(2)").hi == Approx(1));
  CHECK(range_of("relu(1 - 3)").hi > 1);
  CHECK(range_of("relu(1 - 3)").lo == 0);
}

TEST_CASE("without what cuts off, zeros are left that vanish by themselves", "[value_range]") {
  CHECK(to_string(open("relu(z)")[1]) == "-2");
  CHECK(to_string(open("2 * (z > 0)")[1]) == "2");
  CHECK(to_string(open("where(z > 0, z, 0)")[1]) == "-2");
  CHECK(to_string(open("0 * z")[1]) == "0");
  const Expr plain = step_of("x = 2\ny = x + 1", "y");
  CHECK(without_cutoffs(plain) == plain);
}

TEST_CASE("cutting off is told by the step's own operation", "[value_range]") {
  CHECK(cuts_off(step_of("x = 2\ny = relu(x)", "y")));
  CHECK(cuts_off(step_of("x = 2\ny = x > 1", "y")));
  CHECK_FALSE(cuts_off(step_of("x = 2\ny = relu(x) + 1", "y")));
}
