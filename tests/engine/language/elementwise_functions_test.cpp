#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("elementwise functions are those of their names", "[functions]") {
  // Of ln 3: sigmoid 3 / (3 + 1), tanh (9 - 1) / (9 + 1). Elsewhere by definition.
  check_values_of({{"exp(2 * log(3))", "9"},
                   {"log([1, 100])", "[0, 4.6052]"},
                   {"sqrt([16, 2])", "[4, 1.4142]"},
                   {"tanh(log(3))", "0.8"},
                   {"sigmoid([log(3), 0])", "[0.75, 0.5]"},
                   {"relu(W)", "[[1, 0], [0.5, 2]]"},
                   {"abs(W)", "[[1, 1], [0.5, 2]]"},
                   {"sin([0, pi / 6])", "[0, 0.5000]"},
                   {"cos([0, pi / 3])", "[1, 0.5000]"},
                   {"floor([-2.5, 2.5, 3])", "[-3, 2, 3]"},
                   {"maximum(v, 1.5)", "[1.5, 2]"},
                   {"minimum(v, 1.5)", "[1, 1.5]"},
                   {"xlogy([0, 2], [0, 100])", "[0, 9.2103]"},
                   {"where(v > 1, v, [7, 8])", "[7, 2]"},
                   {"where(v, 7, 8)", "[7, 7]"},
                   {"where(v - 1, 7, 8)", "[8, 7]"}});
}

TEST_CASE("elementwise functions broadcast, and say which shapes do not", "[functions]") {
  check_values_of(
      {{"maximum(X, v + 1)", "[[2, 3], [3, 4], [5, 6]]"},
       {"maximum(X, [1, 2, 3])", "maximum: a 3 x 2 matrix and a list of 3 do not broadcast at maximum"},
       {"where(v, X, [1, 2, 3])", "where: a 3 x 2 matrix and a list of 3 do not broadcast at where"},
       {"exp(v, v)", "exp(x) takes 1 value without a name, not 2 at v"},
       {"where(v, 1)", "where(mask, a, b) needs a value for b at where"}});
}
