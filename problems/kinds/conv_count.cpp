#include <array>

#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 6> parameters{{
    {"channels", "channels of the input", ""},
    {"filters", "the number of filters", ""},
    {"kernel", "the side of the square kernel", ""},
    {"size", "the side of the square input", ""},
    {"stride", "the stride", "1"},
    {"padding", "zeros on every side", "0"},
}};

/// Counts of a convolution with bias and of its depthwise separable form; two FLOPs a multiply-accumulate,
/// none for the bias (Howard et al.: MobileNets, 2017, section 3.1 without the factor 2).
KindProblem make(const KindArguments&) {
  return {
      "output_size = (size + 2 * padding - kernel) // stride + 1\n"
      "parameters = filters * channels * kernel ** 2 + filters\n"
      "flops = 2 * filters * channels * kernel ** 2 * output_size ** 2\n"
      "depthwise_flops = 2 * channels * kernel ** 2 * output_size ** 2\n"
      "pointwise_flops = 2 * filters * channels * output_size ** 2\n"
      "separable_flops = depthwise_flops + pointwise_flops\n"
      "ratio = separable_flops / flops\n",
      {{"biases forgotten", "parameters = filters * channels * kernel ** 2", "Each filter also has a bias."},
       {"channels forgotten", "parameters = filters * kernel ** 2 + filters",
        "Each filter spans all channels of its input."},
       {"padding on one side only", "output_size = (size + padding - kernel) // stride + 1",
        "The padding stands on both sides."},
       {"multiply-accumulates counted once",
        "flops = filters * channels * kernel ** 2 * output_size ** 2\n"
        "depthwise_flops = channels * kernel ** 2 * output_size ** 2\n"
        "pointwise_flops = filters * channels * output_size ** 2",
        "A multiply-accumulate is two FLOPs here."}}};
}

}  // namespace

Kind conv_count() {
  return {"conv_count", "output size, parameters and FLOPs of a convolutional layer", parameters,
          "output_size, parameters, flops, depthwise_flops, pointwise_flops, separable_flops and ratio",
          make};
}

}  // namespace gradewright::problems::catalogue
