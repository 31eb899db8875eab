#include "engine/ops/softmax.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/graph/count.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Builder along(Expr (*op)(const Expr&, Index), Index axis) {
  return [op, axis](std::span<const Expr> x) { return op(x[0], axis); };
}

}  // namespace

TEST_CASE("softmax and its logarithm agree in all interpretations", "[ops]") {
  for (const auto op : {ops::softmax, ops::log_softmax}) {
    check_op({"vector", {sample(Shape{5})}, along(op, -1)});
    check_op({"one class", {sample(Shape{3, 1})}, along(op, -1)});
    check_op({"rows", {sample(Shape{3, 4})}, along(op, -1)});
    check_op({"columns", {sample(Shape{3, 4})}, along(op, 0)});
    check_op({"the middle axis", {sample(Shape{2, 3, 2})}, along(op, 1)});
    check_op({"no cells", {sample(Shape{3, 0})}, along(op, -1)});
    check_op({"far apart", {cells(Shape{3}, {"-1000", "0", "1000"})}, along(op, -1), false});
    check_refused("softmax", along(op, 1), {{Shape{3}}, {Shape{}}});
    check_refused("softmax", along(op, -1), {{Shape{}}});
  }
}

TEST_CASE("masked logits get no weight, a fully masked row is undefined", "[ops]") {
  // As in PyTorch: softmax([-inf, 0, 0]) = [0, 0.5, 0.5]; softmax([-inf, -inf]) = [nan, nan].
  const auto masked = [](Expr (*op)(const Expr&, Index)) -> Builder {
    return [op](std::span<const Expr> x) { return op(ops::log(x[0]), -1); };
  };
  for (const auto op : {ops::softmax, ops::log_softmax}) {
    check_op({"one masked", {cells(Shape{3}, {"0", "1", "1"})}, masked(op), false});
    check_op({"all masked", {cells(Shape{2}, {"0", "0"})}, masked(op), false});
    check_op({"NaN", {cells(Shape{2}, {"-1", "1"})}, masked(op), false});
    check_op({"infinite",
              {cells(Shape{2}, {"0", "1"})},
              [op](std::span<const Expr> x) { return op(ops::negate(ops::log(x[0])), -1); },
              false});
  }
  check_values(ops::softmax(ops::log(literal(cells(Shape{3}, {"0", "1", "1"})))), Shape{3},
               std::array{0.0, 0.5, 0.5});
}

TEST_CASE("the enclosure of a softmax of rounded logits stays tight", "[ops]") {
  // With x_i known to 0.005 each weight y changes by at most 2 * 0.005 * y (1 - y), to first order 0.0025.
  const Expr logits = step("S", ops::add(literal(cells(Shape{2}, {"0.5", "0.5"})), literal(0)));
  const Tensor<Interval> weights = enclose(ops::softmax(logits), {2, std::nullopt});
  CHECK(weights[0].contains(0.5));
  CHECK(weights[0].hi - weights[0].lo <= 2 * 0.0026);
}

TEST_CASE("softmax names its axis only where it is not the last", "[ops]") {
  const Expr x = given("S", sample(Shape{2, 3}));
  CHECK(written(ops::softmax(x)) == "softmax(S)");
  CHECK(written(ops::softmax(x, 0)) == "softmax(S, axis=0)");
  CHECK(written(ops::log_softmax(x, -2)) == "log_softmax(S, axis=-2)");
}

TEST_CASE("softmax costs n exponentials, n - 1 additions and n divisions a row", "[ops]") {
  const Expr x = given("x", sample(Shape{2, 5}));
  CHECK(cost(std::array{ops::softmax(x)}) == Cost{.additions = 8, .multiplications = 10, .functions = 10});
}
