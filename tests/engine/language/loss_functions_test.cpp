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

TEST_CASE("a binary cross-entropy refuses what is no probability", "[functions]") {
  check_values_of(
      {{"binary_cross_entropy([1.2, 0.5], [1, 0])",
        "binary_cross_entropy: a probability lies between 0 and 1, not at 1.2 at [1.2, 0.5]"},
       {"binary_cross_entropy(-0.25, 1)",
        "binary_cross_entropy: a probability lies between 0 and 1, not at -0.25 at -0.25"},
       {"binary_cross_entropy(v - 0.5, [1, 1])",
        "binary_cross_entropy: a probability lies between 0 and 1, not at 1.5 at v - 0.5"},
       {"binary_cross_entropy(1 / 0, 1)",
        "binary_cross_entropy: a probability lies between 0 and 1, not at inf at 1 / 0"},
       {"binary_cross_entropy(0.5, 2)", "binary_cross_entropy: a target lies between 0 and 1, not at 2 at 2"},
       {"binary_cross_entropy(0.5, -1)",
        "binary_cross_entropy: a target lies between 0 and 1, not at -1 at -1"},
       {"binary_cross_entropy(output=[0.5, 0.5], target=v, reduction='none')",
        "binary_cross_entropy: a target lies between 0 and 1, not at 2 at v"},
       // The ends belong to it, and a rounding error beyond them is none of the author's.
       {"binary_cross_entropy([0, 1], [0, 1])", "0"},
       {"binary_cross_entropy(0.1 + 0.2 + 0.7, 1)", "0"},
       {"binary_cross_entropy(sigmoid(1000), 1)", "0"}});
}

TEST_CASE("a cross-entropy refuses a target that is no distribution", "[functions]") {
  check_values_of(
      {{"cross_entropy([0, 0], [1, 1])",
        "cross_entropy: the probabilities of a target sum to 1, not to 2 at [1, 1]"},
       {"cross_entropy([0, 0], [0, 0])",
        "cross_entropy: the probabilities of a target sum to 1, not to 0 at [0, 0]"},
       {"cross_entropy([0, 0, 0], [0.2, 0.3, 0.4])",
        "cross_entropy: the probabilities of a target sum to 1, not to 0.9 at [0.2, 0.3, 0.4]"},
       {"cross_entropy([0, 0], [1.5, -0.5])",
        "cross_entropy: a probability of the target lies between 0 and 1, not at -0.5 at [1.5, -0.5]"},
       {"cross_entropy([[0, 0], [0, 0]], [[1, 0], [0, 2]])",
        "cross_entropy: the probabilities of a target sum to 1, not to 2 at [[1, 0], [0, 2]]"},
       {"cross_entropy(v, v)", "cross_entropy: the probabilities of a target sum to 1, not to 3 at v"},
       {"cross_entropy([0, 0, 0], [0.33, 0.33, 0.33])", "1.0876"},
       {"cross_entropy([0, 0, 0], [1, 1, 1] / 3)", "1.0986"},
       {"cross_entropy([0, 0], softmax([1, 5]))", "0.6931"}});
}
