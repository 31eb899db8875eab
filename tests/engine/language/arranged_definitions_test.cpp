#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

#include "engine/language/step_language.hpp"
#include "tests/engine/check_definition.hpp"
#include "tests/engine/check_op.hpp"
#include "tests/engine/language/expression_value.hpp"

// Arranging, indexing, resizing, quantising and recurrent layers, as the step language has them:
// library/arrangement.gw and its neighbours. Their values are checked against ONNX, NumPy and PyTorch in
// definitions_fixture_test.cpp.

using namespace gradewright::engine;
using namespace gradewright::test;

TEST_CASE("arrangements agree in all interpretations", "[library]") {
  const Tensor<Number> list = sample(Shape{5});
  const Tensor<Number> plane = sample(Shape{3, 4});
  for (const char* call : {"flatten(a, 0)",
                           "squeeze(a[:1])",
                           "unsqueeze(a, [0, -1])",
                           "swapaxes(a, 0, 1)",
                           "moveaxis(a, 0, 1)",
                           "expand(a[:1], [3, -1])",
                           "tile(a, [2, 1])",
                           "repeat_interleave(a, 2, axis=1)",
                           "flip(a, axis=1)",
                           "roll(a, 2)",
                           "roll(a, [1, -1], axis=[0, 1])",
                           "slice(a, [-1, 0], [0, 4], steps=[-1, 3])",
                           "split(a, [1, 2])[1]",
                           "chunk(a, 2, axis=1)[0]",
                           "pad(a, 1)",
                           "pad(a, [[1, 0], [2, 2]], mode='reflect')",
                           "pad(a, [-1, 1], mode='edge')",
                           "pad(a, 2, mode='wrap')",
                           "pad(a, 1, mode='symmetric')",
                           "tril(a)",
                           "triu(a, -1)",
                           "reverse_sequence(a, [1, 2, 3, 2])",
                           "any(a > 0, axis=1)",
                           "reduce_l1(a, axis=0)",
                           "hardmax(a)",
                           "shrink(a, bias=0.1, lambd=0.7)",
                           "gemm(a, a, 1, alpha=2, transB=True)",
                           "mean_variance_normalization(a, axis=1)"}) {
    check_definition(call, {plane});
  }
  check_definition("trunc(a)", {list});
  check_definition("fmod(a, 0.7)", {list});
  check_definition("depth_to_space(a, 2)", {sample(Shape{4, 1, 2})});
  check_definition("space_to_depth(a, 2, mode='CRD')", {sample(Shape{1, 2, 4})});
}

TEST_CASE("cells at places agree in all interpretations", "[library]") {
  const Tensor<Number> plane = sample(Shape{3, 4});
  for (const char* call :
       {"argwhere(a > 0)", "masked_select(a, a > 0.5)", "compress([1, 0, 1], a, axis=0)", "unique(a)",
        "unique(a, axis=0)", "gather_nd(a, [[0, 1], [-1, 2]])", "gather_nd(a, [[1], [0], [3]], batch_dims=1)",
        "scatter_nd(a, [[1], [0]], a[:2])", "scatter_nd(a, [[1], [1]], a[:2], reduction='mul')",
        "scatter(a, 0, [[1, 0]], a, reduce='add')"}) {
    check_definition(call, {plane});
  }
  for (const char* reduction : {"none", "add", "mul", "max", "min"}) {
    check_definition(fmt::format("scatter_elements(a, [1], [0.25], reduction='{}')", reduction),
                     {sample(Shape{3})});
  }
}

TEST_CASE("resized images agree in all interpretations", "[library]") {
  const Tensor<Number> image = sample(Shape{1, 1, 2, 3});
  for (const char* call : {"resize(a, sizes=[3, 5], mode='linear')", "resize(a, sizes=[3, 2])",
                           "interpolate(a, scale_factor=2)", "interpolate(a, size=[1, 2], mode='area')",
                           "roi_align(a, [[0, 0.5, 2, 1]], [0], 2, sampling_ratio=2)"}) {
    check_definition(call, {image});
  }
}

TEST_CASE("recurrent layers and transforms agree in all interpretations", "[library]") {
  const Tensor<Number> x = sample(Shape{2, 1, 2});
  check_definition("rnn_layer(a, b, c, direction='reverse')[0]",
                   {x, sample(Shape{1, 2, 2}, 10), sample(Shape{1, 2, 2}, 20)});
  check_definition("dft(a)", {sample(Shape{1, 3, 2})});
  check_definition("quantise_linear(a, 0.3, 4)", {sample(Shape{5})});
  check_definition("qlinear_matmul(a, 0.5, 1, b, 0.25, 2, 0.1, 3)",
                   {sample(Shape{2, 2}), sample(Shape{2, 2}, 10)});
}

TEST_CASE("arrangements refuse what does not fit, and what could mean two things", "[library]") {
  const auto says = [](const std::string& call) {
    const std::string value = value_of(call);
    return value.substr(0, value.find('\n'));
  };
  CHECK(says("pad(X, [1, 2, 3])").starts_with("a list of paddings has two numbers for each axis"));
  CHECK(says("pad(v, [1, 1, 1, 1])").starts_with("a list of paddings has two numbers for each axis"));
  CHECK(says("pad([1], 1, mode='reflect')")
            .starts_with("reflect mirrors at the last cell, and an axis of 1 has no other"));
  CHECK(says("pad(v, 1, mode='mirror')").starts_with("mode is 'constant', 'reflect'"));
  CHECK(says("split(v, [1, 2])[0]").starts_with("the sizes [1, 2] do not sum to the 2 places of the axis"));
  CHECK(says("unsqueeze(v, [0, 0])").starts_with("the new axes are different ones"));
  CHECK(says("compress(X > 1, X)").starts_with("the condition is a list of zeros and ones"));
  CHECK(says("depth_to_space(ones(3, 1, 1), 2)").starts_with("3 channels are no blocks of 2 x 2"));
  CHECK(says("space_to_depth(ones(1, 3, 2), 2)")
            .starts_with("an image of 3 x 2 is not made of blocks of 2 x 2"));
  CHECK(says("pixel_shuffle(v, 2)").starts_with("images have the axes channels, H, W"));
  CHECK(says("resize(v)").starts_with("resize needs sizes or scales"));
  CHECK(says("lstm_layer(ones(1, 1, 1), ones(1, 4, 1), ones(1, 4, 1), direction='backward')[1]")
            .starts_with("direction is 'forward', 'reverse' or 'bidirectional'"));
  CHECK(says("gather_nd(X, [[3, 0]])").find("place") != std::string::npos);
  CHECK(says("gather_nd(X, [[0, 2]])").find("place") != std::string::npos);
  CHECK(says("scatter_nd(v, [[2]], [7])").find("place") != std::string::npos);
  for (const char* call :
       {"swapaxes(X, 0, 2)", "moveaxis(X, 0, -3)", "squeeze(X, 2)", "unsqueeze(v, 2)", "flip(v, 1)",
        "roll(v, 1, axis=1)", "unique(v, axis=1)", "scatter_elements(v, [0], [1], axis=1)"}) {
    CHECK(says(call).starts_with("there is no axis "));
  }
  CHECK(says("scatter_elements(v, [0], [1, 2])").starts_with("index and updates have one shape"));
  CHECK(
      says("scatter_nd(v, [[0]], [1, 2])").starts_with("the updates have the shape of what gather_nd takes"));
  CHECK(says("repeat_interleave(v, [1, 2, 3])").starts_with("repeats are one number, or one for each"));
  CHECK(says("reverse_sequence(X, [1])").starts_with("there is a length for each example"));
  CHECK(says("resize(v, sizes=[0])").starts_with("an axis of 2 places has no 0"));
  CHECK(says("dft(ones(2, 3))").starts_with("the last axis of x has one place, or two"));
  CHECK(says("rnn_layer(X, X, X)[0]").starts_with("inputs are [time, batch, inputs]"));
  CHECK(says("rnn_layer(ones(1, 1, 1), ones(1, 1, 1), ones(1, 1, 1), direction='bidirectional')[0]")
            .starts_with("the first axis of the weights are the directions"));
  CHECK(says("roi_align(ones(1, 1, 2, 2), [[0, 0, 1]], [0], 1)").starts_with("x is [batch, channels, H, W]"));
  CHECK(says("counted(v, 3)") == "[nan, nan]");
  CHECK(says("compress([5, 6, 7], [0, 1, 1])").starts_with("gather: nan is not a place"));
  CHECK(says("masked_select([0, 1, 1], [5, 0, 7])").starts_with("gather: nan is not a place"));
  CHECK(says("resize(v, scales=2)")
            .starts_with("sizes and scales are lists of a number for each of the last axes"));
  CHECK(says("scatter_elements(v, [0, 0], [7, 8])") == "[nan, 2]");
  CHECK(
      says("scatter_elements(v, [0, 0], [7, 8], reduction='sum')").starts_with("reduction is 'none', 'add'"));
}
