#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

void read_kind(const YamlNode& node, QuestionReading& reading) {
  add_kind(*node.find("kind"), node.find("given"), reading);
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

TEST_CASE("what does not fit a kind is refused at its place") {
  struct Case {
    std::string_view piece;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{kind: conv3d}", "unknown kind 'conv3d'; did you mean 'conv2d'? at conv3d"},
      {"{kind: zzzzzzzzz}",
       "unknown kind 'zzzzzzzzz'; the kinds are conv2d, attention, positional_encoding, mlp, conv_count, "
       "jordan_rnn, naive_bayes at zzzzzzzzz"},
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
      {"{kind: attention, given: {X: [1]}}",
       "kind 'attention': X must be a matrix with a token a row, not a list of 1 at attention"},
      {"{kind: attention, given: {X: [[1, 2]], W_Q: [[1]]}}",
       "kind 'attention' with these givens: matmul: a row of 2 and a 1 x 1 matrix do not chain: 2 columns on "
       "the "
       "left, 1 rows on the right at attention"},
  };
  for (const Case& each : cases) {
    INFO(each.piece);
    CHECK(refused(each.piece) == each.outcome);
  }
}
