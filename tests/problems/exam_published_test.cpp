#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "engine/syntax/answer_type.hpp"
#include "engine/text/joined.hpp"
#include "problems/question_reading.hpp"
#include "question_source.hpp"

using namespace gradewright::problems;

namespace {

/// A question with a number n, a matrix M of which two cells are asked for, a formula f, and a choice.
struct Published : QuestionSource {
  explicit Published(std::string_view published)
      : QuestionSource(
            published, "{a: 2}",
            "n = a + 1\nM = [[1, a], [3, 4]]\nf = a * n\nv = [a, n]\nbig = broadcast_to(a, 2097152)\n") {
    const notation::Scope& scope = reading.question.scope;
    Item number;
    number.name = "n";
    number.key = scope.find("n");
    Item matrix;
    matrix.name = "M";
    matrix.key = scope.find("M");
    matrix.cells = {{"top right", {0, 1}}, {"low", {1, 0}}};
    Item formula;
    formula.name = "f";
    formula.key = scope.find("f");
    formula.type = AnswerType::formula;
    Item choice;
    choice.name = "answer";
    choice.type = AnswerType::choice;
    reading.question.items = {number, matrix, formula, choice};
  }
};

/// "ITEM SHAPE cell|cell; ...", or the refusal.
std::string read(std::string_view published) {
  Published source(published);
  std::string text;
  const std::string refused = source.refused([&](const YamlNode& node, const QuestionReading& reading) {
    for (const PublishedValue& value : read_published(node, reading)) {
      text += fmt::format("{} {} {}; ", value.item, to_string(value.shape), joined(value.cells, "|"));
      for (const MisshapenPart& part : value.misshapen) {
        text += fmt::format("[{}] {} not {} in column {}; ", joined(part.index, ", "),
                            part.shape ? to_string(*part.shape) : "ragged", to_string(part.asked),
                            part.place.column);
      }
    }
  });
  return refused == "accepted" ? text : refused;
}

}  // namespace

TEST_CASE("published values are text in the shape of their step") {
  struct Case {
    std::string_view published;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{n: 3.00}", "n () 3.00; "},
      {"{n: 55:294, v: [1/2, -3]}", "n () 55:294; v (2,) 1/2|-3; "},  // v is a step without an item
      {"{a: 2}", "a () 2; "},
      {"{M: [[1, 2], [3, 4]]}", "M (2, 2) 1|2|3|4; "},
      {"{M: {low: 3}}", "M (2, 2) ||3|; "},
      {"{M: {low: 3, top right: 2.0}}", "M (2, 2) |2.0|3|; "},
      {"{f: 2 * a + a}", "f () 2 * a + a; "},
      {"{answer: B}", "answer () B; "},
      {"[{n: 3}, {n: 4}]", "n () 3; n () 4; "},  // two keys were published
      {"{}", ""},
  };
  for (const Case& each : cases) {
    INFO(each.published);
    CHECK(read(each.published) == each.outcome);
  }
}

TEST_CASE("what is published in another shape is kept beside what fits") {
  struct Case {
    std::string_view published;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{v: [3, 4, 5]}", "v (2,) |; [] (3,) not (2,) in column 5; "},
      {"{v: [3]}", "v (2,) |; [] (1,) not (2,) in column 5; "},
      {"{v: []}", "v (2,) |; [] (0,) not (2,) in column 5; "},
      {"{v: 3}", "v (2,) |; [] () not (2,) in column 5; "},
      {"{v: [[3, 4]]}", "v (2,) |; [] (1, 2) not (2,) in column 5; "},
      {"{v: [[3], [4]]}", "v (2,) |; [] (2, 1) not (2,) in column 5; "},
      {"{v: [3, [4]]}", "v (2,) 3|; [1] (1,) not () in column 9; "},
      {"{n: [3]}", "n () ; [] (1,) not () in column 5; "},
      {"{n: [3, [4]]}", "n () ; [] ragged not () in column 5; "},
      // A row with a cell too many or too few: the other row is compared.
      {"{M: [[1, 2], [3]]}", "M (2, 2) 1|2||; [1] (1,) not (2,) in column 14; "},
      {"{M: [[1, 2, 9], [3, 4]]}", "M (2, 2) ||3|4; [0] (3,) not (2,) in column 6; "},
      {"{M: [[1, 2], 3]}", "M (2, 2) 1|2||; [1] () not (2,) in column 14; "},
      {"{M: [[1, [2, 3]], [3, 4]]}", "M (2, 2) 1||3|4; [0, 1] (2,) not () in column 10; "},
      // All rows alike, but of another length; a row too many or too few; transposed into one.
      {"{M: [[1, 2, 3], [4, 5, 6]]}", "M (2, 2) |||; [] (2, 3) not (2, 2) in column 5; "},
      {"{M: [[1, 2], [3, 4], [5, 6]]}", "M (2, 2) |||; [] (3, 2) not (2, 2) in column 5; "},
      {"{M: [[1, 2]]}", "M (2, 2) |||; [] (1, 2) not (2, 2) in column 5; "},
      {"{M: [1, 2, 3, 4]}", "M (2, 2) |||; [] (4,) not (2, 2) in column 5; "},
      {"{M: [[1, 2], [3], [4]]}", "M (2, 2) |||; [] ragged not (2, 2) in column 5; "},
      {"{M: {low: [3], top right: 2}}", "M (2, 2) |2||; [1, 0] (1,) not () in column 11; "},
      {"{M: [[[[[[[[[1]]]]]]]]]}", "M (2, 2) |||; [] ragged not (2, 2) in column 5; "},
      {"{M: [[1], [2]], n: 3}", "M (2, 2) |||; [] (2, 1) not (2, 2) in column 5; n () 3; "},
  };
  for (const Case& each : cases) {
    INFO(each.published);
    CHECK(read(each.published) == each.outcome);
  }
}

TEST_CASE("a published value knows where it stands") {
  Published source("\nn: 3\nM: {low: 3}\n");
  const std::vector<PublishedValue> values = read_published(source.node, source.reading);
  REQUIRE(values.size() == 2);
  CHECK(values[0].place.line == 2);
  CHECK(values[0].place.column == 4);
  CHECK(values[1].place.line == 3);
}

TEST_CASE("a published value that does not fit is refused at its place") {
  struct Case {
    std::string_view published;
    std::string_view outcome;
  };
  const Case cases[] = {
      {"{nn: 3}", "no step or item is named 'nn' at nn"},
      {"{answers: B}", "no step or item is named 'answers'; did you mean 'answer'? at answers"},
      {"{n: nine}", "expected a published number such as -0.25, 3/8 or 55:294, found 'nine' at nine"},
      {"{n: {low: 3}}", "expected a published number, found a map of fields at {"},
      {"{v: {low: 3}}", "expected a published number, found a map of fields at {"},
      {"{v: [3, [4, x]]}", "expected a published number such as -0.25, 3/8 or 55:294, found 'x' at x"},
      {"{M: [[1, 2], [3, x]]}", "expected a published number such as -0.25, 3/8 or 55:294, found 'x' at x"},
      {"{M: {high: 3}}", "'M' has no cell named 'high' at high"},
      {"{M: {lo: 3}}", "'M' has no cell named 'lo' at lo"},
      {"{M: {loww: 3}}", "'M' has no cell named 'loww'; did you mean 'low'? at loww"},
      {"{f: 2 * z}", "'z' is not defined at z"},
      {"{f: [1]}", "expected a published formula, found a list at ["},
      {"{big: 2}", "computing this takes more than 2097152 cells at big"},
      {"{f: 'sum(broadcast_to(a, 2097152))'}", "computing this takes more than 2097152 cells at '"},
      {"{answer: [A, B]}", "expected the published answer, found a list at ["},
      {"n", "expected published values as a map of names and values, found 'n' at n"},
      {"[n]", "expected published values as a map of names and values, found 'n' at n"},
  };
  for (const Case& each : cases) {
    INFO(each.published);
    CHECK(read(each.published) == each.outcome);
  }
}
