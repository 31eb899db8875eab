#include "engine/ops/gradient_product.hpp"

#include <catch2/catch.hpp>

#include "engine/differentiate.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/loss.hpp"
#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright;
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

  const Expr x = given("x", sample(Shape{3}));
  const Expr w = given("w", sample(Shape{3}, 9));
  CHECK(gradient(ops::squared_error(x, w, Reduction::mean), x) == "2 / 3 * (x - w)");
  CHECK(gradient(ops::squared_error(x, w, Reduction::half_sum), x) == "x - w");
  CHECK(gradient(ops::sum(ops::sigmoid(x)), x) == "sigmoid(x) * (1 - sigmoid(x))");
  CHECK(gradient(ops::matmul(x, w), x) == "w");
  CHECK(gradient(ops::sum(ops::relu(x)), x) == "x > 0");
}
