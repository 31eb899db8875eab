#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

constexpr std::string_view givens =
    "X = [[1, 2], [3, 4], [5, 6]]\nW = [[1, -1], [0.5, 2]]\nv = [0.25, 0.75]\nt = [0, 1]\n"
    "I = reshape(arange(18), 2, 3, 3)\nK = reshape(arange(8) - 3, 1, 2, 2, 2)\nn = 7";

Scope scope_of_givens() {
  Scope scope;
  add_steps(givens, scope);
  return scope;
}

}  // namespace

TEST_CASE("the formula of every operation reads back with the same value", "[formula]") {
  // Each is also what it should look like: the formula as typed.
  const char* as_typed[] = {
      "X + 1",
      "X - v",
      "2 * v",
      "X / v",
      "v ** 2",
      "n // 2",
      "X @ W",
      "-v",
      "exp(v)",
      "log(v)",
      "sqrt(v)",
      "tanh(v)",
      "sigmoid(v)",
      "relu(W)",
      "abs(W)",
      "sin(v)",
      "cos(v)",
      "floor(v)",
      "maximum(v, 0.5)",
      "minimum(v, t)",
      "xlogy(t, v)",
      "where(v > 0.5, v, t)",
      "v < t",
      "v <= t",
      "v > t",
      "v >= t",
      "v == t",
      "v != t",
      "sum(X)",
      "sum(X, axis=0)",
      "mean(X, axis=1, keepdims=True)",
      "max(X, axis=-1)",
      "min(X)",
      "softmax(X)",
      "softmax(X, axis=0)",
      "log_softmax(v)",
      "X.T",
      "permute(I, [2, 0, 1])",
      "reshape(X, [2, 3])",
      "broadcast_to(v, [3, 2])",
      "concatenate([X, W], axis=0)",
      "[v, t]",
      "X[0]",
      "X[-1, 0]",
      "X[::2, 1:]",
      "conv2d(I, K)",

      "conv2d(I, K, stride=2, padding=1)",
      "conv2d(I, K, flip=True)",
  };
  const Scope scope = scope_of_givens();
  for (const char* source : as_typed) {
    CAPTURE(source);
    CHECK(to_plain(formula(elaborate(parse_expression(source), scope))) == source);
  }
}

TEST_CASE("formulas of composed functions read back with the same value", "[formula]") {
  const char* sources[] = {
      "squared_error(v, t)",
      "squared_error(v, t, reduction='half_sum')",
      "squared_error(v, t, reduction='half_mean')",
      "squared_error(v, t, reduction='none')",
      "cross_entropy(X, softmax(X), reduction='sum')",
      "cross_entropy(v, t)",
      "binary_cross_entropy(v, t)",
      "conv_output_size(n, 3, stride=2, padding=1, dilation=1)",
      "conv2d(I, K, 2)",
      "conv2d_parameters(3, n, [3, 5])",
      "conv2d_flops(3, n, 3, [4, 5])",
      "depthwise_parameters(n, 3)",
      "pointwise_flops(n, 2, 5)",
      "linear_parameters(n, 3)",
      "linear_flops(n, 3)",
      "conv2d(I, [K[0], K[0]], v, groups=1)",
      "conv2d(X, W, dilation=[1, 1])",
      "max(X, axis=[0, 1])",
      "mean(I, axis=[0, -1], keepdims=True)",
      "stack([v, t])",
      "X[1:, -1]",
      "X[::-1]",
      "transpose(I)",
      "transpose(I, [1, 0, 2])",
      "v[0] ** v[1] ** 2",
      "(v[0] ** v[1]) ** 2",
      "-(v + t) * v - (t - v)",
      "v / (t + 1) / 2",
      "v * (t / (v + 1))",
      "(-v) ** 2",
      "2 ** -v",
      "(v < t) == (t > v)",
      "identity(2) @ W",
      "[1 / 3, [2][0]]",
      "X @ v",
      "v @ W",
      "v @ v",
      "-X.T",
      "(X @ W).T",
  };
  const Scope scope = scope_of_givens();
  for (const char* source : sources) {
    const Expr expr = elaborate(parse_expression(source), scope);
    const std::string plain = to_plain(formula(expr));
    CAPTURE(source, plain);
    const Expr again = elaborate(parse_expression(plain), scope);
    CHECK(evaluate(again) == evaluate(expr));
    CHECK(to_plain(formula(again)) == plain);
  }
}

TEST_CASE("formulas of gradients read as the step language", "[formula]") {
  const char* losses[] = {
      "exp(v)",
      "log(v)",
      "sqrt(v)",
      "tanh(v)",
      "sigmoid(v)",
      "relu(v)",
      "abs(v)",
      "sin(v)",
      "cos(v)",
      "v ** 3",
      "2 ** v",
      "1 / v",
      "maximum(v, t)",
      "minimum(v, t)",
      "xlogy(v, v)",
      "where(t, v, 2 * v)",
      "softmax(v)[0]",
      "log_softmax(v) * t",
      "X @ v",
      "v @ W",
      "[v, t]",
      "concatenate([v, t])",
      "v[0]",
      "v[::-1] * t",
      "reshape(v, 2, 1) * X[0]",
      "broadcast_to(v, 3, 2)",
      "max(v)",
      "min(v)",
      "mean(v)",
      "squared_error(v, t)",
      "cross_entropy(v, t)",
      "binary_cross_entropy(v, t)",
      "conv2d(X, [v, t])",
      "conv2d([v, t], W)",
      "conv2d(I, K, v[0])",
      "permute([v, t], [1, 0])",
      "erf(v)",
      "log1p(v * v)",
      "expm1(v)",
      "log2(v * v)",
      "atan(v)",
      "logsumexp(v)",
      "prod(v)",
      "cumsum(v) * t",
      "cumprod(v) * t",
      "sort(v, descending=True) * t",
      "gather(v, 0, [1, 0, 0]) ** 2",
      "scatter_add(v, 0, [1, 1], t) ** 2",
      "solve([[2, 1], [1, 3]], v) * t",
      "solve([[2, 1], [1, 3]] * v, t)",
      "inv([[2, 1], [1, 3]] * v)",
      "det([[2, 1], [1, 3]] * v)",
  };
  for (const char* loss : losses) {
    Scope scope = scope_of_givens();
    const auto steps = add_steps(fmt::format("J = sum({})\ng = grad(J, v)\n", loss), scope);
    const std::string plain = to_plain(formula(steps.back()));
    CAPTURE(loss, plain);
    // Some adjoints are operations of their own, which the step language has no function for.
    if (gradewright::test::is_in_step_language(steps.back())) {
      CHECK(evaluate(elaborate(parse_expression(plain), scope)) == evaluate(steps.back()));
    } else {
      CHECK(to_plain(parse_expression(plain)) == plain);
    }
  }
}
