#include "answers/judging/declare.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"

using namespace gradewright::judging;

TEST_CASE("reading is told labels, names, types and shapes, and never a value", "[declare]") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    labels: [Part one]\n    given: {X: [[1, 2], [3, 4]]}\n"
      "    steps: |\n      Y = 2 * X\n      s = sum(Y)\n"
      "    items:\n      - {name: Y, points: 1, aliases: [twice X], cells: {a: [0, 1], b: [1, 0], c: [1, "
      "1]}}\n"
      "      - {name: s, points: 1}\n      - {name: which, type: choice, options: [A, B], answer: B, points: "
      "1}\n",
      "t.yaml");
  const std::vector<QuestionDeclaration> declared = declarations(exam);
  REQUIRE(declared.size() == 1);
  CHECK(declared[0].id == "1");
  CHECK(declared[0].labels == std::vector<std::string>{"Part one"});
  CHECK(declared[0].other_names == std::vector<std::string>{"X", "Y", "s"});
  REQUIRE(declared[0].items.size() == 3);
  const ItemDeclaration& cells = declared[0].items[0];
  CHECK(cells.question == "1");
  CHECK(cells.name == "Y");
  CHECK(cells.aliases == std::vector<std::string>{"twice X"});
  CHECK(cells.shape == Shape{3});
  CHECK(cells.cell_names == std::vector<std::string>{"a", "b", "c"});
  CHECK(declared[0].items[1].shape.is_scalar());
  CHECK(declared[0].items[2].type == AnswerType::choice);
  CHECK(declared[0].items[2].options == std::vector<std::string>{"A", "B"});
}
