#include "engine/ops/order.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

using Order = Expr (*)(const Expr&, Index, bool);
using Place = Expr (*)(const Expr&, std::optional<Index>, bool);

Builder along(Order op, Index axis, bool descending = false) {
  return [op, axis, descending](std::span<const Expr> x) { return op(x[0], axis, descending); };
}
Builder place(Place op, std::optional<Index> axis, bool keep = false) {
  return [op, axis, keep](std::span<const Expr> x) { return op(x[0], axis, keep); };
}

std::string texts(const Expr& expr) {
  std::string result;
  const SettledTensor value = settle(expr);
  for (const SettledCell& cell : value.cells()) {
    result += (result.empty() ? "" : " ") + to_string(cell);
  }
  return result;
}

}  // namespace

TEST_CASE("sorting agrees in all interpretations", "[order]") {
  for (const Order op : {Order{ops::sort}, Order{ops::argsort}}) {
    for (const bool descending : {false, true}) {
      check_op({"a vector", {sample(Shape{7})}, along(op, -1, descending)});
      check_op({"rows", {sample(Shape{3, 5})}, along(op, 1, descending)});
      check_op({"columns", {sample(Shape{4, 3})}, along(op, 0, descending)});
      check_op({"a middle axis", {sample(Shape{2, 4, 3})}, along(op, -2, descending)});
      check_op({"nothing", {sample(Shape{0})}, along(op, -1, descending)});
      check_op({"many", {sample(Shape{200})}, along(op, -1, descending), false});
      check_op({"equal cells",
                {cells(Shape{6}, {"1", "0", "1", "2", "0", "1"})},
                along(op, -1, descending),
                false});
      check_op({"NaN",
                {cells(Shape{3}, {"1", "-1", "2"})},
                [op, descending](std::span<const Expr> x) { return op(ops::log(x[0]), -1, descending); },
                false});
    }
    check_refused("sort", along(op, 1), {{Shape{3}}, {Shape{}}});
  }
}

TEST_CASE("places of extremes agree in all interpretations", "[order]") {
  for (const Place op : {Place{ops::argmax}, Place{ops::argmin}}) {
    check_op({"of all", {sample(Shape{2, 3})}, place(op, std::nullopt)});
    check_op({"of all, kept", {sample(Shape{2, 3})}, place(op, std::nullopt, true)});
    check_op({"of rows", {sample(Shape{3, 4})}, place(op, 1)});
    check_op({"of columns, kept", {sample(Shape{3, 4})}, place(op, 0, true)});
    check_op({"of a middle axis", {sample(Shape{2, 4, 3})}, place(op, 1)});
    check_op({"of equals", {cells(Shape{4}, {"1", "3", "3", "1"})}, place(op, 0), false});
    check_op({"of NaN",
              {cells(Shape{3}, {"1", "-1", "2"})},
              [op](std::span<const Expr> x) { return op(ops::log(x[0]), 0, false); },
              false});
    check_refused("argmax", place(op, 1), {{Shape{3}}, {Shape{2, 0}}});
  }
}

TEST_CASE("equal cells keep their order, and numbers that only doubles part are equal", "[order]") {
  const Expr x = literal(cells(Shape{6}, {"1", "0", "1", "2", "0", "1"}));
  // numpy.argsort(kind='stable') of x and of -x
  CHECK(texts(ops::argsort(x)) == "1 4 0 2 5 3");
  CHECK(texts(ops::argsort(x, -1, true)) == "3 0 2 5 1 4");
  CHECK(texts(ops::argmax(x)) == "3");
  CHECK(texts(ops::argmin(x)) == "1");
  // 0.1 + 0.2 is 0.3, so that the first is the largest.
  const Expr sums =
      ops::add(literal(cells(Shape{2}, {"0.3", "0.1"})), literal(cells(Shape{2}, {"0", "0.2"})));
  CHECK(texts(ops::argmax(sums)) == "0");
  CHECK(texts(ops::argsort(sums)) == "0 1");
}

TEST_CASE("the gradient of sorted cells goes back to where they came from", "[order]") {
  const Expr x = given("x", cells(Shape{3}, {"5", "1", "3"}));
  const Expr weights = literal(cells(Shape{3}, {"10", "20", "30"}));
  const auto gradient = [&](bool descending) {
    return differentiate(ops::sum(ops::multiply(ops::sort(x, 0, descending), weights)), std::array{x})[0];
  };
  check_values(gradient(false), Shape{3}, std::array{30.0, 10.0, 20.0});
  check_values(gradient(true), Shape{3}, std::array{10.0, 30.0, 20.0});
}
