#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("sorting and places are those of NumPy and PyTorch", "[functions]") {
  check_values_of({{"sort([[3, 1], [2, 0]])", "[[1, 3], [0, 2]]"},
                   {"np.sort([[3, 1], [2, 0]], axis=0)", "[[2, 0], [3, 1]]"},
                   {"sort([2, 3, 1], descending=True)", "[3, 2, 1]"},
                   {"argsort([2, 3, 1, 2])", "[2, 0, 3, 1]"},
                   {"torch.argsort([2, 3, 1, 2], dim=0, descending=True)", "[1, 0, 3, 2]"},
                   {"take(X, 1)", "2"},
                   {"take(X, [0, 5])", "[1, 6]"},
                   {"np.take(X, [2, 0], axis=0)", "[[5, 6], [1, 2]]"},
                   {"take(X, 1, axis=-1)", "[2, 4, 6]"},
                   {"torch.gather(X, 1, [[1], [0], [1]])", "[[2], [3], [6]]"},
                   {"gather(X, index=[[2, -1]], dim=0)", "[[5, 6]]"},
                   {"gather(X, 1, argmax(X, axis=1, keepdims=True))", "[[2], [4], [6]]"},
                   {"scatter_add(X, 0, [[2, 0]], [[10, 20]])", "[[1, 22], [3, 4], [15, 6]]"}});
}

TEST_CASE("places that are not there, and pairs of values and places, are refused", "[functions]") {
  check_values_of(
      {{"gather(v, 0, [0, 2])",
        "gather: 2 is not a place in a line of 2, which are counted from 0 at [0, 2]"},
       {"gather(v, 0, [0.5])",
        "gather: 0.5 is not a place in a line of 2, which are counted from 0 at [0.5]"},
       {"scatter_add(v, 0, [-3], [1])",
        "scatter_add: -3 is not a place in a line of 2, which are counted from 0 at [-3]"},
       {"gather(v, 0, [[0]])", "gather: places in a list of 2 along axis 0 are not a 1 x 1 matrix at gather"},
       {"take(v, 2)", "select: place 2 does not exist along axis 0 of a list of 2 at take"},
       {"sort(s)", "sort: axis -1 does not exist in a tensor of 0 axes at sort"},
       {"torch.sort(v)[0]",
        "in PyTorch 'sort' is a pair of values and places; write sort(x, axis=...) for the values, "
        "argsort(x, "
        "axis=...) for places at torch.sort(v)[0]"},
       {"X.max(dim=1)[1]",
        "in PyTorch 'max' is a pair of values and places; write max(x, axis=...) for the values, argmax(x, "
        "axis=...) for places at X.max(dim=1)[1]"},
       {"X.max(axis=1)[1]", "4"}});
}
