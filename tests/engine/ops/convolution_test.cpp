#include "engine/ops/convolution.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;
using ops::ConvolutionOptions;

namespace {

Builder convolve(const ConvolutionOptions& options, std::size_t axes = 2) {
  return [=](std::span<const Expr> x) { return ops::convolution(axes, x[0], x[1], options); };
}

Builder convolve_with_bias(const ConvolutionOptions& options) {
  return [options](std::span<const Expr> x) { return ops::convolution(2, x[0], x[1], x[2], options); };
}

}  // namespace

TEST_CASE("convolutions agree in all interpretations under every option", "[ops]") {
  struct Row {
    const char* title;
    Shape image, kernel;
    ConvolutionOptions options;
  };
  const Row rows[] = {
      {"a plane", Shape{3, 4}, Shape{2, 2}, {}},
      {"flipped", Shape{3, 4}, Shape{2, 3}, {.flip = true}},
      {"stride", Shape{5, 4}, Shape{2, 2}, {.windows = {.stride = {2, 1}}}},
      {"padding", Shape{3, 3}, Shape{3, 3}, {.windows = {.before = {1, 2}, .after = {1, 2}}}},
      {"dilation", Shape{5, 4}, Shape{2, 2}, {.windows = {.dilation = {3, 2}}}},
      {"channels", Shape{2, 3, 3}, Shape{3, 2, 2, 2}, {}},
      {"a batch", Shape{2, 2, 3, 3}, Shape{2, 2, 2, 2}, {.windows = {.before = {1, 1}, .after = {1, 1}}}},
      {"groups", Shape{4, 3, 3}, Shape{2, 2, 2, 2}, {.groups = 2}},
      {"depthwise", Shape{3, 3, 3}, Shape{6, 1, 2, 2}, {.groups = 3}},
      {"pointwise", Shape{3, 2, 2}, Shape{2, 3, 1, 1}, {}},
      {"all at once",
       Shape{2, 4, 4, 5},
       Shape{2, 2, 2, 2},
       {.windows = {.stride = {2, 3}, .before = {1, 0}, .after = {1, 0}, .dilation = {2, 1}},
        .groups = 2,
        .flip = true}},
  };
  for (const Row& row : rows) {
    check_op({row.title, {sample(row.image), sample(row.kernel, 90)}, convolve(row.options)});
  }
  check_op({"scalar bias",
            {sample(Shape{3, 3}), sample(Shape{2, 2}, 30), sample(Shape{}, 9)},
            convolve_with_bias({})});
  check_op({"one bias",
            {sample(Shape{3, 3}), sample(Shape{2, 2}, 30), sample(Shape{1}, 9)},
            convolve_with_bias({})});
  check_op({"bias per channel",
            {sample(Shape{2, 2, 3, 3}), sample(Shape{3, 2, 2, 2}, 60), sample(Shape{3}, 9)},
            convolve_with_bias({.windows = {.before = {1, 1}, .after = {1, 1}}})});
}

TEST_CASE("convolutions along one and three axes agree in all interpretations", "[ops]") {
  struct Row {
    const char* title;
    std::size_t axes;
    Shape image, kernel;
    ConvolutionOptions options;
  };
  const Row rows[] = {
      {"a list", 1, Shape{5}, Shape{2}, {}},
      {"channels of a list", 1, Shape{2, 6}, Shape{3, 2, 2}, {.windows = {.stride = {2, 1, 1}}}},
      {"a batch of lists",
       1,
       Shape{2, 2, 4},
       Shape{2, 1, 3},
       {.windows = {.before = {0, 0, 0}, .after = {2, 0, 0}}, .groups = 2, .flip = true}},
      {"a body", 3, Shape{2, 3, 2}, Shape{2, 2, 1}, {}},
      {"channels of a body", 3, Shape{2, 2, 2, 3}, Shape{1, 2, 1, 2, 2}, {.windows = {.before = {1, 0, 0}}}},
      {"a batch of bodies",
       3,
       Shape{1, 2, 3, 2, 4},
       Shape{2, 1, 2, 2, 2},
       {.windows = {.stride = {1, 2, 2}, .before = {0, 1, 0}, .after = {0, 0, 1}, .dilation = {2, 1, 1}},
        .groups = 2}},
  };
  for (const Row& row : rows) {
    check_op({row.title, {sample(row.image), sample(row.kernel, 90)}, convolve(row.options, row.axes)});
    for (const std::size_t input : {std::size_t{0}, std::size_t{1}}) {
      check_op({row.title, {sample(row.image), sample(row.kernel, 90)}, [&](std::span<const Expr> x) {
                  const Expr y = ops::convolution(row.axes, x[0], x[1], row.options);
                  return differentiate(ops::sum(ops::multiply(y, y)), x)[input];
                }});
    }
  }
  check_op({"bias per channel of a list",
            {sample(Shape{2, 4}), sample(Shape{3, 2, 2}, 60), sample(Shape{3}, 9)},
            [](std::span<const Expr> x) { return ops::convolution(1, x[0], x[1], x[2]); }});
}

TEST_CASE("gradients of convolutions can be differentiated again", "[ops]") {
  const ConvolutionOptions options{
      .windows = {.stride = {2, 1}, .before = {1, 1}, .after = {1, 1}}, .groups = 2, .flip = true};
  for (const std::size_t input : {std::size_t{0}, std::size_t{1}}) {
    check_op({"gradient of a squared convolution",
              {sample(Shape{2, 3, 3}), sample(Shape{2, 1, 2, 2}, 30)},
              [&](std::span<const Expr> x) {
                const Expr y = ops::convolution(2, x[0], x[1], options);
                return differentiate(ops::sum(ops::multiply(y, ops::multiply(y, y))), x)[input];
              }});
  }
}

TEST_CASE("convolutions refuse what does not fit", "[ops]") {
  check_refused("conv2d", convolve({}),
                {{Shape{3}, Shape{3}},
                 {Shape{3, 3}, Shape{1, 1, 2, 2}},
                 {Shape{2, 3, 3}, Shape{2, 2}},
                 {Shape{2, 3, 3}, Shape{1, 3, 2, 2}},
                 {Shape{3, 3}, Shape{4, 1}},
                 {Shape{3, 3}, Shape{0, 1}}});
  const std::vector<Shape> four_channels{Shape{4, 3, 3}, Shape{3, 2, 2, 2}};
  check_refused("three outputs in two groups", convolve({.groups = 2}), {four_channels});
  check_refused("groups", convolve({.groups = 0}), {four_channels});
  check_refused("stride", convolve({.windows = {.stride = {0, 1}}}), {{Shape{3, 3}, Shape{2, 2}}});
  check_refused("padding", convolve({.windows = {.before = {-1, 0}, .after = {-1, 0}}}),
                {{Shape{3, 3}, Shape{2, 2}}});
  check_refused("dilation", convolve({.windows = {.dilation = {1, 0}}}), {{Shape{3, 3}, Shape{2, 2}}});
  check_refused("dilation", convolve({.windows = {.dilation = {3, 1}}}), {{Shape{3, 3}, Shape{2, 2}}});
  check_refused("bias", convolve_with_bias({}),
                {{Shape{3, 3}, Shape{2, 2}, Shape{2}}, {Shape{2, 3, 3}, Shape{3, 2, 2, 2}, Shape{2}}});
  CHECK_THROWS_WITH(ops::convolution(2, given("X", sample(Shape{3, 3})), given("F", sample(Shape{4, 1}))),
                    "conv2d: the kernel, a column of 4, is larger than the padded image, a 3 x 3 matrix");
}

TEST_CASE("a convolution of an exam, by hand", "[ops]") {
  // X * F + 2 with F = [[1, 0], [0, -1]]: each cell is x[i][j] - x[i + 1][j + 1] + 2.
  const Expr x = literal(cells(Shape{3, 3}, {"1", "0", "-2", "2", "9", "5", "0", "-3", "1"}));
  const Expr f = literal(cells(Shape{2, 2}, {"1", "0", "0", "-1"}));
  check_values(ops::convolution(2, x, f, literal(2)), Shape{2, 2}, std::array{-6.0, -3.0, 7.0, 10.0});
}

TEST_CASE("a convolution writes the options that are not the default", "[ops]") {
  const auto text = [](const ConvolutionOptions& options) {
    const Expr x = given("X", sample(Shape{2, 9, 9}));
    return written(ops::convolution(2, x, given("F", sample(Shape{2, 2 / options.groups, 2, 2})), options));
  };
  CHECK(text({}) == "conv2d(X, F)");
  CHECK(text({.windows = {.stride = {2, 2}, .before = {1, 0}, .after = {1, 0}}}) ==
        "conv2d(X, F, stride=2, padding=[1, 0])");
  CHECK(text({.windows = {.dilation = {3, 3}}, .groups = 2, .flip = true}) ==
        "conv2d(X, F, dilation=3, groups=2, flip=True)");
  CHECK(text({.windows = {.after = {1, 0}}}) == "conv2d(X, F, padding=[[0, 1], [0, 0]])");
  const Expr g = given("G", sample(Shape{4}));
  CHECK(written(ops::convolution_input_gradient(1, g, given("K", sample(Shape{2})), Shape{5})) ==
        "conv1d_input_gradient(G, K, shape=[5])");
  CHECK(written(ops::convolution_kernel_gradient(1, g, given("X", sample(Shape{5})), Shape{2})) ==
        "conv1d_kernel_gradient(G, X, shape=[2])");
}

TEST_CASE("a convolution is set as conv", "[ops]") {
  const Expr x = given("X", sample(Shape{3, 3}));
  const Expr k = given("K", sample(Shape{2, 2}));
  CHECK(notation::to_latex(formula(ops::convolution(2, x, k))) == R"(\operatorname{conv}\left(X, K\right))");
}

TEST_CASE("a convolution counts multiply-adds as published counts do", "[ops]") {
  // AlexNet's second layer before grouping on a small map: places * outputs * inputs * kernel cells.
  const Expr x = given("X", Tensor<Number>(Shape{4, 9, 9}));
  const Expr f = given("F", Tensor<Number>(Shape{6, 2, 5, 5}));
  CHECK(cost(std::array{
            ops::convolution(2, x, f, {.windows = {.before = {2, 2}, .after = {2, 2}}, .groups = 2})}) ==
        Cost{.multiply_adds = 9 * 9 * 6 * 2 * 5 * 5});
}
