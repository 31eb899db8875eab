#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("products and transposes by hand", "[functions]") {
  check_values_of({{"matmul(X, W)", "[[2, 3], [5, 5], [8, 7]]"},
                   {"matmul(v, v)", "5"},
                   {"outer(v, [3, 4, 5])", "[[3, 4, 5], [6, 8, 10]]"},
                   {"transpose(X)", "[[1, 3, 5], [2, 4, 6]]"},
                   {"transpose(v)", "[1, 2]"},
                   {"transpose(zeros(2, 3, 4)).shape", "[2, 4, 3]"},
                   {"transpose(zeros(2, 3, 4), [2, 0, 1]).shape", "[4, 2, 3]"},
                   {"transpose(zeros(2, 3, 4), axes=None).shape", "[2, 4, 3]"},
                   {"permute(zeros(2, 3, 4), 1, 2, 0).shape", "[3, 4, 2]"},
                   {"permute(X, [1, 0])", "[[1, 3, 5], [2, 4, 6]]"},
                   {"torch.linalg.solve([[2, 1], [1, 3]], [3, 5])", "[0.8, 1.4]"},
                   {"solve([[2, 1], [1, 3]], X[:2])", "[[0, 0.4], [1, 1.2]]"},
                   {"np.linalg.inv(W)", "[[0.8, 0.4], [-0.2, 0.4]]"},
                   {"torch.inverse(W) @ W", "[[1, 0], [0, 1]]"},
                   {"np.linalg.det(W)", "2.5"},
                   {"np.trace(W)", "3"},
                   {"diag(v)", "[[1, 0], [0, 2]]"},
                   {"np.diagonal(X)", "[1, 4]"}});
}

TEST_CASE("shapes and axes that do not fit are refused at the function", "[functions]") {
  CHECK(value_of("matmul(X, X)") ==
        "matmul: a 3 x 2 matrix and a 3 x 2 matrix do not chain: 2 columns on the left, 3 rows on the right "
        "at matmul");
  CHECK(value_of("inv(X)") == "inv: a square matrix is needed, not a 3 x 2 matrix at inv");
  CHECK(value_of("solve(W, [1, 2, 3])") ==
        "solve: there is no x with a x = b for a 2 x 2 matrix and a list of 3 at solve");
  CHECK(value_of("outer(X, v)").ends_with(" at outer"));
  CHECK(value_of("permute(X, 0, 0)").ends_with(" at permute"));
  CHECK(value_of("transpose(X, [0])").ends_with(" at transpose"));
}
