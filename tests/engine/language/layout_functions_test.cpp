#include <catch2/catch.hpp>

#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::test;

TEST_CASE("cells keep their row-major order in another shape", "[functions]") {
  check_values_of({{"reshape(X, 2, -1)", "[[1, 2, 3], [4, 5, 6]]"},
                   {"reshape(X, [6])", "[1, 2, 3, 4, 5, 6]"},
                   {"X.reshape((6, 1))[4]", "[5]"},
                   {"reshape(v, [1, 1, 2])", "[[[1, 2]]]"},
                   {"broadcast_to(v, 2, 2)", "[[1, 2], [1, 2]]"},
                   {"broadcast_to(s, [2])", "[3, 3]"},
                   {"concatenate([v, X[0]])", "[1, 2, 1, 2]"},
                   {"concatenate([W, [[7], [8]]], axis=1)", "[[1, -1, 7], [0.5, 2, 8]]"},
                   {"concatenate([W, W], -2)", "[[1, -1], [0.5, 2], [1, -1], [0.5, 2]]"},
                   {"stack([v, v])", "[[1, 2], [1, 2]]"},
                   {"stack([s, 4])", "[3, 4]"},
                   {"unselect(v, zeros([2, 3])[1, :2])", "[[0, 0, 0], [1, 2, 0]]"},
                   {"unselect(v, zeros(2, 3)[:, -1])", "[[0, 0, 1], [0, 0, 2]]"},
                   {"unselect(v, zeros(4)[::-2])", "[0, 2, 0, 1]"}});
}

TEST_CASE("shapes that do not fit are refused at the function", "[functions]") {
  CHECK(value_of("reshape(X, 4)").ends_with(" at reshape"));
  CHECK(value_of("broadcast_to(v, 3)").ends_with(" at broadcast_to"));
  CHECK(value_of("broadcast_to(v, -1)").ends_with(" at broadcast_to"));
  CHECK(value_of("concatenate([v, X])").ends_with(" at concatenate"));
  CHECK(value_of("stack([v, s])").ends_with(" at stack"));
  CHECK(value_of("unselect(v, zeros(3)[:1])").ends_with(" at unselect"));
  CHECK(value_of("unselect(v, zeros(3))") ==
        "places are those of a tensor of zeros, such as zeros([2, 3])[0, 1:] at zeros(3)");
}
