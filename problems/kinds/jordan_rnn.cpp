#include <fmt/core.h>

#include <array>

#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 8> parameters{{
    {"X", "the inputs, one time step a row: (steps, inputs)", ""},
    {"U", "input to hidden, (inputs, hidden units)", ""},
    {"W", "the fed-back output to hidden, (outputs, hidden units)", ""},
    {"V", "hidden to output, (hidden units, outputs)", ""},
    {"b", "biases of the hidden layer", ""},
    {"c", "biases of the output layer", ""},
    {"y_0", "the output before the first step, a vector", ""},
    {"output", "activation of the output: none, sigmoid, tanh or softmax", "sigmoid", ParameterRole::option},
}};
constexpr std::array<std::string_view, 4> outputs{"none", "sigmoid", "tanh", "softmax"};
constexpr Index most_steps = 100;

/// h_t = tanh(U^T x_t + W^T y_(t-1) + b), y_t = output(V^T h_t + c) (Jordan: Serial order, 1986).
KindProblem make(const KindArguments& arguments) {
  const std::string& output = option_of(arguments, "output", outputs);
  const Shape& inputs = arguments.shape("X");
  if (inputs.rank() != 2 || inputs[0] > most_steps) {
    throw KindError(fmt::format("X must have one time step a row (at most {}), its shape is {}", most_steps,
                                to_string(inputs)));
  }
  KindProblem problem;
  std::string without_feedback;
  for (Index t = 1; t <= inputs[0]; ++t) {
    const std::string sum = "V.T @ h_" + std::to_string(t) + " + c";
    problem.steps += fmt::format("a_{0} = U.T @ X[{1}] + W.T @ y_{1} + b\nh_{0} = tanh(a_{0})\ny_{0} = {2}\n",
                                 t, t - 1, output == "none" ? sum : fmt::format("{}({})", output, sum));
    without_feedback += fmt::format("a_{0} = U.T @ X[{1}] + b\n", t, t - 1);
  }
  problem.mistakes.push_back({"feedback left out", without_feedback,
                              "The previous output goes back into the hidden layer through W."});
  return problem;
}

}  // namespace

Kind jordan_rnn() {
  return {"jordan_rnn", "a Jordan network over a few time steps", parameters,
          "a_1, h_1, y_1, a_2, h_2, y_2 and so on", make};
}

}  // namespace gradewright::problems::catalogue
