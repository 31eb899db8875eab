#include <catch2/catch.hpp>

#include "engine/language/functions.hpp"
#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("a gradient is taken with respect to a name", "[functions]") {
  // d/dv of sum(v^2) is 2v, of (v . v) s it is 2 s v, and with respect to s it is v . v.
  check_values_of(
      {{"grad(sum(v ** 2), v)", "[2, 4]"},
       {"grad(s * (v @ v), v)", "[6, 12]"},
       {"grad(s * (v @ v), s)", "5"},
       {"grad(sum(v), s)", "0"},
       {"grad(sum(v), W)", "[[0, 0], [0, 0]]"},
       {"grad(sum(X), 2 * v)", "a gradient is taken with respect to the name of a given or step at 2 * v"},
       {"grad(X, v)", "a gradient needs a single number to differentiate, not a 3 x 2 matrix at grad"},
       {"grad(s)", "grad(of, variable) needs a value for variable at grad"}});
}

TEST_CASE("of all functions, grad alone makes a gradient that later ones pass through", "[functions]") {
  using namespace gradewright::engine::notation;
  for (const FunctionFamily& family : function_families()) {
    for (const FunctionRow& row : family.rows) {
      CAPTURE(row.signature);
      CHECK(row.is_gradient == row.signature.starts_with("grad("));
    }
  }
}

TEST_CASE("the gradient of a power has any exponent that can be typed", "[functions]") {
  // d/ds s^a = a s^(a - 1), at s = 3.
  check_values_of({{"grad(s ** 1e-40, s)", "3.33e-41"},
                   {"grad(s ** -1e-40, s)", "-3.33e-41"},
                   {"grad(s ** 0.123456789012345678901234567890123456, s)", "0.0471"},
                   {"grad(s ** -1e40, s)", "0"}});
}
