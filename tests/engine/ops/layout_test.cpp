#include "engine/ops/layout.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/differentiate.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

TEST_CASE("reshaping and broadcasting agree in all interpretations", "[ops]") {
  const auto to = [](const std::vector<Index>& extents) -> Builder {
    return [extents](std::span<const Expr> x) { return ops::reshape(x[0], extents); };
  };
  check_op({"flatten", {sample(Shape{2, 3})}, to({6})});
  check_op({"one open extent", {sample(Shape{2, 3, 2})}, to({4, -1})});
  check_op({"to a scalar", {sample(Shape{1, 1})}, to({})});
  check_refused("reshape", to({4}), {{Shape{2, 3}}, {Shape{}}});
  check_refused("reshape", to({4, -1}), {{Shape{2, 3}}});
  check_refused("reshape", to({-1, -1}), {{Shape{2, 3}}});
  check_refused("reshape", to({0, -1}), {{Shape{0}}});
  check_refused("reshape", to({-2}), {{Shape{2}}});

  const auto broadcast = [](const Shape& shape) -> Builder {
    return [shape](std::span<const Expr> x) { return ops::broadcast_to(x[0], shape); };
  };
  check_op({"rows", {sample(Shape{3})}, broadcast(Shape{2, 3})});
  check_op({"columns", {sample(Shape{2, 1})}, broadcast(Shape{2, 3})});
  check_op({"a scalar", {sample(Shape{})}, broadcast(Shape{2, 2})});
  check_refused("broadcast_to", broadcast(Shape{3}), {{Shape{2}}, {Shape{2, 3}}, {Shape{1, 3}}});
}

TEST_CASE("concatenating and stacking agree in all interpretations", "[ops]") {
  const auto join = [](Index axis) -> Builder {
    return [axis](std::span<const Expr> x) { return ops::concatenate(x, axis); };
  };
  check_op({"vectors", {sample(Shape{2}), sample(Shape{3}, 9)}, join(0)});
  check_op({"rows", {sample(Shape{1, 3}), sample(Shape{2, 3}, 9), sample(Shape{0, 3})}, join(0)});
  check_op({"columns", {sample(Shape{2, 1}), sample(Shape{2, 3}, 9)}, join(-1)});
  check_refused("concatenate", join(0), {{Shape{2, 3}, Shape{2, 2}}, {Shape{2}, Shape{2, 1}}, {Shape{}}, {}});
  check_refused("concatenate", join(1), {{Shape{2}, Shape{2}}});

  const Builder stack = [](std::span<const Expr> x) { return ops::stack(x); };
  check_op({"scalars", {sample(Shape{}), sample(Shape{}, 9)}, stack});
  check_op({"matrices", {sample(Shape{2, 2}), sample(Shape{2, 2}, 9), sample(Shape{2, 2}, 30)}, stack});
  check_refused("stack", stack, {{Shape{2}, Shape{3}}, {}});
}

TEST_CASE("layout operations are written in the step language", "[ops]") {
  const Expr x = given("X", sample(Shape{4, 6}));
  CHECK(written(ops::reshape(x, std::array<Index, 2>{3, -1})) == "reshape(X, [3, 8])");
  CHECK(written(ops::broadcast_to(x, Shape{2, 4, 6})) == "broadcast_to(X, [2, 4, 6])");
  CHECK(written(differentiate(ops::sum(x), std::array{x}).front()) == "ones([4, 6])");
  CHECK(written(ops::concatenate(std::array{x, x}, -1)) == "concatenate([X, X], axis=-1)");
  CHECK(written(ops::stack(std::array{x, x})) == "[X, X]");
}
