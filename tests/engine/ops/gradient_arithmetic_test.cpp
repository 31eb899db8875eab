#include "engine/ops/gradient_arithmetic.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/loss.hpp"
#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;
using ops::Reduction;

TEST_CASE("gradients read as a person writes them", "[ops]") {
  // Expected: the textbook derivative of each, without factors 1 and with known numbers multiplied out.
  const auto gradient = [](const Expr& of, const Expr& by) {
    return written(differentiate(of, std::array{by})[0]);
  };
  const Expr y = given("y", sample(Shape{}));
  const Expr t = given("t", sample(Shape{}, 9));
  CHECK(gradient(ops::squared_error(y, t, Reduction::half_sum), y) == "y - t");
  CHECK(gradient(ops::squared_error(y, t, Reduction::sum), y) == "2 * (y - t)");
  CHECK(gradient(ops::power(y, literal(3)), y) == "3 * y ** 2");
  CHECK(gradient(ops::divide(y, literal(3)), y) == "1 / 3");

  CHECK(gradient(ops::power(y, literal(1)), y) == "1");
  CHECK(gradient(ops::multiply(y, y), y) == "2 * y");
  CHECK(gradient(ops::multiply(t, ops::power(y, literal(2))), y) == "2 * t * y");
  CHECK(gradient(ops::negate(ops::power(ops::subtract(t, y), literal(2))), y) == "2 * (t - y)");
  // -log(1 - y): 1 / (1 - y). The binary cross-entropy: (1 - t) / (1 - y) - t / y.
  const Expr rest = ops::subtract(literal(1), y);
  CHECK(gradient(ops::negate(ops::log(rest)), y) == "1 / (1 - y)");
  CHECK(gradient(ops::binary_cross_entropy(y, t, Reduction::sum), y) == "(1 - t) / (1 - y) - t / y");
  CHECK(gradient(ops::add(ops::multiply(literal(3), y), ops::multiply(literal(-5), y)), y) == "-2");
  CHECK(gradient(ops::exp(ops::divide(ops::negate(ops::power(y, literal(2))), literal(2))), y) ==
        "-(exp(-y ** 2 / 2) * y)");

  const Expr x = given("x", sample(Shape{3}));
  const Expr w = given("w", sample(Shape{3}, 9));
  CHECK(gradient(ops::squared_error(x, w, Reduction::mean), x) == "2 / 3 * (x - w)");
  CHECK(gradient(ops::squared_error(x, w, Reduction::half_sum), x) == "x - w");
  CHECK(gradient(ops::sum(ops::sigmoid(x)), x) == "sigmoid(x) * (1 - sigmoid(x))");
  CHECK(gradient(ops::matmul(x, w), x) == "w");
  CHECK(gradient(ops::sum(ops::relu(x)), x) == "x > 0");
  CHECK(gradient(ops::sum(ops::log(x)), x) == "1 / x");
  CHECK(gradient(ops::sum(ops::multiply(literal(3), x)), x) == "3 * ones([3])");
  CHECK(gradient(ops::negate(ops::sum(x)), x) == "-1 * ones([3])");
  CHECK(gradient(ops::squared_error(w, x, Reduction::half_sum), x) == "x - w");

  const Expr a = given("A", sample(Shape{2, 3}));
  const Expr b = given("B", sample(Shape{3, 2}, 9));
  CHECK(gradient(ops::sum(ops::transpose(a)), a) == "ones([2, 3])");
  CHECK(gradient(ops::sum(ops::transpose(ops::matmul(a, b))), a) == "ones([2, 2]) @ B.T");
  CHECK(gradient(ops::negate(ops::sum(ops::matmul(a, b))), b) == "-(A.T @ ones([2, 2]))");
  // The bias of two rows is met twice.
  CHECK(gradient(ops::sum(ops::add(a, x)), x) == "2 * ones([3])");
  CHECK(gradient(ops::cross_entropy(x, w, Reduction::sum), x) ==
        "softmax(x) * sum(w, axis=-1, keepdims=True) - w");
}

TEST_CASE("a power of 0 or 1 has the derivative of a constant or of its base everywhere", "[ops]") {
  // PyTorch 1.13: the gradients of x ** 0 and x ** 1 at 0 are 0 and 1, not 0 * 0 ** -1.
  const Expr zero = given("z", Tensor<Number>::scalar(0));
  CHECK(evaluate(differentiate(ops::power(zero, literal(0)), std::array{zero})[0])[0] == 0);
  CHECK(evaluate(differentiate(ops::power(zero, literal(1)), std::array{zero})[0])[0] == 1);
}

TEST_CASE("signs and constants are taken apart and put back", "[ops]") {
  const Expr x = given("x", sample(Shape{2}));
  CHECK(ops::gradient_negative(ops::gradient_negative(x)) == x);
  CHECK(ops::gradient_sum(x, ops::negate(x))->apply()->operation->name() == "subtract");
  CHECK(written(ops::gradient_sum(ops::negate(x), ops::negate(x))) == "-(2 * x)");
  CHECK(written(ops::gradient_product(ops::negate(x), literal(-3))) == "3 * x");
  CHECK(written(ops::gradient_quotient(literal(2), literal(6))) == "1 / 3");
  CHECK(written(ops::gradient_quotient(literal(-2), literal(4))) == "-0.5");
  // Shapes stay: a 1 of two cells is no scalar factor.
  const Expr ones = literal(Tensor<Number>(Shape{2}, {1, 1}));
  CHECK(ops::gradient_product(given("s", sample(Shape{})), ones)->shape == Shape{2});
  CHECK(ops::gradient_quotient(ones, given("s", sample(Shape{})))->shape == Shape{2});
}
