#include "engine/ops/layer_count.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;

namespace {

std::string whole(const Expr& expr) {
  const SettledCell cell = settle(expr)[0];
  return cell.exact ? to_string(cell) : "not exact";
}

}  // namespace

TEST_CASE("output sizes of convolutions", "[ops]") {
  // Published: AlexNet's first layer 227 -> 55, ResNet's 224 -> 112, WaveNet-like dilation 8 keeps 64 with
  // padding 8.
  const auto size = [](int n, int kernel, int stride, int padding, int dilation) {
    return whole(ops::conv_output_size(literal(n), literal(kernel), literal(stride), literal(padding),
                                       literal(dilation)));
  };
  CHECK(size(227, 11, 4, 0, 1) == "55");
  CHECK(size(224, 7, 2, 3, 1) == "112");
  CHECK(size(64, 3, 1, 8, 8) == "64");
  CHECK(size(32, 5, 1, 0, 1) == "28");
}

TEST_CASE("parameters and multiply-adds of layers", "[ops]") {
  const Expr one = literal(1);
  const auto square = [](int side) { return std::array{literal(side), literal(side)}; };
  const auto convolution = [&](int inputs, int outputs, int kernel, int output) {
    return ops::CountedLayer{literal(inputs), literal(outputs), square(kernel), one, square(output)};
  };
  // AlexNet's first layer has 34,944 parameters, its last 4,097,000; VGG-16's first 1,792 and 86,704,128
  // multiply-adds.
  CHECK(whole(ops::parameters(convolution(3, 96, 11, 55), true)) == "34944");
  const ops::CountedLayer last{literal(4096), literal(1000)};
  CHECK(whole(ops::parameters(last, true)) == "4097000");
  CHECK(whole(ops::parameters(last, false)) == "4096000");
  CHECK(whole(ops::multiply_adds(last)) == "4096000");
  CHECK(whole(ops::multiply_adds(last, 2)) == "8192000");
  CHECK(whole(ops::parameters(convolution(3, 64, 3, 224), true)) == "1792");
  CHECK(whole(ops::multiply_adds(convolution(3, 64, 3, 224))) == "86704128");
  CHECK(whole(ops::multiply_adds(convolution(3, 64, 3, 224), 2)) == "173408256");
  // MobileNet's first depthwise layer (32 channels, 3 x 3, on 112 x 112) and its pointwise layer to 64
  // channels.
  const Expr channels = literal(32);
  const ops::CountedLayer depthwise{channels, channels, square(3), channels, square(112)};
  CHECK(whole(ops::parameters(depthwise, false)) == "288");
  CHECK(whole(ops::multiply_adds(depthwise)) == "3612672");
  CHECK(whole(ops::multiply_adds(convolution(32, 64, 1, 112))) == "25690112");
}

TEST_CASE("counts read as solution sheets write them", "[ops]") {
  const auto text = [](const char* expression) {
    return notation::to_plain(formula(notation::elaborate(notation::parse_expression(expression), {})));
  };
  CHECK(text("conv2d_parameters(12, 6, 7)") == "6 * 12 * 7 * 7 + 6");
  CHECK(text("conv2d_flops(12, 6, 7, 49)") == "2 * 6 * 12 * 7 * 7 * 49 * 49");
  CHECK(text("depthwise_flops(12, 7, 49)") == "2 * 12 * 7 * 7 * 49 * 49");
  CHECK(text("pointwise_flops(12, 6, 49)") == "2 * 6 * 12 * 49 * 49");
  CHECK(text("conv2d_multiply_adds(12, 6, [3, 1], 49, groups=2)") == "6 * (12 / 2) * 3 * 49 * 49");
  CHECK(text("linear_flops(4, 3)") == "2 * 4 * 3");
}
