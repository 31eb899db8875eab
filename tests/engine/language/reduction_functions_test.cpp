#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("sums, means and extremes over axes or over all cells", "[functions]") {
  check_values_of({{"sum(X)", "21"},
                   {"sum(X, axis=0)", "[9, 12]"},
                   {"sum(X, -1)", "[3, 7, 11]"},
                   {"sum(X, 1, True)", "[[3], [7], [11]]"},
                   {"X.sum(dim=1, keepdim=True)", "[[3], [7], [11]]"},
                   {"mean(X, axis=[0, 1])", "3.5"},
                   {"mean(X, axis=0)", "[3, 4]"},
                   {"max(X, axis=1)", "[2, 4, 6]"},
                   {"max(X)", "6"},
                   {"min(X, axis=0, keepdims=True)", "[[1, 2]]"},
                   {"min(X)", "1"},
                   {"first_maximum([[2, 2], [1, 3]])", "[[0, 0], [0, 1]]"},
                   {"first_maximum([[2, 2], [1, 3]], axis=1)", "[[1, 0], [0, 1]]"},
                   {"shared_maximum([[2, 2], [1, 3]], axis=-1)", "[[0.5, 0.5], [0, 1]]"},
                   // 1.6 is no double, so that the mask is settled in 50 digits
                   {"1.6 * first_maximum([-inf, 0.8])", "[0, 1.6]"},
                   {"0.1 * argsort([0.8, -inf])", "[0.1, 0]"},
                   {"argmax(X)", "5"},
                   {"X.argmax(dim=0)", "[2, 2]"},
                   {"argmin(X, axis=1, keepdims=True)", "[[0], [0], [0]]"},
                   {"prod(X, axis=0)", "[15, 48]"},
                   {"tf.reduce_prod(X)", "720"},
                   {"product_of_others(v)", "[2, 1]"},
                   {"cumsum(X)", "[1, 3, 6, 10, 15, 21]"},
                   {"cumsum(X, axis=0)", "[[1, 2], [4, 6], [9, 12]]"},
                   {"torch.cumprod(X, dim=1)", "[[1, 2], [3, 12], [5, 30]]"},
                   {"logsumexp([1000, 1000 + log(3)])", "1001.3863"},
                   {"torch.logsumexp(zeros(2, 3), dim=1)", "[1.0986, 1.0986]"},
                   {"logaddexp([0, 1000], [log(3), 1000])", "[1.3863, 1000.6931]"},
                   {"np.var(X, ddof=0)", "2.9167"},
                   {"X.std(axis=0, ddof=1)", "[2, 2]"}});
}

TEST_CASE("softmax is along the last axis unless another is given", "[functions]") {
  // The odds of 0 and ln 3 are 1 to 3.
  check_values_of({{"softmax([[0, log(3)], [log(3), 0]])", "[[0.25, 0.75], [0.75, 0.25]]"},
                   {"softmax([[0, 0], [log(3), 0]], axis=0)", "[[0.25, 0.5], [0.75, 0.5]]"},
                   {"softmax([[0, 0], [log(3), 0]], 0)", "[[0.25, 0.5], [0.75, 0.5]]"},
                   {"exp(log_softmax([0, log(3)]))", "[0.25, 0.75]"},
                   {"log_softmax([[0, 1000]])", "[[-1000, 0]]"}});
}

TEST_CASE("axes that are not there are refused", "[functions]") {
  check_values_of({{"sum(X, axis=2)", "sum: axis 2 does not exist in a tensor of 2 axes at sum"},
                   {"mean(X, axis=-3)", "mean: axis -3 does not exist in a tensor of 2 axes at mean"},
                   {"softmax(X, axis=2)", "softmax: axis 2 does not exist in a tensor of 2 axes at softmax"},
                   {"sum(X, axis=[0, 0])", "sum: axis 0 is listed twice at sum"},
                   {"sum(X, axis=0.5)", "expected a whole number at 0.5"}});
}

TEST_CASE("of equal extremes the last place is found where it is asked for", "[functions]") {
  check_values_of({{"argmax([2, 3, 3, 1], ties='last')", "2"},
                   {"argmin([[1, 1], [0, 2]], axis=1, ties='last')", "[1, 0]"},
                   {"argmin([[1, 1], [0, 0]], ties='last')", "3"},
                   {"argmax([[1, 1], [0, 2]], axis=0, keepdims=True, ties='last')", "[[0, 1]]"},
                   {"argmax([[1, 1], [0, 0]], keepdims=True, ties='last')", "[[1]]"},
                   {"argmax(v, ties='share')", "ties is one of 'first', 'last' at 'share'"}});
}

TEST_CASE("sums and products of the cells before each, and from the end", "[functions]") {
  check_values_of({{"cumsum([1, 2, 3], exclusive=True)", "[0, 1, 3]"},
                   {"cumsum([1, 2, 3], reverse=True)", "[6, 5, 3]"},
                   {"cumsum([1, 2, 3], exclusive=True, reverse=True)", "[5, 3, 0]"},
                   {"cumsum(X, axis=0, exclusive=True)", "[[0, 0], [1, 2], [4, 6]]"},
                   {"cumsum(X, exclusive=True)", "[0, 1, 3, 6, 10, 15]"},
                   {"cumprod(X, axis=1, exclusive=True, reverse=True)", "[[2, 1], [4, 1], [6, 1]]"},
                   {"cumsum(zeros(0), exclusive=True)", "[]"}});
}

TEST_CASE("axes that are not there are refused where the steps are read", "[functions]") {
  check_values_of({{"first_maximum(s, axis=-1)",
                    "where_maximal: axis -1 does not exist in a tensor of 0 axes at first_maximum"},
                   {"shared_maximum(v, axis=1)",
                    "where_maximal: axis 1 does not exist in a tensor of 1 axes at shared_maximum"},
                   {"product_of_others(v, axis=1)",
                    "product_of_others: axis 1 does not exist in a tensor of 1 axes at product_of_others"}});
}
