#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "engine/graph/hand_rounding.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/kinds.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

Question question_of(std::string_view piece, const std::optional<Rule>& exam_rule = {}) {
  QuestionSource source(piece);
  return read_question(source.node, source.text, {exam_rule}, Kinds::built_in());
}

std::string refused(std::string_view piece) {
  QuestionSource source(piece);
  return source.refused([](const YamlNode& node, const QuestionReading& reading) {
    read_question(node, reading.text, {}, Kinds::built_in());
  });
}

constexpr std::string_view square = "{id: 1, given: {a: 3}, steps: b = a ** 2, ";

}  // namespace

TEST_CASE("a question is read with all its parts") {
  const Question question = question_of(R"yaml(
published: {b: 9}
mistakes: [{name: doubled, change: b = 2 * a, credit: 50%}]
items: [{name: b, points: 1}, {name: c, points: 2, rule: exact}]
steps: |
  b = a ** 2
  c = b + 1
given: {a: 3}
intermediate: {sigfigs: 3}
rule: {decimals: 1}
note: From a photograph.
text: |
  Square it.

  Add one.

labels: Question 1 (b)
id: 1b
)yaml");
  CHECK(question.id == "1b");
  CHECK(question.labels == std::vector<std::string>{"Question 1 (b)"});
  CHECK(question.text == "Square it.\n\nAdd one.");
  CHECK(question.note == "From a photograph.");
  CHECK(question.kind.empty());
  CHECK(question.intermediate.significant == 3);
  CHECK(defined_names(question.scope) == std::vector<std::string>{"a", "b", "c"});
  REQUIRE(question.steps.size() == 2);
  CHECK(cells_of(question.steps[1]) == "10");
  REQUIRE(question.items.size() == 2);
  CHECK(to_string(question.items[0].rule.value()) == "decimals: 1");
  CHECK(to_string(question.items[1].rule.value()) == "exact");
  CHECK(question.mistakes.size() == 1);
  CHECK(question.published.size() == 1);
  CHECK(question.place.line == 2);
}

TEST_CASE("the exam's rule holds where the question states none") {
  const std::string items = "items: [{name: b, points: 1}]}";
  const auto rule = [&](std::string_view own) {
    const Question question = question_of(std::string(square) + std::string(own) + items, DecimalsRule{3});
    return to_string(question.items[0].rule.value());
  };
  CHECK(rule("") == "decimals: 3");
  CHECK(rule("rule: {sigfigs: 2}, ") == "sigfigs: 2");
}

TEST_CASE("a question with a type is one item called answer") {
  const Question question = question_of("{id: 7, type: choice, options: [A, B], answer: B, points: 2.5}");
  REQUIRE(question.items.size() == 1);
  const Item& item = question.items.front();
  CHECK(item.name == "answer");
  CHECK(item.type == AnswerType::choice);
  CHECK(item.options == std::vector<std::string>{"A", "B"});
  CHECK(item.answer == "B");
  CHECK(item.points == Decimal(25, -1));
  CHECK(question_of("{id: 7, type: true_false, answer: F, points: 1}").items[0].answer == "false");
}

TEST_CASE("a question with a type says all of its item that an item could say") {
  const Item claims = question_of(
                          "{id: 7, type: true_false, statements: [a, b], answer: [T, F], credit: per_option, "
                          "aliases: [claims], points: 2}")
                          .items.at(0);
  CHECK(claims.options == std::vector<std::string>{"a", "b"});
  CHECK(claims.credit == Credit::per_option);
  CHECK(claims.aliases == std::vector<std::string>{"claims"});
  const Item word =
      question_of("{id: 7, type: text, answer: [dropout], spelling: exact, points: 1}").items.at(0);
  CHECK(word.asks.exact_spelling);
  CHECK(question_of("{id: 7, type: choices, options: [A, B], answer: [A], credit: net_correct, points: 1}")
            .items.at(0)
            .credit == Credit::net_correct);
}

TEST_CASE("a question of a kind may have steps of its own besides, and words of its own for a mistake") {
  const Question question = question_of(
      "{id: 1, kind: attention, given: {X: [[1, 0], [0, 1]]}, steps: t = sum(Z), items: [{name: t, points: "
      "1}], "
      "mistakes: [{name: scores not scaled, change: S = Q @ K.T, credit: 80%, feedback: Ours.}, "
      "{name: one more, change: Z = 1 * V, credit: 0}]}");
  CHECK(name_of(question.steps.back()) == "t");
  CHECK(question.steps.size() == 7);
  REQUIRE(question.mistakes.size() == 4);
  CHECK(question.mistakes[0].name == "scores not scaled");
  CHECK(question.mistakes[0].credit == Decimal(8, -1));
  CHECK(question.mistakes[0].feedback == "Ours.");
  CHECK(question.mistakes[1].credit == Decimal(5, -1));
  CHECK(question.mistakes[3].name == "one more");
}

TEST_CASE("a question that cannot be asked is refused at its place") {
  const std::string start(square);
  const std::string one_item = start + "items: [{name: b, points: 1}]";
  const std::string belongs = " belongs to an item, or to a question with a type, such as 'type: choice' at ";
  struct Case {
    std::string piece;
    std::string outcome;
  };
  const Case cases[] = {
      {one_item + "}", "accepted"},
      {"{items: []}", "a question has no field 'id' at {"},
      {"{id: 4}", "question '4' has no items, so nothing of it would be marked at {"},
      {start + "items: []}", "expected a list of items, found an empty list at ["},
      {start + "items: [{name: b, points: 1}, {name: b, points: 1}]}",
       "two items of this question are named 'b' at {"},
      {"{id: 1, steps: \"b = 1\\nc = 2\", items: [{name: b, points: 1}, {name: c, points: 1, aliases: [b]}]}",
       "two items of this question are named 'b' at {"},
      {"{id: 1, steps: \"b = 1\\nc = 2\", items: [{name: b, points: 1, aliases: [x]}, {name: c, points: 1, "
       "aliases: [y, x]}]}",
       "two items of this question are named 'x' at {"},
      {start + "items: [{name: b, points: 1, aliases: [b, x, x]}]}", "accepted"},  // its own names may repeat
      {one_item + ", points: 3}", "'points'" + belongs + "3"},
      {one_item + ", answer: 9}", "'answer'" + belongs + "9"},
      {one_item + ", options: [8, 9]}", "'options'" + belongs + "["},
      {"{id: 1, type: choice, options: [A, B], answer: A, points: 1, items: []}",
       "a question with a type is one item; it has no 'items' at ["},
      {"{id: 1, type: multiple, points: 1}",
       "expected the type of a question (choice, choices, true_false, text, set, list, interval, complex), "
       "found "
       "'multiple' at multiple"},
      {"{id: 1, type: true_false, answer: T}", "an item has no field 'points' at {"},
      {one_item + ", mistakes: []}", "expected a list of mistakes, found an empty list at ["},
      {one_item +
           ", mistakes: [{name: m, change: b = a, credit: 0}, {name: m, change: b = 2 * a, credit: 0}]}",
       "two mistakes are named 'm' at {"},
      {"{id: 1, steps: b = c, items: [{name: b, points: 1}]}", "'c' is not defined at c"},
      {"{id: 1, given: {b: 1}, steps: b = 2, items: [{name: b, points: 1}]}", "'b' is defined already at b"},
      {"{id: 1, steps: [b = 1], items: [{name: b, points: 1}]}", "expected steps, found a list at ["},
      {"{id: 1, text: '', items: []}", "expected the text, found '' at '"},
      {"{id: 1, note: [], items: []}", "expected the note, found a list at ["},
      {"{id: 1, item: []}", "unknown field 'item' in a question; did you mean 'items'? at item"},
  };
  for (const Case& each : cases) {
    INFO(each.piece);
    CHECK(refused(each.piece) == each.outcome);
  }
}

TEST_CASE("a mistake of the kind is worded anew once") {
  // In block form, so that the two stand on lines other than the kind's.
  CHECK(refused(
            "id: 1\nkind: attention\ngiven: {X: [[1, 0], [0, 1]]}\nitems: [{name: Z, points: 1}]\nmistakes:\n"
            "  - {name: softmax forgotten, change: A = 1 * S, credit: 0}\n"
            "  - {name: softmax forgotten, change: A = 1 * S, credit: 0}\n") ==
        "two mistakes are named 'softmax forgotten' at {");
}

TEST_CASE("a question has at most 500 items", "[limits]") {
  const auto with_items = [](int count) {
    std::string steps;
    std::string items;
    for (int i = 0; i < count; ++i) {
      steps += fmt::format("  s{} = 2\n", i);
      items += fmt::format("  - {{name: s{}, points: 1}}\n", i);
    }
    return refused("id: 1\nsteps: |\n" + steps + "items:\n" + items);
  };
  CHECK(with_items(500) == "accepted");
  CHECK(with_items(501) == "more than 500 items in one question at -");
}
