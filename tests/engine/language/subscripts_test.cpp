#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// The shape and the cells of an expression over X, 2 x 3 with the cells 0 to 5; or what is refused.
std::string value_of(std::string_view source) {
  Scope scope;
  add_steps("X = reshape(arange(6), 2, 3)", scope);
  try {
    const Tensor<double> value = evaluate(elaborate(parse_expression(source), scope));
    std::string text = to_string(value.shape());
    for (const double cell : value.cells()) {
      text += " " + std::to_string(static_cast<int>(cell));
    }
    return text;
  } catch (const SourceError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("places are those of NumPy", "[subscripts]") {
  // Expected: NumPy 1.24.
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"X[1]", "(3,) 3 4 5"},
      {"X[..., 1]", "(2,) 1 4"},
      {"X[1, ...]", "(3,) 3 4 5"},
      {"X[..., 0, 1]", "() 1"},
      {"X[0, ..., 1]", "() 1"},
      {"X[...]", "(2, 3) 0 1 2 3 4 5"},
      {"X[:, None, 1]", "(2, 1) 1 4"},
      {"X[None, 0, None]", "(1, 1, 3) 0 1 2"},
      {"X[..., None]", "(2, 3, 1) 0 1 2 3 4 5"},
      {"X[None]", "(1, 2, 3) 0 1 2 3 4 5"},
      {"X[::-1, ::-2]", "(2, 2) 5 3 2 0"},
      {"X[0, 2:0:-1]", "(2,) 2 1"},
      {"X[0][None, :, None].shape", "(3,) 1 3 1"},
      {"X[[1, 0]]", "(2, 3) 3 4 5 0 1 2"},
      {"X[[1]]", "(1, 3) 3 4 5"},
      {"X[[-1, 0, -2]]", "(3, 3) 3 4 5 0 1 2 0 1 2"},
      {"X[:, [2, 0]]", "(2, 2) 2 0 5 3"},
      {"X[[0, 1], [2, 0]]", "(2,) 2 3"},
      {"X[arange(2), [1, 1]]", "(2,) 1 4"},
      {"X[[[0], [1]], [2, 0]]", "(2, 2) 2 0 5 3"},
      {"X[:, [[0, 1], [1, 2]]]", "(2, 2, 2) 0 1 1 2 3 4 4 5"},
      {"X[1, [2, 0]]", "(2,) 5 3"},
      {"X[[1, 0], 2]", "(2,) 5 2"},
      {"X[None, :, [2, 0]]", "(1, 2, 2) 2 0 5 3"},
      {"X[[1, 0], None, 2]", "(2, 1) 5 2"},
      {"X[None][0, :, [2, 0]]", "(2, 2) 2 5 0 3"},
      {"X[..., [0]]", "(2, 1) 0 3"},
      {"X[1:, [0, 2]]", "(1, 2) 3 5"},
      {"X[[0, 2]]", "select: place 2 does not exist along axis 0 of a 2 x 3 matrix"},
      {"X[[0.5, 1]]", "expected a whole number"},
      {"X[[0, 1], [0, 1, 2]]", "a list of 2 and a list of 3 do not broadcast"},
      {"X[argsort([1, 0] > 0), 2]", "(2,) 5 2"},
      {"X[1 - (X > 2)]", "cells are taken by whole numbers, not by a mask; where(mask, a, b) chooses by one"},
      {"X[X > 2]", "cells are taken by whole numbers, not by a mask; where(mask, a, b) chooses by one"},
      {"X[..., ...]", "'...' stands once in a pair of brackets"},
      {"X[..., 0, 0, 0]", "select: 3 places are given for a 2 x 3 matrix"},
      {"X[0, 'a']", "a quoted text can only be an option's value"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(value_of(row.source) == row.expected);
  }
}

TEST_CASE("an extent in a formula is shown as its number", "[subscripts]") {
  Scope scope;
  add_steps(
      "X = reshape(arange(6), 2, 3)\nx = [5, 7]\na = sum(X) / X.shape[0]\nb = X / sqrt(shape(X)[-1])\n"
      "c = x[0] + X[1, 0]",
      scope);
  CHECK(to_plain(formula(scope.find("a"))) == "sum(X) / 2");
  CHECK(to_plain(formula(scope.find("b"))) == "X / sqrt(3)");
  CHECK(to_plain(formula(scope.find("c"))) == "x[0] + X[1, 0]");
}
