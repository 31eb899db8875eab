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
                   {"ceil([-2.5, 2.5, 3])", "[-2, 3, 3]"},
                   {"round([-2.5, 0.5, 1.5, 2.6])", "[-2, 0, 2, 3]"},
                   {"round([-2.5, 0.5, 1.5], half='away')", "[-3, 1, 2]"},
                   {"round([2.675, 0.125], 2)", "[2.68, 0.12]"},
                   {"round([2.675, 0.125], decimals=2, half='away')", "[2.68, 0.13]"},
                   {"round([1250, 1350], -2)", "[1200, 1400]"},
                   {"np.around(2.5)", "2"},
                   {"sign([-0.1, 0, 7])", "[-1, 0, 1]"},
                   {"log2([8, 0.5, 1])", "[3, -1, 0]"},
                   {"log10([1000, 0.01, 2])", "[3, -2, 0.3010]"},
                   {"erf([0, 0.5])", "[0, 0.5205]"},
                   {"log1p([0, 1])", "[0, 0.6931]"},
                   {"expm1([0, 1])", "[0, 1.7183]"},
                   {"atan([0, 1])", "[0, 0.7854]"},
                   {"np.arctan(1)", "0.7854"},
                   {"torch.clamp(X, min=2, max=5)", "[[2, 2], [3, 4], [5, 5]]"},
                   {"np.clip(X, a_min=2, a_max=None)", "[[2, 2], [3, 4], [5, 6]]"},
                   {"stop_gradient(v)", "[1, 2]"},
                   {"v.detach()", "[1, 2]"},
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
       {"round(v, 40)", "round has at most 12 decimals, not 40 at 40"},
       {"round(v, half='up')", "half is one of 'even', 'away' at 'up'"},
       {"exp(v, v)", "exp(x) takes 1 value without a name, not 2 at v"},
       {"where(v, 1)", "where(mask, a, b) needs a value for b at where"}});
}
