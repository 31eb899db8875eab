#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 9> parameters{{
    {"X", "the image, (H, W), (C, H, W) or (N, C, H, W)", ""},
    {"F", "the kernel, (kH, kW), or (O, C / groups, kH, kW) for an image with channels", ""},
    {"bias", "a number, or one for each output channel", "", ParameterRole::value, true},
    {"stride", "a whole number", "1", ParameterRole::option},
    {"padding", "zeros on every side, a whole number; valid, same or full", "0", ParameterRole::option},
    {"dilation", "a whole number", "1", ParameterRole::option},
    {"groups", "a whole number", "1", ParameterRole::option},
    {"flip", "yes: the kernel is flipped first, as in mathematics; no: as networks do it", "no",
     ParameterRole::option},
    {"activation", "none, relu, sigmoid or tanh", "none", ParameterRole::option},
}};
constexpr std::array<std::string_view, 4> activations{"none", "relu", "sigmoid", "tanh"};
constexpr std::array<std::string_view, 3> paddings{"valid", "same", "full"};
constexpr std::array<std::string_view, 2> yes_no{"yes", "no"};

std::string call(const KindArguments& arguments, bool bias, bool flip) {
  std::string text = bias ? "conv2d(X, F, bias" : "conv2d(X, F";
  for (const std::string_view option : {"stride", "padding", "dilation", "groups"}) {
    if (arguments.option(option) != (option == "padding" ? "0" : "1")) {
      const std::string& value = arguments.option(option);
      const bool is_word = std::ranges::find(paddings, value) != paddings.end();
      text += is_word ? fmt::format(", {}='{}'", option, value) : fmt::format(", {}={}", option, value);
    }
  }
  return text + (flip ? ", flip=True)" : ")");
}

/// Whether 'same' has an odd zero, on a side that libraries do not agree on where the kernel is flipped.
bool is_lopsided(const KindArguments& arguments) {
  const Shape& kernel = arguments.shape("F");
  return arguments.option("padding") == "same" && kernel.rank() >= 2 &&
         (kernel.from_end(-1) % 2 == 0 || kernel.from_end(-2) % 2 == 0);
}

/// S = X * F + bias, Y = activation(S).
KindProblem make(const KindArguments& arguments) {
  const std::string& activation = option_of(arguments, "activation", activations);
  const bool flip = option_of(arguments, "flip", yes_no) == "yes";
  const bool bias = arguments.has("bias");
  KindProblem problem;
  problem.steps = fmt::format("S = {}\n", call(arguments, bias, flip));
  problem.steps += activation == "none" ? "Y = 1 * S\n" : fmt::format("Y = {}(S)\n", activation);
  if (!is_lopsided(arguments)) {
    problem.mistakes.push_back({flip ? "kernel not flipped" : "kernel flipped",
                                fmt::format("S = {}", call(arguments, bias, !flip)),
                                flip ? "A convolution in the sense of mathematics flips the kernel first."
                                     : "What networks call convolution does not flip the kernel."});
  }
  if (bias) {
    problem.mistakes.push_back({"bias forgotten", fmt::format("S = {}", call(arguments, false, flip)),
                                "Add the bias before the activation."});
  }
  if (activation != "none") {
    problem.mistakes.push_back({"activation forgotten", "Y = 1 * S", "Apply the activation to every cell."});
  }
  return problem;
}

}  // namespace

Kind conv2d() {
  return {"conv2d", "a 2-D convolution with bias and activation", parameters,
          "S (the sums) and Y (the output)", make};
}

}  // namespace gradewright::problems::catalogue
