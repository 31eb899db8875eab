#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/kinds.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

void read_kind(const YamlNode& node, QuestionReading& reading) {
  add_kind({*node.find("kind"), node.find("given"), node.find("seed")}, reading);
}

std::string refused(std::string_view piece) {
  QuestionSource source(piece);
  return source.refused(read_kind);
}

}  // namespace

TEST_CASE("a kind defines its givens, its steps and its mistakes") {
  QuestionSource source(
      "\nkind: conv_count\ngiven: {channels: 2, kernel: 3, size: 5, filters: 3, padding: 1}\n");
  read_kind(source.node, source.reading);
  const Question& question = source.reading.question;
  CHECK(question.kind == "conv_count");
  // In the order of the parameters, not of the file; a default is a given too.
  CHECK(defined_names(question.scope) ==
        std::vector<std::string>{"channels", "filters", "kernel", "size", "stride", "padding", "output_size",
                                 "parameters", "flops", "depthwise_flops", "pointwise_flops",
                                 "separable_flops", "ratio"});
  CHECK(cells_of(question.scope.find("stride")) == "1");
  CHECK(cells_of(question.scope.find("padding")) == "1");
  REQUIRE(question.steps.size() == 7);
  CHECK(name_of(question.steps.front()) == "output_size");
  REQUIRE(question.mistakes.size() == 4);
  CHECK(question.mistakes[0].name == "biases forgotten");
  CHECK(question.mistakes[0].credit == Decimal(5, -1));
  CHECK(question.mistakes[0].place.line == 2);  // where the exam names the kind
}

TEST_CASE("a parameter that may be left out is not defined then, and an option never is") {
  QuestionSource source("{kind: attention, given: {X: [[1, 2]], W_V: [[1], [1]], scale: none}}");
  read_kind(source.node, source.reading);
  CHECK(defined_names(source.reading.question.scope) ==
        std::vector<std::string>{"X", "W_V", "Q", "K", "V", "S", "A", "Z"});
}

TEST_CASE("givens that are not given are made from a seed, the same whenever they are") {
  const auto with_seed = [](std::string_view piece) {
    QuestionSource source(piece);
    read_kind(source.node, source.reading);
    const notation::Scope& scope = source.reading.question.scope;
    return cells_of(scope.find("X")) + " / " + cells_of(scope.find("W_Q"));
  };
  const std::string first = with_seed("{kind: attention, seed: 1}");
  CHECK(with_seed("{kind: attention, seed: 1}") == first);
  CHECK(with_seed("{kind: attention, seed: 2}") != first);
  // What is given stays, and the rest is as without it.
  const std::string own = with_seed("{kind: attention, seed: 1, given: {X: [[1, 2]]}}");
  CHECK(own == "1 2" + first.substr(first.find(" / ")));
}

TEST_CASE("a mistake is known where its condition holds, with its loops written out") {
  const auto mistakes = [](std::string_view piece) {
    QuestionSource source(piece);
    read_kind(source.node, source.reading);
    std::string lines;
    for (const Mistake& mistake : source.reading.question.mistakes) {
      lines += mistake.name + ": " + mistake.change + (mistake.change.ends_with('\n') ? "" : "\n");
    }
    return lines;
  };
  CHECK(mistakes("{kind: jordan_rnn, given: {X: [[1], [2]], U: [[1]], W: [[1]], V: [[1]], b: [0], c: [0], "
                 "y_0: [0]}}") == "feedback left out: a_1 = U.T @ X[1 - 1] + b\na_2 = U.T @ X[2 - 1] + b\n");
  CHECK(mistakes("{kind: conv2d, given: {X: [[1, 2]], F: [[1]], stride: 2}}") ==
        "kernel flipped: S = conv2d(X, F, None, stride=2, padding=0, dilation=1, groups=1, flip=True)\n");
  CHECK(mistakes("{kind: conv2d, given: {X: [[1, 2], [3, 4]], F: [[1, 2], [3, 4]], padding: same}}").empty());
}

TEST_CASE("an item of a kind has the names of textbooks, unless something else is called so") {
  const auto aliases = [](std::string_view piece) {
    QuestionSource source(piece);
    const Question question = read_question(source.node, source.text, {}, Kinds::built_in());
    return question.items.front().aliases;
  };
  using Names = std::vector<std::string>;
  CHECK(aliases("{id: 1, kind: attention, given: {X: [[1, 2]]}, items: [{name: S, points: 1, aliases: "
                "[logits]}]}") == Names{"logits", "scores", "attention scores"});
  CHECK(aliases("{id: 1, kind: attention, given: {X: [[1, 2]]}, steps: scores = S + 1, "
                "items: [{name: S, points: 1}, {name: A, points: 1, aliases: [attention scores]}]}")
            .empty());
}

TEST_CASE("what does not fit a kind is refused at its place") {
  struct Case {
    std::string_view piece;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{kind: conv3d}", "unknown kind 'conv3d'; did you mean 'conv2d'? at conv3d"},
      {"{kind: [mlp]}", "expected a kind of problem, found a list at ["},
      {"{kind: attention}",
       "kind 'attention' needs the given 'X': the tokens, one a row: (n, d) at attention"},
      {"{kind: attention, given: {W_Q: [[1]]}}",
       "kind 'attention' needs the given 'X': the tokens, one a row: (n, d) at {"},
      {"{kind: attention, given: {X: [[1, 2]], W_q: 1}}",
       "kind 'attention' has no parameter 'W_q'; did you mean 'W_Q'? at W_q"},
      {"{kind: attention, given: [1]}",
       "expected the givens as a map of names and values, found a list at ["},
      {"{kind: attention, given: {X: [[1, y]]}}", "'y' is not defined at y"},
      {"{kind: attention, given: {X: [[1]], scale: [none]}}", "expected scale, found a list at ["},
      {"{kind: attention, given: {X: [1]}}", "'X' is a list of 1, and kind 'attention' takes (n, d) at ["},
      {"{kind: attention, given: {X: [[1, 2]], W_Q: [[1]]}}",
       "'W_Q' is a 1 x 1 matrix, and kind 'attention' takes (d, d_k) with d = 2 as in X at ["},
      {"{kind: attention, given: {X: [[1, 2]], scale: sqrt}}",
       "'sqrt' is no scale; it is one of sqrt_d_k, none at sqrt"},
      {"{kind: conv2d, given: {X: [[1]], F: [[1]], stride: 1.5}}",
       "'1.5' is no stride; it is a whole number at 1.5"},
      {"{kind: conv2d, given: {X: [[1]], F: [[1]], padding: ful}}",
       "'ful' is no padding; it is one of a whole number, valid, same, same_upper, same_lower, full at ful"},
      {"{kind: conv2d, given: {X: [[1]], F: [[1]], flip: True}}",
       "'True' is no flip; it is one of yes, no at True"},
      {"{kind: conv2d, given: {X: [[1]], F: [[1]], padding: same, stride: 2}}",
       "padding='same' needs stride 1, not 2: PyTorch refuses it; TensorFlow's is 'same_upper' at conv2d"},
      {"{kind: attention, seed: x}",
       "expected a seed as a whole number from 0 to 1000000000, found 'x' at x"},
  };
  for (const Case& each : cases) {
    INFO(each.piece);
    CHECK(refused(each.piece) == each.outcome);
  }
}
