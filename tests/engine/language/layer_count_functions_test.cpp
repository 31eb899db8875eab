#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/language/step_language.hpp"
#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;
using namespace gradewright::test;

namespace {

double value(const std::string& text) {
  return evaluate(elaborate(parse_expression(text), {}))[0];
}

}  // namespace

TEST_CASE("depthwise, pointwise and linear layers are convolutions", "[functions]") {
  // By definition: one group a channel; a 1 x 1 kernel; a 1 x 1 kernel on one place.
  CHECK(value("depthwise_parameters(8, [3, 5])") == value("conv2d_parameters(8, 8, [3, 5], groups=8)"));
  CHECK(value("depthwise_multiply_adds(8, 3, [7, 9])") ==
        value("conv2d_multiply_adds(8, 8, 3, [7, 9], groups=8)"));
  CHECK(value("pointwise_parameters(8, 6)") == value("conv2d_parameters(8, 6, 1)"));
  CHECK(value("pointwise_multiply_adds(8, 6, [7, 9])") == value("conv2d_multiply_adds(8, 6, 1, [7, 9])"));
  CHECK(value("linear_parameters(8, 6)") == value("conv2d_parameters(8, 6, 1)"));
  CHECK(value("linear_multiply_adds(8, 6)") == value("conv2d_multiply_adds(8, 6, 1, 1)"));
}

TEST_CASE("a layer's FLOPs are twice its multiply-adds", "[functions]") {
  for (const std::string call : {"conv2d_X(4, 6, 3, [7, 9], groups=2)", "depthwise_X(4, [3, 5], 7)",
                                 "pointwise_X(4, 6, 7)", "linear_X(4, 6)"}) {
    CAPTURE(call);
    const auto counted = [&](const char* count) {
      return value(std::string(call).replace(call.find('X'), 1, count));
    };
    CHECK(counted("flops") == 2 * counted("multiply_adds"));
  }
}

TEST_CASE("a layer without bias has as many parameters fewer as it has outputs", "[functions]") {
  CHECK(value("conv2d_parameters(4, 6, 3) - conv2d_parameters(4, 6, 3, bias=False)") == 6);
  CHECK(value("depthwise_parameters(4, 3) - depthwise_parameters(4, 3, bias=False)") == 4);
  CHECK(value("linear_parameters(4, 6) - linear_parameters(4, 6, bias=False)") == 6);
}

TEST_CASE("layers of known networks are counted", "[functions]") {
  // AlexNet's first layer (11 x 11, 3 to 64 channels, 224 x 224, stride 4, padding 2) has 23,296 parameters
  // and 55 x 55 outputs (torchvision). VGG-16's first layer takes 86,704,128 multiply-adds. The rest by hand.
  CHECK(value("conv_output_size(224, 11, stride=4, padding=2)") == 55);
  CHECK(value("conv_output_size(7, 3, dilation=2)") == 3);
  CHECK(value("conv2d_parameters(3, 64, 11)") == 23296);
  CHECK(value("conv2d_parameters(3, 64, [11, 11], bias=False)") == 23232);
  CHECK(value("conv2d_multiply_adds(3, 64, 3, 224)") == 86704128);
  CHECK(value("conv2d_flops(3, 64, [3, 3], [224, 224])") == 173408256);
  CHECK(value("depthwise_parameters(32, 3, bias=False)") == 288);
  CHECK(value("pointwise_parameters(32, 64, bias=False)") == 2048);
  CHECK(value("pointwise_flops(32, 64, 2)") == 2 * 32 * 64 * 4);
  CHECK(value("pointwise_multiply_adds(32, 64, [1, 2])") == 32 * 64 * 2);
  CHECK(value("linear_parameters(9216, 4096)") == 37752832);
  CHECK(value("linear_flops(10, 3)") == 60);
}

TEST_CASE("counting refuses layers that there cannot be", "[functions]") {
  check_values_of(
      {{"conv_output_size(5, 7)",
        "conv_output_size: the kernel 7 with dilation 1 is larger than the size 5 with padding 0 at 7"},
       {"conv_output_size(5, 3, dilation=3)",
        "conv_output_size: the kernel 3 with dilation 3 is larger than the size 5 with padding 0 at 3"},
       {"conv_output_size([8, 5], 7)",
        "conv_output_size: the kernel 7 with dilation 1 is larger than the size 5 with padding 0 at 7"},
       {"conv_output_size(5, 6, stride=4)",
        "conv_output_size: the kernel 6 with dilation 1 is larger than the size 5 with padding 0 at 6"},
       {"conv_output_size(5, 7, padding=1)", "1"},
       {"conv_output_size(5, 5)", "1"},
       {"conv_output_size(5, s, stride=0)",
        "conv_output_size: stride is a whole number of at least 1, not 0 at 0"},
       {"conv_output_size(5, 3, stride=-1)",
        "conv_output_size: stride is a whole number of at least 1, not -1 at -1"},
       {"conv_output_size(5, 3, dilation=0)",
        "conv_output_size: dilation is a whole number of at least 1, not 0 at 0"},
       {"conv_output_size(5, 3, padding=-1)",
        "conv_output_size: padding is a whole number of at least 0, not -1 at -1"},
       {"conv_output_size(5, 3, padding=0.5)",
        "conv_output_size: padding is a whole number of at least 0, not 0.5 at 0.5"},
       {"conv_output_size(5, 0)", "conv_output_size: kernel is a whole number of at least 1, not 0 at 0"},
       {"conv_output_size(5.5, 3)", "conv_output_size: size is a whole number of at least 1, not 5.5 at 5.5"},
       {"conv_output_size(s - 3, 1)",
        "conv_output_size: size is a whole number of at least 1, not 0 at s - 3"},
       {"conv_output_size(0 / 0, 1)",
        "conv_output_size: size is a whole number of at least 1, not nan at 0 / 0"},
       {"conv_output_size(conv_output_size(9, 3), 8)",
        "conv_output_size: the kernel 8 with dilation 1 is larger than the size 7 with padding 0 at 8"},
       {"conv2d_parameters(6, 8, 3, groups=4)", "conv2d_parameters: 4 groups do not divide 6 inputs at 4"},
       {"conv2d_parameters(8, 6, 3, groups=4)", "conv2d_parameters: 4 groups do not divide 6 outputs at 4"},
       {"conv2d_flops(8, 6, 3, 7, groups=4)", "conv2d_flops: 4 groups do not divide 6 outputs at 4"},
       {"conv2d_parameters(8, 8, 3, groups=0)",
        "conv2d_parameters: groups is a whole number of at least 1, not 0 at 0"},
       {"conv2d_parameters(-3, 8, 3)",
        "conv2d_parameters: inputs is a whole number of at least 1, not -3 at -3"},
       {"conv2d_parameters(3, 0.5, 3)",
        "conv2d_parameters: outputs is a whole number of at least 1, not 0.5 at 0.5"},
       {"conv2d_parameters(3, 8, [3, 0])",
        "conv2d_parameters: kernel is a whole number of at least 1, not 0 at [3, 0]"},
       {"conv2d_multiply_adds(3, 8, 3, -1)",
        "conv2d_multiply_adds: output is a whole number of at least 1, not -1 at -1"},
       {"depthwise_parameters(2.5, 3)",
        "depthwise_parameters: channels is a whole number of at least 1, not 2.5 at 2.5"},
       {"pointwise_flops(3, -1, 7)",
        "pointwise_flops: outputs is a whole number of at least 1, not -1 at -1"},
       {"linear_parameters(0, 3)", "linear_parameters: inputs is a whole number of at least 1, not 0 at 0"}});
}

TEST_CASE("the padding of an output size may be a word", "[functions]") {
  // Dumoulin and Visin (2016): half padding keeps the size, full padding adds the kernel less one.
  check_values_of(
      {{"conv_output_size(7, 3, padding='same')", "7"},
       {"conv_output_size(7, 4, padding='same')", "7"},
       {"conv_output_size(7, 4, padding='same', dilation=3)", "7"},
       {"conv_output_size([7, 8], [4, 3], padding='same')", "[7, 8]"},
       {"conv_output_size(7, 3, padding='valid')", "5"},
       {"conv_output_size(7, 3, stride=2, padding='valid')", "3"},
       {"conv_output_size(7, 3, padding='full')", "9"},
       {"conv_output_size(7, 3, padding='full', dilation=2)", "11"},
       {"conv_output_size(7, 3, 2, padding='same')",
        "padding='same' needs stride 1, not 2: PyTorch refuses it; TensorFlow's is 'same_upper' at 'same'"},
       {"conv_output_size(7, 3, padding='Same')",
        "padding is one of 'valid', 'same', 'same_upper', 'same_lower', 'full'; did you mean 'same'? at "
        "'Same'"}});
}
