#include "engine/ops/windows.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <limits>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;
using ops::WindowEdges;
using ops::WindowOptions;

namespace {

struct Row {
  const char* title;
  Shape whole;
  std::vector<Index> kernel;
  WindowOptions options = {};
  bool ceil_mode = false;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      {"one axis", Shape{5}, {2}},
      {"the last of two", Shape{2, 4}, {3}},
      {"two axes", Shape{3, 4}, {2, 3}},
      {"two of three", Shape{2, 3, 4}, {2, 2}, {.stride = {1, 2, 1}}},
      {"three axes", Shape{2, 2, 3}, {2, 1, 2}},
      {"stride beyond the kernel", Shape{7}, {2}, {.stride = {3, 1, 1}}},
      {"padding by pairs", Shape{3, 3}, {2, 2}, {.before = {1, 0, 0}, .after = {0, 2, 0}}},
      {"dilation", Shape{2, 6}, {3}, {.dilation = {2, 1, 1}}},
      {"windows in the padding alone", Shape{2}, {1}, {.before = {2, 0, 0}, .after = {1, 0, 0}}},
      {"ceil", Shape{3, 4}, {2, 3}, {.stride = {2, 2, 1}}, true},
      {"ceil and padding",
       Shape{1, 6},
       {2, 2},
       {.stride = {3, 3, 1}, .before = {1, 1, 0}, .after = {1, 1, 0}},
       true},
      {"one cell", Shape{1, 1}, {1, 1}},
  };
  return all;
}

Shape shape_of_windows(const Row& row) {
  return ops::windows(literal(Tensor<Number>(row.whole)), row.kernel, row.options, row.ceil_mode)->shape;
}

}  // namespace

TEST_CASE("windows and their sums agree in all interpretations", "[ops]") {
  for (const Row& row : rows()) {
    check_op({row.title, {sample(row.whole)}, [&](std::span<const Expr> x) {
                return ops::windows(x[0], row.kernel, row.options, row.ceil_mode);
              }});
    check_op({row.title, {sample(row.whole)}, [&](std::span<const Expr> x) {
                return ops::windows(x[0], row.kernel, row.options, row.ceil_mode,
                                    {.value = Decimal(7), .overhang = Decimal(-2)});
              }});
    const auto axes = static_cast<std::ptrdiff_t>(row.kernel.size());
    const std::vector<Index> size(row.whole.end() - axes, row.whole.end());
    check_op({row.title, {sample(shape_of_windows(row))}, [&](std::span<const Expr> x) {
                return ops::overlap_add(x[0], size, row.options, row.ceil_mode);
              }});
  }
}

TEST_CASE("each of windows and their sums is the adjoint of the other", "[ops]") {
  for (const Row& row : rows()) {
    INFO(row.title);
    const Expr x = given("x", sample(row.whole));
    const Expr w = given("w", sample(shape_of_windows(row), 50));
    const auto axes = static_cast<std::ptrdiff_t>(row.kernel.size());
    const std::vector<Index> size(row.whole.end() - axes, row.whole.end());
    const Expr left = ops::sum(ops::multiply(ops::windows(x, row.kernel, row.options, row.ceil_mode), w));
    const Expr right = ops::sum(ops::multiply(x, ops::overlap_add(w, size, row.options, row.ceil_mode)));
    check_values(ops::subtract(left, right), Shape{}, std::array{0.0}, 1e-12);
  }
}

TEST_CASE("what stands around the cells is in the windows", "[ops]") {
  const Expr x = literal(cells(Shape{3}, {"1", "2", "3"}));
  constexpr double inf = std::numeric_limits<double>::infinity();
  const WindowOptions padded{.stride = {2, 1, 1}, .before = {1, 0, 0}, .after = {1, 0, 0}};
  check_values(ops::windows(x, std::array<Index, 1>{2}, padded, false, {.value = Number(9)}), Shape{2, 2},
               std::array{9.0, 1.0, 2.0, 3.0});
  // 1 2 | 3 _, and with a place of padding 1 2 | 3 p.
  const WindowOptions by_two{.stride = {2, 1, 1}};
  check_values(ops::windows(x, std::array<Index, 1>{2}, by_two, true, {.value = 9, .overhang = Number(5)}),
               Shape{2, 2}, std::array{1.0, 2.0, 3.0, 5.0});
  const WindowOptions by_two_after{.stride = {2, 1, 1}, .after = {1, 0, 0}};
  check_values(
      ops::windows(x, std::array<Index, 1>{3}, by_two_after, true, {.value = 9, .overhang = Number(5)}),
      Shape{2, 3}, std::array{1.0, 2.0, 3.0, 3.0, 9.0, 5.0});
  const Expr largest = ops::maximum_over(
      ops::windows(x, std::array<Index, 1>{2}, padded, false, {.value = Number::minus_infinity()}),
      std::array<Index, 1>{-1});
  check_values(largest, Shape{2}, std::array{1.0, 3.0});
  CHECK(evaluate(ops::windows(x, std::array<Index, 1>{2}, padded, false,
                              {.value = Number::minus_infinity()}))[0] == -inf);
}

TEST_CASE("the first of equal cells of a window has the gradient, in row order", "[ops]") {
  const Expr x = given("x", cells(Shape{2, 3}, {"1", "4", "4", "4", "0", "4"}));
  const Expr y = ops::maximum_over(ops::windows(x, std::array<Index, 2>{2, 2}), std::array<Index, 2>{-2, -1});
  check_values(differentiate(ops::sum(y), {&x, 1}).front(), Shape{2, 3},
               std::array{0.0, 2.0, 0.0, 0.0, 0.0, 0.0});
}

TEST_CASE("windows are written with what is not the default", "[ops]") {
  const Expr x = given("X", sample(Shape{2, 6, 6}));
  const auto text = [&](std::vector<Index> kernel, const WindowOptions& options, bool ceil_mode = false,
                        const WindowEdges& edges = {}) {
    return written(ops::windows(x, kernel, options, ceil_mode, edges));
  };
  CHECK(text({3}, {}) == "windows(X, 3)");
  CHECK(text({3, 2}, {.stride = {2, 2, 1}}) == "windows(X, [3, 2], stride=2)");
  CHECK(text({2, 2, 2}, {.before = {1, 0, 0}}, true, {.value = Number::minus_infinity()}) ==
        "windows(X, [2, 2, 2], padding=[[1, 0], [0, 0], [0, 0]], ceil_mode=True, value=-inf)");
  CHECK(text({2}, {}, false, {.overhang = Number(0)}) == "windows(X, 2, overhang=0)");
  const Expr w = ops::windows(x, std::array<Index, 2>{3, 2});
  CHECK(written(ops::overlap_add(given("W", sample(w->shape)), std::array<Index, 2>{6, 6})) ==
        "overlap_add(W, [6, 6])");
}

TEST_CASE("windows that there cannot be are refused", "[ops]") {
  const auto refused = [](const Shape& shape, std::vector<Index> kernel, const WindowOptions& options = {}) {
    try {
      return to_string(ops::windows(literal(Tensor<Number>(shape)), kernel, options)->shape);
    } catch (const ShapeError& error) {
      return std::string(error.what());
    }
  };
  CHECK(refused({3}, {4}) ==
        "windows: a window of 4 with dilation 1 is larger than 3 cells with their padding");
  CHECK(refused({3}, {2}, {.dilation = {3, 1, 1}}) ==
        "windows: a window of 2 with dilation 3 is larger than 3 cells with their padding");
  CHECK(refused({3}, {1, 1}) == "windows: windows along 2 axes do not lie in a list of 3");
  CHECK(refused({3}, {}) == "windows: windows along 0 axes do not lie in a list of 3");
  CHECK(refused({1, 1, 1, 1}, {1, 1, 1, 1}) ==
        "windows: windows along 4 axes do not lie in a 1 x 1 x 1 x 1 tensor");
  CHECK(refused({3}, {0}) == "windows: kernel_size must be at least 1 and at most 16777216, not 0");
  CHECK(refused({3}, {1}, {.stride = {0, 1, 1}}) ==
        "windows: stride must be at least 1 and at most 16777216, not 0");
  CHECK(refused({1, 1, 1, 1, 1, 1, 1}, {1, 1}) == "windows: 9 axes are more than the 8 supported");
  check_refused("sums",
                [](std::span<const Expr> x) { return ops::overlap_add(x[0], std::array<Index, 1>{4}); },
                {{Shape{2, 2}}, {Shape{4, 2}}, {Shape{4}}, {Shape{}}, {Shape{3, 5}}});
}

TEST_CASE("more windows than there may be are refused before one is made", "[ops][limits]") {
  const Expr x = literal(Tensor<Number>(Shape{1000, 1000}));
  CHECK_THROWS_WITH(ops::windows(x, std::array<Index, 2>{100, 100}),
                    "windows: a 901 x 901 x 100 x 100 tensor has more than 16777216 cells");
  CHECK_THROWS_WITH(ops::windows(x, std::array<Index, 1>{2},
                                 {.before = {Shape::max_cells, 0, 0}, .after = {Shape::max_cells, 0, 0}}),
                    "windows: a 1000 x 33555431 x 2 tensor has more than 16777216 cells");
  const Expr w = ops::windows(x, std::array<Index, 2>{2, 2});
  CHECK(too_much_work({&w, 1}) == "this needs more than 4194304 cells");
  const Expr few = ops::windows(literal(Tensor<Number>(Shape{100, 100})), std::array<Index, 2>{2, 2});
  CHECK_FALSE(too_much_work({&few, 1}));
  const Expr back = ops::overlap_add(few, std::array<Index, 2>{100, 100});
  CHECK(cost({&back, 1}) == Cost{.additions = 99 * 99 * 4});
}
