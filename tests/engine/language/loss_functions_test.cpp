#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("losses with each reduction, by hand", "[functions]") {
  check_values_of({{"squared_error(v, [0, 4])", "2.5"},
                   {"squared_error(v, [0, 4], reduction='none')", "[1, 4]"},
                   {"squared_error(v, [0, 4], reduction='sum')", "5"},
                   {"squared_error(v, [0, 4], 'mean')", "2.5"},
                   {"squared_error(v, [0, 4], reduction='half_sum')", "2.5"},
                   {"squared_error(v, [0, 4], reduction='half_mean')", "1.25"},
                   {"squared_error(v, v, reduction='avg')",
                    "reduction is one of 'none', 'sum', 'mean', 'half_sum', 'half_mean' at 'avg'"}});
}

TEST_CASE("cross entropy is of logits, its binary form of probabilities", "[functions]") {
  // The softmax of (0, ln 3) is (1/4, 3/4): ln 4 = 1.3863, ln 4/3 = 0.2877. The target comes second.
  check_values_of(
      {{"cross_entropy([0, log(3)], [1, 0])", "1.3863"},
       {"cross_entropy([0, log(3)], [0, 1])", "0.2877"},
       {"cross_entropy([[0, log(3)], [0, log(3)]], [[1, 0], [0, 1]], reduction='sum')", "1.6740"},
       {"cross_entropy([[0, log(3)], [0, log(3)]], [[1, 0], [0, 1]], reduction='none')", "[1.3863, 0.2877]"},
       {"binary_cross_entropy(0.75, 1)", "0.2877"},
       {"binary_cross_entropy(0.75, 0)", "1.3863"},
       {"binary_cross_entropy([0.75, 0.75], [1, 0], reduction='none')", "[0.2877, 1.3863]"},
       {"binary_cross_entropy(1, 1)", "0"}});
}
