#include "reports/platforms/quiz.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Contains;

namespace {

Exam exam_of(const std::string& questions) {
  return gradewright::problems::parse_exam("exam: Small\nid: small\nquestions:\n" + questions, "small.yaml");
}

Quiz quiz(const std::string& questions) {
  return quiz_of(exam_of(questions));
}

const std::string number_question = R"(  - id: 1
    text: "Half of x: {50%} = ~ # \\nabla"
    given: {x: 5}
    steps: |
      s = x / 2
    items:
      - {name: s, points: 2, rule: {decimals: 2}, follow_through: 0}
    mistakes:
      - {name: doubled, change: s = x * 2, credit: 50%, feedback: "Half, not twice: 1/2"}
)";

}  // namespace

TEST_CASE("a number has its tolerance and its mistakes as answers", "[quiz]") {
  const Quiz made = quiz(number_question);
  REQUIRE(made.questions.size() == 1);
  const QuizQuestion& question = made.questions[0];
  CHECK(question.name == "1 s");
  CHECK(question.text == "Half of x: {50%} = ~ # \\nabla\nx = 5");
  CHECK(question.points == Decimal(2));
  REQUIRE(question.answers.size() == 2);
  CHECK(question.answers[0].number.value == Decimal(25, -1));
  CHECK(question.answers[0].number.tolerance == Decimal(5, -3));
  CHECK(question.answers[1].number.value == Decimal(10));
  CHECK(question.answers[1].share == Decimal(5, -1));
}

TEST_CASE("GIFT escapes what would be a sign, and keeps a question in one piece", "[quiz]") {
  Quiz made = quiz(number_question);
  CHECK(gift(made) ==
        "// Small\n\n::1 s::[plain]Half of x\\: \\{50%\\} \\= \\~ \\# \\\\nabla\\nx \\= 5 {#\n"
        "\t=%100%2.5:0.005\n\t=%50%10:0.005#Half, not twice\\: 1/2\n}\n");
  REQUIRE_FALSE(made.gaps.empty());
  CHECK_THAT(made.gaps.back().what, Contains("its 2 points: GIFT has none"));
}

TEST_CASE("Moodle's XML is well-formed and has the same", "[quiz]") {
  Quiz made = quiz(number_question);
  const std::string xml = moodle_xml(made);
  CHECK_THAT(xml, Contains("<question type=\"numerical\"><name><text>1 s</text></name>"));
  CHECK_THAT(xml, Contains("<defaultgrade>2</defaultgrade><penalty>0</penalty>"));
  CHECK_THAT(xml, Contains("<answer fraction=\"100\" format=\"moodle_auto_format\"><text>2.5</text>"
                           "<tolerance>0.005</tolerance>"));
  CHECK_THAT(xml, Contains("<answer fraction=\"50\" format=\"moodle_auto_format\"><text>10</text>"));
}

TEST_CASE("a matrix is a question with a field a cell, which GIFT has not", "[quiz]") {
  Quiz made = quiz(R"(  - id: 2
    given: {a: [[1, 2], [3, 4]]}
    steps: |
      b = a * 2
    items: [{name: b, points: 4, follow_through: 0}]
)");
  REQUIRE(made.questions.size() == 1);
  REQUIRE(made.questions[0].cells.size() == 4);
  CHECK(made.questions[0].cells[1].label == "row 1, column 2");
  CHECK(made.questions[0].cells[1].number.value == Decimal(4));
  CHECK_THAT(moodle_xml(made), Contains("row 2, column 1: {1:NUMERICAL:=6:0}&lt;br&gt;"));
  const std::size_t before = made.gaps.size();
  CHECK(gift(made) == "// Small\n");
  REQUIRE(made.gaps.size() == before + 1);
  CHECK(made.gaps.back().left_out);
}

TEST_CASE("choices have the shares that Moodle knows", "[quiz]") {
  Quiz made = quiz(R"(  - id: 3
    type: choice
    options: ["%5", B, "C=~"]
    answer: B
    points: 1
  - id: 4
    items:
      - {name: right, type: choices, options: [A, B, C, D], answer: [A, C], credit: net_correct, points: 1}
      - {name: other, type: choices, options: [A, B, C, D], answer: [A, C], points: 1}
  - id: 5
    type: true_false
    answer: false
    points: 1
)");
  REQUIRE(made.questions.size() == 3);
  CHECK(made.questions[1].options[0].share == Decimal(5, -1));
  CHECK(made.questions[1].options[1].share == Decimal(-5, -1));
  REQUIRE(made.gaps.size() == 1);
  CHECK(made.gaps[0].item == "4 other");
  CHECK(made.gaps[0].left_out);
  CHECK_THAT(gift(made), Contains("{\n\t~%0%%5\n\t=B\n\t~C\\=\\~\n}") &&
                             Contains("{\n\t~%50%A\n\t~%-50%B\n\t~%50%C\n\t~%-50%D\n}") &&
                             Contains("{FALSE}"));
  CHECK_THAT(moodle_xml(made),
             Contains("<single>true</single>") && Contains("<single>false</single>") &&
                 Contains("<answer fraction=\"-50\" format=\"html\"><text>D</text>") &&
                 Contains("<answer fraction=\"100\" format=\"moodle_auto_format\"><text>false"));
}

TEST_CASE("what is neither a number nor a choice is named", "[quiz]") {
  const Quiz made = quiz(R"(  - id: 6
    items:
      - {name: layer, type: text, answer: [dropout], points: 1}
      - {name: roots, type: set, answer: [-2, 2], points: 2}
)");
  CHECK(made.questions.empty());
  REQUIRE(made.gaps.size() == 2);
  CHECK(made.gaps[0].what == "it is neither a number nor a choice");
}

TEST_CASE("Moodle knows some shares", "[quiz]") {
  CHECK(moodle_percent(1) == "100");
  CHECK(moodle_percent(0) == "0");
  CHECK(moodle_percent(Decimal(-5, -1)) == "-50");
  CHECK(moodle_percent(Decimal::parse("0.3333333").value()) == "33.33333");
  CHECK(moodle_percent(Decimal(125, -3)) == "12.5");
  CHECK(moodle_percent(Decimal(65, -2)).empty());
}
