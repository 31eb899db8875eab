#include "engine/ops/products.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/softmax.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Builder product(std::vector<Index> axes, bool keep = false) {
  return [axes, keep](std::span<const Expr> x) { return ops::product_over(x[0], axes, keep); };
}
Builder others(std::vector<Index> axes) {
  return [axes](std::span<const Expr> x) { return ops::product_of_others(x[0], axes); };
}
Builder cumulative(Expr (*op)(const Expr&, std::optional<Index>), std::optional<Index> axis) {
  return [op, axis](std::span<const Expr> x) { return op(x[0], axis); };
}

const Tensor<Number> with_zeros = cells(Shape{2, 3}, {"2", "0", "-3", "0", "5", "0"});

}  // namespace

TEST_CASE("products agree in all interpretations", "[products]") {
  check_op({"of a number", {sample(Shape{})}, product({})});
  check_op({"of all", {sample(Shape{5})}, product({})});
  check_op({"of rows", {sample(Shape{3, 4})}, product({1})});
  check_op({"of columns, kept", {sample(Shape{3, 4})}, product({0}, true)});
  check_op({"of the outer axes", {sample(Shape{2, 3, 2})}, product({0, -1})});
  check_op({"of none", {sample(Shape{0})}, product({})});
  check_op({"of zeros", {with_zeros}, product({1})});
  check_op({"of the others", {sample(Shape{5})}, others({})});
  check_op({"of the others in a row", {sample(Shape{3, 4})}, others({1})});
  check_op({"of the others in outer axes", {sample(Shape{2, 3, 2})}, others({0, 2})});
  check_op({"of the others, of zeros", {with_zeros}, others({1})});
  check_refused("prod", product({1}), {{Shape{3}}, {Shape{}}});
}

TEST_CASE("cumulative sums and products agree in all interpretations", "[products]") {
  for (const auto op : {ops::cumulative_sum, ops::cumulative_product}) {
    check_op({"of a vector", {sample(Shape{5})}, cumulative(op, std::nullopt)});
    check_op({"of all cells", {sample(Shape{2, 3})}, cumulative(op, std::nullopt)});
    check_op({"of a number", {sample(Shape{})}, cumulative(op, std::nullopt)});
    check_op({"along the first", {sample(Shape{3, 2})}, cumulative(op, 0)});
    check_op({"along the last", {sample(Shape{2, 2, 3})}, cumulative(op, -1)});
    check_op({"of none", {sample(Shape{0, 2})}, cumulative(op, 0)});
    check_op({"of zeros", {with_zeros}, cumulative(op, 1)});
    check_refused("cumulative", cumulative(op, 1), {{Shape{3}}});
  }
}

TEST_CASE("the gradient of a product is that of its other factors, also at zeros", "[products]") {
  const Expr x = given("x", with_zeros);
  const Expr rows = ops::product_over(x, std::array<Index, 1>{1});
  // 0 * -3, 2 * -3, 2 * 0; of two zeros nothing is left.
  check_values(differentiate(ops::sum(rows), std::array{x})[0], Shape{2, 3},
               std::array{0.0, -6.0, 0.0, 0.0, 0.0, 0.0});
}

TEST_CASE("the logarithm of a product of probabilities does not underflow", "[products]") {
  // softmax of (0, -1000) is e^-1000 in its second cell, but for 1e-434; three of them make e^-3000.
  const Expr p = ops::softmax(literal(cells(Shape{3, 2}, {"0", "-1000", "0", "-1000", "0", "-1000"})));
  const Expr product = ops::product_over(p, std::array<Index, 1>{0});
  const SettledTensor logs = settle(ops::log(product));
  CHECK(to_string(logs[1]) == "-3000");
}
