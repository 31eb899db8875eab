#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind conv2d: a kernel that is not symmetric, by hand") {
  const Question question = question_of(
      "conv2d", "X: [[1, 0, -2], [2, 9, 5], [0, -3, 1]], F: [[1, 0], [0, -1]], bias: 2, activation: relu");
  // 1 - 9 + 2, 0 - 5 + 2, 2 + 3 + 2, 9 - 1 + 2
  check_steps(question, {{"S", "-6 -3 7 10"}, {"Y", "0 0 7 10"}});
  check_mistakes(question, {{"kernel flipped", {{"S", "10 7 -3 -6"}, {"Y", "10 7 0 0"}}},
                            {"bias forgotten", {{"S", "-8 -5 5 8"}, {"Y", "0 0 5 8"}}},
                            {"activation forgotten", {{"Y", "-6 -3 7 10"}}}});
}

TEST_CASE("kind conv2d: flipped, with stride and padding") {
  const Question question = question_of(
      "conv2d",
      "X: [[1, 0, -2], [2, 9, 5], [0, -3, 1]], F: [[1, 0], [0, -1]], flip: yes, stride: 2, padding: 1");
  // windows (0 0; 0 1), (0 0; 0 -2), (0 2; 0 0), (9 5; -3 1)
  check_steps(question, {{"S", "1 -2 0 -8"}, {"Y", "1 -2 0 -8"}});
  check_mistakes(question, {{"kernel not flipped", {{"Y", "-1 2 0 8"}}}});
}

TEST_CASE("kind conv2d: dilation takes the corners, groups keep the channels apart") {
  check_steps(
      question_of("conv2d", "X: [[1, 0, -2], [2, 9, 5], [0, -3, 4]], F: [[1, 0], [0, -1]], dilation: 2"),
      {{"Y", "-3"}});
  check_steps(question_of("conv2d", "X: [[[2]], [[3]]], F: [[[[5]]], [[[7]]]], groups: 2"), {{"Y", "10 21"}});
  check_steps(question_of("conv2d", "X: [[[2]], [[3]]], F: [[[[5]], [[7]]], [[[1]], [[1]]]], bias: [0, 4]"),
              {{"Y", "31 9"}});
}

TEST_CASE("kind conv2d: a padding in a word") {
  const auto padded = [](std::string_view padding) {
    return question_of("conv2d",
                       fmt::format("X: [[1, 2], [3, 4]], F: [[1, 0], [0, -1]], padding: {}", padding));
  };
  check_steps(padded("same"), {{"Y", "-3 2 3 4"}});  // the odd row and column of zeros at the end
  CHECK(padded("same").mistakes.empty());            // a flipped kernel may have them at the beginning
  check_steps(padded("valid"), {{"Y", "-3"}});
  CHECK(padded("valid").mistakes.size() == 1);
  check_mistakes(question_of("conv2d", "X: [[1, 2, 3]], F: [[1, 2, 3]], padding: same"),
                 {{"kernel flipped", {{"Y", "4 10 12"}}}});
  check_steps(padded("full"), {{"Y", "-1 -2 0 -3 -3 2 0 3 4"}});
  CHECK_THAT(kind_refusal("conv2d", "X: [[1]], F: [[1]], padding: same, stride: 2"),
             Catch::Contains("padding='same' needs stride 1, not 2"));
}

TEST_CASE("kind conv2d: activations") {
  // Of ln 3: sigmoid 3 / (3 + 1), tanh (9 - 1) / (9 + 1).
  const auto activated = [](std::string_view activation) {
    return question_of("conv2d", fmt::format("X: [['-log(3)']], F: [[-1]], activation: {}", activation));
  };
  check_steps(activated("none"), {{"Y", "1.0986"}});
  check_steps(activated("sigmoid"), {{"Y", "0.75"}});
  check_steps(activated("tanh"), {{"Y", "0.8"}});
}

TEST_CASE("kind conv2d: givens that do not fit") {
  CHECK(kind_refusal("conv2d", "X: [[1]], F: [[1]], activation: rleu") ==
        "kind 'conv2d': 'rleu' is no activation; it is one of none, relu, sigmoid, tanh at conv2d");
  CHECK(kind_refusal("conv2d", "X: [[1]], F: [[1]], flip: True") ==
        "kind 'conv2d': 'True' is no flip; it is one of yes, no at conv2d");
  CHECK(
      kind_refusal("conv2d", "X: [[1]]") ==
      "kind 'conv2d' needs the given 'F': the kernel, (kH, kW), or (O, C / groups, kH, kW) for an image with "
      "channels at {");
}
