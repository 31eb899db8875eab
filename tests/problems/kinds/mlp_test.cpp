#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind mlp: one hidden layer by hand, with its gradients") {
  const Question question = question_of("mlp",
                                        "x: [1, 2], W_1: [[1, -1], [2, 1]], b_1: [0, -2], W_2: [[1], [4]], "
                                        "b_2: [0.5], target: [4]");
  check_steps(question, {{"u_1", "5 -1"},
                         {"h", "5 0"},
                         {"u_2", "5.5"},
                         {"y", "5.5"},
                         {"J", "2.25"},
                         {"grad_u_2", "3"},  // 2 (5.5 - 4)
                         {"grad_W_2", "15 0"},
                         {"grad_b_2", "3"},
                         {"grad_u_1", "3 0"},  // nothing passes where the unit is off
                         {"grad_W_1", "3 0 6 0"},
                         {"grad_b_1", "3 0"}});
  // Without biases u_1 = (5, 1) and y = 5 + 4; without the activation y = 5 - 4 + 0.5.
  check_mistakes(question, {{"biases forgotten", {{"u_1", "5 1"}, {"y", "9"}, {"J", "25"}}},
                            {"hidden activation forgotten", {{"h", "5 -1"}, {"y", "1.5"}, {"J", "6.25"}}}});
}

TEST_CASE("kind mlp: without a target there is no loss, without an activation none to forget") {
  const Question question = question_of(
      "mlp", "x: [1], W_1: [[-2]], b_1: [1], W_2: [[3]], b_2: [0], activation: none, output: relu");
  check_steps(question, {{"h", "-1"}, {"u_2", "-3"}, {"y", "0"}});
  CHECK(question.scope.find("J") == nullptr);
  CHECK(question.scope.find("grad_u_2") == nullptr);
  check_mistakes(question, {{"biases forgotten", {{"u_1", "-2"}, {"u_2", "-6"}}}});
}

TEST_CASE("kind mlp: losses") {
  const auto with_loss = [](std::string_view loss, std::string_view target) {
    return question_of("mlp",
                       fmt::format("x: [1], W_1: [[1]], b_1: [0], W_2: [['log(3)']], b_2: [0], output: "
                                   "sigmoid, loss: {}, target: {}",
                                   loss, target));
  };
  // y = 3/4. J' = 2 (y - t) y (1 - y), half of it, and y - t for cross entropy.
  check_steps(with_loss("squared_error", "[1]"), {{"y", "0.75"}, {"J", "0.0625"}, {"grad_u_2", "-0.0938"}});
  check_steps(with_loss("half_squared_error", "[1]"), {{"J", "0.0313"}, {"grad_u_2", "-0.0469"}});
  check_steps(with_loss("binary_cross_entropy", "[1]"), {{"J", "0.2877"}, {"grad_u_2", "-0.25"}});  // ln 4/3
  check_steps(with_loss("binary_cross_entropy", "[0]"), {{"J", "1.3863"}, {"grad_u_2", "0.75"}});   // ln 4
}

TEST_CASE("kind mlp: words that do not fit") {
  const auto refused = [](std::string_view option) {
    return kind_refusal("mlp", fmt::format("x: [1], W_1: [[1]], b_1: [0], W_2: [[1]], b_2: [0], {}", option));
  };
  CHECK(refused("activation: tanh") == "accepted");
  CHECK(refused("activation: Relu") ==
        "kind 'mlp': 'Relu' is no activation; it is one of none, relu, sigmoid, tanh at mlp");
  CHECK(refused("output: softmax") ==
        "kind 'mlp': 'softmax' is no output; it is one of none, relu, sigmoid, tanh at mlp");
  CHECK(
      refused("loss: mse") ==
      "kind 'mlp': 'mse' is no loss; it is one of squared_error, half_squared_error, binary_cross_entropy at "
      "mlp");
}
