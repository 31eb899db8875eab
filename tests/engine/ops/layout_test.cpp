#include "engine/ops/layout.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "engine/graph/differentiate.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;
using ops::AxisSelection;

namespace {

AxisSelection place(Index index) {
  return {.is_index = true, .index = index};
}
AxisSelection run(std::optional<Index> start, std::optional<Index> stop, Index step = 1) {
  return {.start = start, .stop = stop, .step = step};
}
Builder take(const std::vector<AxisSelection>& selections) {
  return [selections](std::span<const Expr> x) { return ops::select(x[0], selections); };
}

}  // namespace

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

TEST_CASE("selections agree in all interpretations", "[ops]") {
  const Tensor<Decimal> x = sample(Shape{4, 5});
  check_op({"one row", {x}, take({place(1)})});
  check_op({"one cell", {x}, take({place(-1), place(0)})});
  check_op({"one column", {x}, take({run({}, {}), place(-2)})});
  check_op({"a block", {x}, take({run(1, 3), run(2, {})})});
  check_op({"every second", {x}, take({run({}, {}, 2), run(1, -1, 3)})});
  check_op({"reversed", {x}, take({run({}, {}, -1), run({}, 1, -2)})});
  check_op({"nothing", {x}, take({run(3, 1)})});
  check_op({"all", {x}, take({})});
  check_refused("select", take({place(4)}), {{Shape{4, 5}}});
  check_refused("select", take({place(-5)}), {{Shape{4, 5}}});
  check_refused("select", take({place(0), place(0), place(0)}), {{Shape{4, 5}}});
  check_refused("select", take({run(0, 2, 0)}), {{Shape{4, 5}}});
}

TEST_CASE("slices are clipped as in Python", "[ops]") {
  // Expected: list(range(6))[start:stop:step] in Python 3.11.
  struct Row {
    std::optional<Index> start, stop;
    Index step;
    std::vector<double> expected;
  };
  constexpr Index far = std::numeric_limits<Index>::max();
  const Row rows[] = {
      {-100, 100, 1, {0, 1, 2, 3, 4, 5}},
      {4, 100, 1, {4, 5}},
      {-2, {}, 1, {4, 5}},
      {{}, -4, 1, {0, 1}},
      {5, 2, -1, {5, 4, 3}},
      {100, -100, -2, {5, 3, 1}},
      {2, 2, 1, {}},
      {0, -6, 1, {}},
      {{}, {}, far, {0}},
      {{}, {}, -far - 1, {5}},
      {-far, far, 4, {0, 4}},
      {-1, -100, -5, {5, 0}},
  };
  const Expr x = literal(cells(Shape{6}, {"0", "1", "2", "3", "4", "5"}));
  for (const Row& row : rows) {
    check_values(ops::select(x, {run(row.start, row.stop, row.step)}),
                 Shape{static_cast<Index>(row.expected.size())}, row.expected);
  }
}

TEST_CASE("the gradient of a selection can be differentiated again", "[ops]") {
  check_op({"gradient of a selection", {sample(Shape{3, 4})}, [](std::span<const Expr> x) {
              const Expr part = ops::select(x[0], {run(0, 2), run({}, {}, 2)});
              return differentiate(ops::sum(ops::multiply(part, ops::multiply(part, part))), x)[0];
            }});
}

TEST_CASE("layout operations are written in the step language", "[ops]") {
  const Expr x = given("X", sample(Shape{4, 6}));
  CHECK(written(ops::reshape(x, std::array<Index, 2>{3, -1})) == "reshape(X, [3, 8])");
  CHECK(written(ops::broadcast_to(x, Shape{2, 4, 6})) == "broadcast_to(X, [2, 4, 6])");
  CHECK(written(differentiate(ops::sum(x), std::array{x}).front()) == "ones([4, 6])");
  CHECK(written(ops::concatenate(std::array{x, x}, -1)) == "concatenate([X, X], axis=-1)");
  CHECK(written(ops::stack(std::array{x, x})) == "[X, X]");
  CHECK(written(ops::select(x, {place(-1), run(1, {}, 2)})) == "X[-1, 1::2]");
}
