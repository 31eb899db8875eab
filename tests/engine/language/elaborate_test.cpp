#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

Scope small_scope() {
  Scope scope;
  add_steps("X = [[1, 2], [3, 4], [5, 6]]\nW = [[1, -1], [0.5, 2]]\nv = [1, 2]\ns = 3\n", scope);
  return scope;
}

Tensor<double> value_of(std::string_view source) {
  const Scope scope = small_scope();
  return evaluate(elaborate(parse_expression(source), scope));
}

std::string error_of(std::string_view source) {
  Scope scope = small_scope();
  try {
    add_steps(source, scope);
  } catch (const SourceError& error) {
    return describe(error, source, "steps");
  }
  return "no error";
}

}  // namespace

TEST_CASE("expressions have the values that NumPy gives them", "[elaborate]") {
  struct Row {
    const char* source;
    Shape shape;
    std::vector<double> cells;
  };
  // Expected values: by hand, checked with NumPy 1.24.
  const Row rows[] = {
      {"1 + 2 * 3", {}, {7}},
      {"-2 ** 2", {}, {-4}},
      {"7 // 2 - 7 / 2", {}, {-0.5}},
      {"X @ W", {3, 2}, {2, 3, 5, 5, 8, 7}},
      {"X.T @ X", {2, 2}, {35, 44, 44, 56}},
      {"X + v", {3, 2}, {2, 4, 4, 6, 6, 8}},
      {"X[0]", {2}, {1, 2}},
      {"X[-1, 0]", {}, {5}},
      {"X[::2, 1:]", {2, 1}, {2, 6}},
      {"X[s - 1]", {2}, {5, 6}},
      {"[v, 2 * v]", {2, 2}, {1, 2, 2, 4}},
      {"[1 / 4, -s]", {2}, {0.25, -3}},
      {"sum(X)", {}, {21}},
      {"sum(X, axis=0)", {2}, {9, 12}},
      {"X.sum(dim=1, keepdim=True)", {3, 1}, {3, 7, 11}},
      {"mean(X, axis=[0, 1])", {}, {3.5}},
      {"max(X, axis=1)", {3}, {2, 4, 6}},
      {"maximum(v, 1.5)", {2}, {1.5, 2}},
      {"np.where(v > 1, v, 0)", {2}, {0, 2}},
      {"v == [1, 3]", {2}, {1, 0}},
      {"reshape(X, 2, -1)", {2, 3}, {1, 2, 3, 4, 5, 6}},
      {"X.reshape((6, 1))[4]", {1}, {5}},
      {"transpose(zeros(2, 3, 4), [2, 0, 1]).shape", {3}, {4, 2, 3}},
      {"concatenate([v, X[0]])", {4}, {1, 2, 1, 2}},
      {"identity(2)", {2, 2}, {1, 0, 0, 1}},
      {"full([2], 0.1)", {2}, {0.1, 0.1}},
      {"arange(3)", {3}, {0, 1, 2}},
      {"arange(1, 0, -0.25)", {4}, {1, 0.75, 0.5, 0.25}},
      {"size(X) + ones(2)", {2}, {7, 7}},
      {"floor(np.pi)", {}, {3}},
      {"True + False", {}, {1}},
      {"sqrt(abs(-16))", {}, {4}},
      {"softmax([0, 0])", {2}, {0.5, 0.5}},
      {"relu(W)", {2, 2}, {1, 0, 0.5, 2}},
      {"reshape(X, shape(W.T)[0], -1)", {2, 3}, {1, 2, 3, 4, 5, 6}},
      {"reshape(X, X.T.shape)", {2, 3}, {1, 2, 3, 4, 5, 6}},
      {"X.reshape(X.T.shape)", {2, 3}, {1, 2, 3, 4, 5, 6}},
      {"broadcast_to(v, X.shape)", {3, 2}, {1, 2, 1, 2, 1, 2}},
      {"broadcast_to(1, shape(v))", {2}, {1, 1}},
      {"transpose(zeros(2, 3, 4), arange(2, -1, -1)).shape", {3}, {4, 3, 2}},
      {"X.reshape(len(X) * 2)[X.shape[1]]", {}, {3}},
      {"sum(X, axis=len(v) - 1)", {3}, {3, 7, 11}},
      {"X[:len(v)]", {2, 2}, {1, 2, 3, 4}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    const Tensor<double> value = value_of(row.source);
    CHECK(value.shape() == row.shape);
    CHECK(value.cells() == row.cells);
  }
}

TEST_CASE("gradients are steps like others", "[elaborate]") {
  Scope scope;
  // J = sum((x w)^2), dJ/dw = 2 x^T (x w): by hand for x = [[1, 2]], w = [3, 4] it is 22 [1, 2].
  const auto steps = add_steps(
      "x = [[1, 2]]\nw = [3, 4]\ny = x @ w\nJ = sum(y ** 2)\ndy = grad(J, y)\ndw = grad(J, w)\n", scope);
  REQUIRE(steps.size() == 6);
  CHECK(evaluate(steps[4]).cells() == std::vector<double>{22});
  CHECK(evaluate(steps[5]).cells() == std::vector<double>{22, 44});
  REQUIRE(scope.gradients().size() == 2);
  CHECK(scope.gradients()[0].of == scope.find("J"));
  CHECK(scope.gradients()[0].with_respect_to == scope.find("y"));
  CHECK(scope.gradients()[0].gradient == steps[4]);
  // The second gradient passes through the named first one.
  const auto order = topological_order(std::vector<Expr>{steps[5]});
  CHECK(std::find(order.begin(), order.end(), steps[4]) != order.end());
}

TEST_CASE("errors of meaning name the shapes and suggest what was meant", "[elaborate]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"a = X @ v @ W.T",
       "steps:1:11: error: matmul: a list of 3 and a 2 x 2 matrix do not chain: 3 columns on the left, 2 "
       "rows on the "
       "right\n"
       "a = X @ v @ W.T\n          ^"},
      {"a = X + [1, 2, 3]",
       "steps:1:7: error: add: a 3 x 2 matrix and a list of 3 do not broadcast\na = X + [1, 2, 3]\n      ^"},
      {"a = softmx(X)",
       "steps:1:5: error: no function is called 'softmx'; did you mean 'softmax'?\na = softmx(X)\n    "
       "^~~~~~"},
      {"abc = 1\nb = abd", "steps:2:5: error: 'abd' is not defined; did you mean 'abc'?\nb = abd\n    ^~~"},
      {"a = softmax",
       "steps:1:5: error: 'softmax' is a function; give it its arguments in parentheses\n"
       "a = softmax\n    ^~~~~~~"},
      {"a = s(X)",
       "steps:1:5: error: 's' is a value, not a function; write * or @ for a product\na = s(X)\n    ^"},
      {"a = softmax(X, axes=0)",
       "steps:1:21: error: softmax(x, axis=-1) has no option 'axes'; did you mean 'axis'?\n"
       "a = softmax(X, axes=0)\n                    ^"},
      {"a = softmax()",
       "steps:1:5: error: softmax(x, axis=-1) needs a value for x\na = softmax()\n    ^~~~~~~"},
      {"a = np.exp(1, 2)",
       "steps:1:15: error: exp(x) takes 1 value without a name, not 2\na = np.exp(1, 2)\n              ^"},
      {"a = max(X, 0)",
       "steps:1:12: error: max(x, axis=None, keepdims=False, ties='first') takes 1 value without a name, not "
       "2; "
       "maximum(a, b) is the larger of two\na = max(X, 0)\n           ^"},
      {"a = sum(X, 0, axis=1)",
       "steps:1:20: error: axis is given twice\na = sum(X, 0, axis=1)\n                   ^"},
      {"a = sum(X, axis=0.5)",
       "steps:1:17: error: expected a whole number\na = sum(X, axis=0.5)\n                ^~~"},
      {"a = sum(X, axis=2)",
       "steps:1:5: error: sum: axis 2 does not exist in a tensor of 2 axes\na = sum(X, axis=2)\n    ^~~"},
      {"a = sum(X, keepdims=1)",
       "steps:1:21: error: keepdims is True or False\na = sum(X, keepdims=1)\n                    ^"},
      {"a = [[1, 2], [3]]",
       "steps:1:14: error: this row has 1 entries, the row before it 2; all rows need the same number\n"
       "a = [[1, 2], [3]]\n             ^~~"},
      {"a = [1, [2]]",
       "steps:1:9: error: a list stands where a number was expected\na = [1, [2]]\n        ^~~"},
      {"X = 1", "steps:1:1: error: 'X' is defined already\nX = 1\n^"},
      {"nan = 3", "steps:1:1: error: 'nan' cannot be defined; it is a constant\nnan = 3\n^~~"},
      {"a = None", "steps:1:5: error: None can only be an option's value\na = None\n    ^~~~"},
      {"a = 'mean'", "steps:1:5: error: a quoted text can only be an option's value\na = 'mean'\n    ^~~~~~"},
      {"a = grad(X, W)",
       "steps:1:5: error: a gradient needs a single number to differentiate, not a 3 x 2 matrix\na = grad(X, "
       "W)\n    ^~~~"},
      {"a = grad(sum(X), 2 * W)",
       "steps:1:18: error: a gradient is taken with respect to the name of a given or step\n"
       "a = grad(sum(X), 2 * W)\n                 ^~~~~"},
      {"a = zeros(2000, 2000)",
       "steps:1:5: error: more than 1048576 generated cells\na = zeros(2000, 2000)\n    ^~~~~"},
      {"a = X[sum(broadcast_to(1, 3000, 3000))]",
       "steps:1:7: error: this needs more than 4194304 cells\na = X[sum(broadcast_to(1, 3000, 3000))]\n"
       "      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(error_of(row.source) == row.expected);
  }
}
