#include <fmt/core.h>

#include <array>

#include "problems/kind.hpp"

namespace gradewright::problems::catalogue {

namespace {

constexpr std::array<KindParameter, 9> parameters{{
    {"x", "the input, a vector", ""},
    {"W_1", "the weights of the hidden layer, (inputs, hidden units)", ""},
    {"b_1", "its biases", ""},
    {"W_2", "the weights of the output layer, (hidden units, outputs)", ""},
    {"b_2", "its biases", ""},
    {"target", "the target, of the output's shape: adds the loss and its gradients", "", ParameterRole::value,
     true},
    {"activation", "of the hidden layer: none, relu, sigmoid or tanh", "relu", ParameterRole::option},
    {"output", "activation of the output layer: none, relu, sigmoid or tanh", "none", ParameterRole::option},
    {"loss", "squared_error (summed), half_squared_error or binary_cross_entropy (summed)", "squared_error",
     ParameterRole::option},
}};
constexpr std::array<std::string_view, 4> activations{"none", "relu", "sigmoid", "tanh"};
constexpr std::array<std::string_view, 3> losses{"squared_error", "half_squared_error",
                                                 "binary_cross_entropy"};

std::string activated(const std::string& activation, std::string_view sum) {
  return activation == "none" ? fmt::format("1 * {}", sum) : fmt::format("{}({})", activation, sum);
}

std::string loss_of(const std::string& loss) {
  if (loss == "binary_cross_entropy") {
    return "J = -sum(target * log(y) + (1 - target) * log(1 - y))\n";
  }
  return loss == "squared_error" ? "J = sum((target - y) ** 2)\n" : "J = sum((target - y) ** 2) / 2\n";
}

/// u_1 = W_1^T x + b_1, h = activation(u_1), u_2 = W_2^T h + b_2, y = output(u_2).
KindProblem make(const KindArguments& arguments) {
  const std::string& hidden = option_of(arguments, "activation", activations);
  const std::string& output = option_of(arguments, "output", activations);
  const std::string& loss = option_of(arguments, "loss", losses);
  KindProblem problem;
  problem.steps = fmt::format("u_1 = W_1.T @ x + b_1\nh = {}\nu_2 = W_2.T @ h + b_2\ny = {}\n",
                              activated(hidden, "u_1"), activated(output, "u_2"));
  if (arguments.has("target")) {
    problem.steps += loss_of(loss);
    for (const std::string_view name : {"u_2", "u_1", "W_2", "b_2", "W_1", "b_1"}) {
      problem.steps += fmt::format("grad_{0} = grad(J, {0})\n", name);
    }
  }
  problem.mistakes.push_back(
      {"biases forgotten", "u_1 = W_1.T @ x\nu_2 = W_2.T @ h", "Add each layer's bias to its weighted sum."});
  if (hidden != "none") {
    problem.mistakes.push_back({"hidden activation forgotten", "h = 1 * u_1",
                                "The hidden layer applies its activation to the weighted sums."});
  }
  return problem;
}

}  // namespace

Kind mlp() {
  return {"mlp", "a network with one hidden layer, its loss and gradients", parameters,
          "u_1, h, u_2, y; with a target J, grad_u_2, grad_u_1, grad_W_2, grad_b_2, grad_W_1 and grad_b_1",
          make};
}

}  // namespace gradewright::problems::catalogue
