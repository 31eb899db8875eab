#include <catch2/catch.hpp>
#include <limits>

#include "engine/graph/differentiate.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"
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

TEST_CASE("selections agree in all interpretations", "[ops]") {
  const Tensor<Number> x = sample(Shape{4, 5});
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

TEST_CASE("selections are written as subscripts", "[ops]") {
  const Expr x = given("X", sample(Shape{4, 6}));
  CHECK(written(ops::select(x, {place(-1), run(1, {}, 2)})) == "X[-1, 1::2]");
  CHECK(written(ops::select(x, {run({}, 3, -1)})) == "X[:3:-1]");
  CHECK(written(ops::select(x, {run({}, {}), place(0)})) == "X[:, 0]");
  CHECK(written(ops::select(x, {})) == "X");
}
