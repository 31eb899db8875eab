#include "problems/load_exam.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"

using namespace gradewright::problems;

namespace {

/// An exam with one question, whose lines are indented as they must be. Its line 1 is line 5 of the exam.
std::string exam_with(const std::string& question) {
  return "exam: Test\nid: test\nquestions:\n  - id: 1\n" + question;
}

std::string error_of(const std::string& text) {
  try {
    parse_exam(text, "exam.yaml");
  } catch (const ExamError& error) {
    return error.what();
  }
  return "no error";
}

std::string key_of(const Exam& exam, std::size_t item = 0) {
  std::string text;
  const SettledTensor settled = settle(exam.questions[0].items[item].key);
  for (const SettledCell& cell : settled.cells()) {
    text += (text.empty() ? "" : " ") + to_string(cell);
  }
  return text;
}

constexpr const char* square = "    given: {a: 3}\n    steps: b = a ** 2\n";

}  // namespace

TEST_CASE("an exam reads with its keys, names and rules") {
  const Exam exam = parse_exam(R"yaml(exam: A title
id: mock
rule: {decimals: 3}
questions:
  - id: 5a
    labels: ["Question 5 (a)"]
    text: Multiply.
    note: Made up.
    rule: {sigfigs: 2}
    intermediate: {decimals: 2}
    given:
      X: [[1, 2], [3, 4.50]]
      I: identity(2)
      third: 1/3
    steps: |
      Y = X @ I
      z = third * 3
    items:
      - name: Y
        points: 2.5
        aliases: [product]
        cells: {a: [0, 1], b: [1, 1]}
        credit: all_or_nothing
        too_few_digits: 25%
        trivial: allowed
      - {name: z, points: 1, rule: exact, range: [0.5, 1], up_to: sign, where: z > 0}
    mistakes:
      - {name: doubled, change: Y = 2 * X, credit: 50%, feedback: No factor.}
    published: {Y: {b: 4.5}, z: 3/3}
  - {id: 6, type: choice, options: [A, B], answer: B, points: 1, published: {answer: A}}
  - {id: 7, type: true_false, answer: F, points: 1}
)yaml",
                               "mock.yaml");
  CHECK(exam.title == "A title");
  CHECK(exam.id == "mock");
  REQUIRE(exam.questions.size() == 3);
  const Question& question = exam.questions[0];
  CHECK(question.id == "5a");
  CHECK(question.labels == std::vector<std::string>{"Question 5 (a)"});
  CHECK(question.note == "Made up.");
  CHECK(question.intermediate.decimals == 2);
  CHECK(question.place.line == 5);
  CHECK(question.place.column == 5);
  REQUIRE(question.items.size() == 2);
  const Item& product = question.items[0];
  CHECK(product.type == AnswerType::vector);  // of its named cells
  CHECK(product.points == Decimal(25, -1));
  CHECK(product.aliases == std::vector<std::string>{"product"});
  CHECK(product.cells == decltype(product.cells){{"a", {0, 1}}, {"b", {1, 1}}});
  CHECK(product.credit == Credit::all_or_nothing);
  CHECK(product.too_few_digits_credit == Decimal(25, -2));
  CHECK(product.trivial_allowed);
  CHECK(std::get<SignificantRule>(product.rule.value()).figures == 2);
  CHECK(key_of(exam, 0) == "1 2 3 4.5");
  const Item& one = question.items[1];
  CHECK(one.type == AnswerType::number);
  CHECK(std::holds_alternative<ExactRule>(one.rule.value()));
  CHECK(one.range.value().low == Decimal(5, -1));
  CHECK(one.up_to == UpTo::sign);
  CHECK(one.where == "z > 0");
  CHECK(key_of(exam, 1) == "1");
  REQUIRE(question.mistakes.size() == 1);
  CHECK(question.mistakes[0].credit == Decimal(5, -1));
  REQUIRE(question.published.size() == 2);
  CHECK(question.published[0].cells == std::vector<std::string>{"", "", "", "4.5"});
  CHECK(question.published[1].cells == std::vector<std::string>{"3/3"});
  // Givens are leaves with the digits as typed; a value that is no decimal is a step.
  REQUIRE(question.scope.find("X")->leaf());
  CHECK(question.scope.find("X")->leaf()->value[3].to_string() == "4.50");
  CHECK(question.scope.find("I")->leaf());
  CHECK(question.scope.find("third")->step());
  CHECK(exam.questions[1].items[0].name == "answer");
  CHECK(exam.questions[1].items[0].answer == "B");
  CHECK(exam.questions[2].items[0].answer == "false");
}

TEST_CASE("JSON is accepted, and Windows line ends and a byte order mark") {
  const Exam json = parse_exam(R"json({"exam": "T", "id": "t", "questions": [
    {"id": "1", "given": {"a": [1, 2]}, "steps": "b = 2 * a\nc = sum(b)", "items": [{"name": "c", "points": 1}]}]
})json",
                               "t.json");
  CHECK(key_of(json) == "6");
  const Exam windows = parse_exam(
      "\xEF\xBB\xBF"
      "exam: T\r\nid: t\r\nquestions:\r\n  - id: 1\r\n    given: {a: 2}\r\n    steps: |\r\n      b = a + "
      "1\r\n"
      "    items: [{name: b, points: 1}]\r\n",
      "t.yaml");
  CHECK(key_of(windows) == "3");
}

TEST_CASE("errors say where, show the line and help") {
  struct Case {
    std::string text;
    std::string error;
  };
  const std::string items = "    items: [{name: b, points: 1}]\n";
  const std::vector<Case> cases{
      {"", "exam.yaml:1:1: error: expected an exam as a map of fields, found nothing"},
      {"exam: T\nid: t\n", "exam.yaml:1:1: error: an exam has no field 'questions'\nexam: T\n^"},
      {"exam: T\nid: t\nquestion: []\n",
       "exam.yaml:3:1: error: unknown field 'question' in an exam; did you mean 'questions'?\nquestion: []\n"
       "^~~~~~~~"},
      {"exam: T\nid: t\nquestions: []\n",
       "exam.yaml:3:12: error: expected a list of questions, found an empty list\nquestions: []\n           "
       "^"},
      {"exam: T\nexam: U\n",
       "exam.yaml:2:1: error: field 'exam' is here twice; the first is in line 1\nexam: U\n^~~~"},
      {"exam: &x T\n",
       "exam.yaml:1:7: error: anchors are not allowed; write the value out\nexam: &x T\n      ^"},
      {"exam: T\n---\nexam: U\n",
       "exam.yaml:2:1: error: a second document starts in the file; an exam file has one\n---\n^"},
      {exam_with("    given: {a: 3}\n    steps: |\n      b = a ** 2\n      c = d + 1\n" + items),
       "exam.yaml:8:11: error: 'd' is not defined\n      c = d + 1\n          ^"},
      {exam_with("    given: {A: [[1, 2]]}\n    steps: b = A @ A\n" + items),
       "exam.yaml:6:18: error: matmul: shapes (1, 2) and (1, 2) do not chain: 2 columns on the left, 1 rows "
       "on the "
       "right\n    steps: b = A @ A\n                 ^"},
      {exam_with("    given: {A: [[1, 2], [3]]}\n"),
       "exam.yaml:5:25: error: item 1 of this list has shape (1,), the first has (2,)\n"
       "    given: {A: [[1, 2], [3]]}\n                        ^"},
      {exam_with("    given: {a: 3, 2b: 4}\n"),
       "exam.yaml:5:19: error: '2b' cannot be a name: letters, digits and _ (at most 64), the first not a "
       "digit\n"
       "    given: {a: 3, 2b: 4}\n                  ^~"},
      {exam_with(std::string(square)),
       "exam.yaml:4:5: error: question '1' has no items, so nothing of it would be marked\n  - id: 1\n    ^"},
      {exam_with(square + std::string("    items: [{name: bb, points: 1}]\n")),
       "exam.yaml:7:20: error: no step is named 'bb'\n    items: [{name: bb, points: 1}]\n"
       "                   ^~"},
      {exam_with(square + std::string("    items: [{name: a, points: 1}]\n")),
       "exam.yaml:7:20: error: 'a' is a given; an item asks for a step\n    items: [{name: a, points: 1}]\n"
       "                   ^"},
      {exam_with(square + std::string("    items: [{name: b, points: 1}, {name: b, points: 1}]\n")),
       "exam.yaml:7:35: error: two items of this question are named 'b'\n"
       "    items: [{name: b, points: 1}, {name: b, points: 1}]\n                                  ^"},
      {exam_with(square + std::string("    items: [{name: b, points: -1}]\n")),
       "exam.yaml:7:31: error: points cannot be negative\n    items: [{name: b, points: -1}]\n"
       "                              ^~"},
      {exam_with(square + std::string("    items: [{name: b}]\n")),
       "exam.yaml:7:13: error: an item has no field 'points'\n    items: [{name: b}]\n            ^"},
      {exam_with(square + std::string("    items: [{name: b, points: 1, type: vector}]\n")),
       "exam.yaml:7:40: error: 'b' has shape (), which is a number and not a vector\n"
       "    items: [{name: b, points: 1, type: vector}]\n                                       ^~~~~~"},
      {exam_with(square + std::string("    items: [{name: b, points: 1, rule: {decimal: 3}}]\n")),
       "exam.yaml:7:41: error: unknown field 'decimal' in a rule; did you mean 'decimals'?\n"
       "    items: [{name: b, points: 1, rule: {decimal: 3}}]\n                                        "
       "^~~~~~~"},
      {exam_with(square + std::string("    items: [{name: b, points: 1, rule: {decimals: 30}}]\n")),
       "exam.yaml:7:51: error: expected decimals as a whole number from 0 to 12, found '30'\n"
       "    items: [{name: b, points: 1, rule: {decimals: 30}}]\n"
       "                                                  ^~"},
      {exam_with("    given: {a: [0, 1]}\n    steps: b = 2 * a\n    items: [{name: b, points: 1, rule: {rel: "
                 "0.01}}]\n"),
       "exam.yaml:7:40: error: a purely relative rule cannot judge 'b', whose key has a cell that is 0; add "
       "abs, as "
       "in {abs: 0.001, rel: 0.01}\n    items: [{name: b, points: 1, rule: {rel: 0.01}}]\n"
       "                                       ^"},
      {exam_with("    given: {a: -1}\n    steps: b = sqrt(a)\n" + items),
       "exam.yaml:7:20: error: the key of 'b' is not a number, so no answer can be right\n"
       "    items: [{name: b, points: 1}]\n                   ^"},
      {exam_with("    given: {a: [1, 2]}\n    steps: b = 2 * a\n    items: [{name: b, points: 1, cells: {c: "
                 "[2]}}]\n"),
       "exam.yaml:7:45: error: cell 'c' is outside 'b', whose shape is (2,)\n"
       "    items: [{name: b, points: 1, cells: {c: [2]}}]\n                                            ^"},
      {exam_with(square + items + "    mistakes: [{name: m, change: c = a, credit: 0}]\n"),
       "exam.yaml:8:34: error: no step is named 'c'\n"
       "    mistakes: [{name: m, change: c = a, credit: 0}]\n                                 ^"},
      {exam_with(square + items + "    mistakes: [{name: m, change: b = b + 1, credit: 0}]\n"),
       "exam.yaml:8:38: error: a changed step can use only what comes before it, and 'b' does not\n"
       "    mistakes: [{name: m, change: b = b + 1, credit: 0}]\n                                     ^"},
      {exam_with(square + items + "    mistakes: [{name: m, change: 'b = [a, a]', credit: 0}]\n"),
       "exam.yaml:8:39: error: the changed 'b' has shape (2,), the step has ()\n"
       "    mistakes: [{name: m, change: 'b = [a, a]', credit: 0}]\n                                      "
       "^~~~~~"},
      {exam_with(square + items + "    mistakes: [{name: m, change: b = a, credit: 50}]\n"),
       "exam.yaml:8:49: error: credit must be from 0 to 1 (or 0% to 100%), found '50'; a percentage needs "
       "its sign, "
       "as in 50%\n    mistakes: [{name: m, change: b = a, credit: 50}]\n"
       "                                                ^~"},
      {exam_with(square + items + "    published: {b: [1, 2]}\n"),
       "exam.yaml:8:20: error: expected a published number, found a list\n    published: {b: [1, 2]}\n"
       "                   ^"},
      {exam_with(square + items + "    published: {b: nine}\n"),
       "exam.yaml:8:20: error: expected a published number such as -0.25, 3/8 or 55:294, found 'nine'\n"
       "    published: {b: nine}\n                   ^~~~"},
      {exam_with(square + items + "  - id: 1\n" + square + items),
       "exam.yaml:8:9: error: two questions have the id '1'; the first is in line 4\n  - id: 1\n        ^"},
      {exam_with("    type: choice\n    options: [A, B]\n    answer: C\n    points: 1\n"),
       "exam.yaml:7:13: error: the answer 'C' is none of the options\n    answer: C\n     "
       "       ^"},
      {exam_with("    type: multiple\n    points: 1\n"),
       "exam.yaml:5:11: error: expected the type of a question (choice, true_false), found 'multiple'\n"
       "    type: multiple\n          ^~~~~~~~"},
      {exam_with("    kind: conv3d\n"),
       "exam.yaml:5:11: error: unknown kind 'conv3d'; did you mean 'conv2d'?\n    kind: conv3d\n          "
       "^~~~~~"},
      {exam_with("    kind: attention\n    given: {X: [[1, 2]], W_q: 1}\n"),
       "exam.yaml:6:26: error: kind 'attention' has no parameter 'W_q'; did you mean 'W_Q'?\n"
       "    given: {X: [[1, 2]], W_q: 1}\n                         ^~~"},
      {exam_with("    kind: attention\n"),
       "exam.yaml:5:11: error: kind 'attention' needs the given 'X': the tokens, one a row: (n, d)\n"
       "    kind: attention\n          ^~~~~~~~~"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(error_of(each.text) == each.error);
  }
}

TEST_CASE("a file that cannot be read is an exam error") {
  CHECK_THROWS_WITH(load_exam("/nowhere/exam.yaml"), "/nowhere/exam.yaml: error: the exam cannot be read");
}
