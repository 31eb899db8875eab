#include "engine/ops/reduction.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

using Reduce = Expr (*)(const Expr&, std::span<const Index>, bool);

Builder over(Reduce op, const std::vector<Index>& axes, bool keep = false) {
  return [op, axes, keep](std::span<const Expr> x) { return op(x[0], axes, keep); };
}

Expr largest(const Expr& x, std::span<const Index> axes, bool keep_axes) {
  return ops::maximum_over(x, axes, keep_axes);
}
Expr smallest(const Expr& x, std::span<const Index> axes, bool keep_axes) {
  return ops::minimum_over(x, axes, keep_axes);
}

constexpr Reduce all_reductions[] = {ops::sum, ops::mean, largest, smallest};

}  // namespace

TEST_CASE("reductions agree in all interpretations over any axes", "[ops]") {
  for (const Reduce op : all_reductions) {
    for (const bool keep : {false, true}) {
      check_op({"all of a vector", {sample(Shape{5})}, over(op, {}, keep)});
      check_op({"all of a matrix", {sample(Shape{2, 3})}, over(op, {}, keep)});
      check_op({"columns", {sample(Shape{2, 3})}, over(op, {0}, keep)});
      check_op({"rows", {sample(Shape{2, 3})}, over(op, {-1}, keep)});
      check_op({"square rows", {sample(Shape{3, 3})}, over(op, {1}, keep)});
      check_op({"the middle", {sample(Shape{2, 3, 2})}, over(op, {1}, keep)});
      check_op({"two axes", {sample(Shape{2, 3, 2})}, over(op, {-1, 0}, keep)});
      check_op({"a scalar", {sample(Shape{})}, over(op, {}, keep)});
    }
    check_refused("reduction", over(op, {2}), {{Shape{2, 3}}, {Shape{}}});
    check_refused("reduction", over(op, {0, -2}), {{Shape{2, 3}}});
  }
  for (const Reduce op : {largest, smallest}) {
    check_refused("extreme of nothing", over(op, {}), {{Shape{0}}, {Shape{2, 0}}});
    check_refused("extreme of nothing", over(op, {1}), {{Shape{2, 0}}});
  }
  check_op({"mean of nothing", {sample(Shape{0})}, over(ops::mean, {}), false});
  check_op({"NaN is the maximum",
            {cells(Shape{3}, {"2", "-1", "3"})},
            [](std::span<const Expr> x) { return ops::maximum_over(ops::log(x[0])); },
            false});
}

TEST_CASE("the gradient of a maximum goes to the first of equals", "[ops]") {
  // PyTorch: x.max() over a dimension, x = [[1, 3, 3], [2, 2, 0]].
  const Expr x = given("x", cells(Shape{2, 3}, {"1", "3", "3", "2", "2", "0"}));
  const std::array<Index, 1> rows{1};
  check_values(differentiate(ops::sum(ops::maximum_over(x, rows)), std::array{x})[0], Shape{2, 3},
               std::array{0.0, 1.0, 0.0, 1.0, 0.0, 0.0});
  check_values(differentiate(ops::minimum_over(ops::negate(x)), std::array{x})[0], Shape{2, 3},
               std::array{0.0, -1.0, 0.0, 0.0, 0.0, 0.0});
}

TEST_CASE("the gradient of a maximum is shared among equals where that is asked for", "[ops]") {
  const Expr x = given("X", cells(Shape{2, 3}, {"2", "5", "5", "7", "7", "7"}));
  const std::array<Index, 1> rows{1};
  const auto share = ops::EqualExtremes::share;
  check_values(differentiate(ops::sum(ops::maximum_over(x, rows, false, share)), std::array{x})[0],
               Shape{2, 3}, std::array{0.0, 0.5, 0.5, 1.0 / 3, 1.0 / 3, 1.0 / 3});
  const Expr least = ops::minimum_over(ops::negate(x), {}, false, share);
  check_values(differentiate(least, std::array{x})[0], Shape{2, 3},
               std::array{0.0, 0.0, 0.0, -1.0 / 3, -1.0 / 3, -1.0 / 3});
  const Tensor<Interval> enclosures = enclose(differentiate(least, std::array{x})[0]);
  for (const Interval& cell : enclosures.cells()) {
    CHECK(cell.hi - cell.lo < 1e-15);
  }
}

TEST_CASE("which cell is the maximum stays open where roundings overlap", "[ops]") {
  const Expr h = step("h", ops::add(literal(cells(Shape{3}, {"0.5", "0.5001", "0.2"})), literal(0)));
  const Expr gradient = differentiate(ops::maximum_over(h), std::array{h})[0];
  const Tensor<Interval> mask = enclose(gradient, {2, std::nullopt});
  CHECK(mask[0] == Interval(0, 1));
  CHECK(mask[1] == Interval(0, 1));
  CHECK(mask[2] == Interval(0));
}

TEST_CASE("reductions write the options that they were given", "[ops]") {
  const Expr x = given("X", sample(Shape{2, 3, 4}));
  const std::array<Index, 1> last{-1};
  const std::array<Index, 2> two{0, 1};
  CHECK(written(ops::sum(x)) == "sum(X)");
  CHECK(written(ops::mean(x, last)) == "mean(X, axis=-1)");
  CHECK(written(ops::maximum_over(x, two, true)) == "max(X, axis=[0, 1], keepdims=True)");
  CHECK(written(ops::minimum_over(x, {}, true)) == "min(X, keepdims=True)");
}

TEST_CASE("a sum undoes broadcasting", "[ops]") {
  const Expr x = given("x", sample(Shape{2, 3, 4}));
  CHECK(ops::sum_to(x, Shape{2, 3, 4}) == x);
  for (const Shape& shape :
       {Shape{}, Shape{4}, Shape{3, 4}, Shape{3, 1}, Shape{1, 3, 1}, Shape{1}, Shape{1, 4}}) {
    CHECK(ops::sum_to(x, shape)->shape == shape);
  }
}

TEST_CASE("a sum of n cells costs n - 1 additions, a mean one division more", "[ops]") {
  const Expr x = given("x", sample(Shape{2, 5}));
  const std::array<Index, 1> rows{1};
  CHECK(cost(std::array{ops::sum(x)}) == Cost{.additions = 9});
  CHECK(cost(std::array{ops::mean(x, rows)}) == Cost{.additions = 8, .multiplications = 2});
  CHECK(cost(std::array{ops::maximum_over(x, rows)}) == Cost{.additions = 8});
}
