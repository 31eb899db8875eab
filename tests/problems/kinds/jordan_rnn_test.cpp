#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind jordan_rnn: two steps by hand, with an output that is not activated") {
  // tanh(ln 3) = 0.8 and tanh(ln 2) = 0.6. The sums are ln 2 y + ln 1.5 - x.
  const Question question = question_of("jordan_rnn",
                                        "X: [[0], ['log(1.5)']], U: [[-1]], W: [['log(2)']], V: [[1]], "
                                        "b: ['log(1.5)'], c: [0.2], y_0: [1], output: none");
  check_steps(
      question,
      {{"a_1", "1.0986"}, {"h_1", "0.8"}, {"y_1", "1"}, {"a_2", "0.6931"}, {"h_2", "0.6"}, {"y_2", "0.8"}});
  // tanh(ln 1.5) = 1.25 / 3.25; in the second step nothing is left.
  check_mistakes(question, {{"feedback left out", {{"h_1", "0.3846"}, {"y_1", "0.5846"}, {"y_2", "0.2"}}}});
}

TEST_CASE("kind jordan_rnn: the two steps of the second document") {
  check_steps(question_of("jordan_rnn",
                          "X: [[1.5, 1], [-3, 2]], U: [[0.2, 0.3], [0.8, 0.9]], W: [[2, 1]], "
                          "V: [[0.2], [-0.2]], b: [0.2, 0.2], c: [0.2], y_0: [1]"),
              {{"h_1", "0.9973 0.9879"}, {"y_1", "0.5503"}, {"h_2", "0.9801 0.9289"}, {"y_2", "0.5524"}});
}

TEST_CASE("kind jordan_rnn: activations of the output") {
  // The hidden units are tanh(0) = 0, so that the output is the activation of (0, ln 3).
  const auto activated = [](std::string_view output) {
    return question_of(
        "jordan_rnn",
        fmt::format("X: [[1]], U: [[0]], W: [[0], [0]], V: [[5, 6]], b: [0], c: [0, 'log(3)'], y_0: [1, 1], "
                    "output: {}",
                    output));
  };
  check_steps(activated("none"), {{"y_1", "0 1.0986"}});
  check_steps(activated("sigmoid"), {{"y_1", "0.5 0.75"}});
  check_steps(activated("tanh"), {{"y_1", "0 0.8"}});
  check_steps(activated("softmax"), {{"y_1", "0.25 0.75"}});
}

TEST_CASE("kind jordan_rnn: at most 100 steps, one a row", "[limits]") {
  const auto refused = [](std::string_view inputs, std::string_view output = "none") {
    return kind_refusal(
        "jordan_rnn",
        fmt::format("U: [[0.1]], W: [[0.1]], V: [[0.1]], b: [0], c: [0], y_0: [0], X: {}, output: {}", inputs,
                    output));
  };
  CHECK(refused("'ones([100, 1])'") == "accepted");
  CHECK(refused("'ones([101, 1])'") ==
        "kind 'jordan_rnn': X must have one time step a row (at most 100), its shape is (101, 1) at "
        "jordan_rnn");
  CHECK(refused("[1, 2]") ==
        "kind 'jordan_rnn': X must have one time step a row (at most 100), its shape is (2,) at jordan_rnn");
  CHECK(refused("[[1]]", "relu") ==
        "kind 'jordan_rnn': 'relu' is no output; it is one of none, sigmoid, tanh, softmax at jordan_rnn");
}
