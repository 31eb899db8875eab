#include "reports/solution.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "problems/load_exam.hpp"
#include "sample_exam.hpp"

using namespace gradewright::reports;

namespace {

/// Of the first item of an exam with one question, whose lines these are.
std::string answer_of(const std::string& lines) {
  const Exam exam = parse_exam("exam: E\nid: e\nquestions:\n  - id: 1\n" + lines, "e.yaml");
  const std::vector<SolvedQuestion> solved = solve(exam);
  return answer_text(solved.at(0).items.at(0));
}

}  // namespace

TEST_CASE("a solution shows every answer under its item's rule", "[solution]") {
  // By hand: 3/7 + 0.1234567 = 0.5520281..., 6/7 + 0.1234567 = 0.9805995..., to six decimals.
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solved = solve(exam);
  REQUIRE(solved.size() == 2);
  CHECK(solved[0].question == &exam.questions[0]);
  CHECK(solved[0].steps.size() == 2);
  REQUIRE(solved[0].items.size() == 2);
  CHECK(solved[0].items[0].item == &exam.questions[0].items[0]);
  CHECK(answer_text(solved[0].items[0]) == "[3, 6]");
  CHECK(answer_text(solved[0].items[1]) == "first = 0.552028, second = 0.980600");
  CHECK(answer_text(solved[1].items[0]) == "B");
  CHECK(solved[0].items[0].rule == "exactly the key");
  CHECK(solved[1].items[0].rule.empty());  // a choice
  CHECK(solved[1].steps.empty());
}

TEST_CASE("one question may be solved alone", "[solution]") {
  const Exam exam = sample::solved_exam();
  REQUIRE(solve(exam, "2").size() == 1);
  CHECK(solve(exam, "2")[0].question->id == "2");
  CHECK(solve(exam, "3").empty());
  CHECK(solve(exam, "").empty());
  CHECK(solve(Exam()).empty());
}

TEST_CASE("steps have as many decimals as the strictest rule, at least four", "[solution]") {
  CHECK(solve(sample::solved_exam())[0].digits.decimals == 6);
  CHECK(solve(sample::solved_exam())[1].digits.decimals == 4);
  const auto decimals = [](const std::string& rules) {
    const Exam exam = parse_exam(
        "exam: E\nid: e\nquestions:\n  - id: 1\n    given: {a: 0.3}\n    steps: |\n      s = a / 7\n      t "
        "= a / 9\n"
        "    items: [{name: s, points: 1, rule: {decimals: 2}}, {name: t, points: 1, rule: " +
            rules + "}]\n",
        "e.yaml");
    return solve(exam)[0].digits.decimals;
  };
  CHECK(decimals("{decimals: 1}") == 4);
  CHECK(decimals("{decimals: 5}") == 5);
  CHECK(decimals("{abs: 0.000001}") == 4);
  CHECK(decimals("{displayed: 7}") == 7);
}

TEST_CASE("an answer is written as the step language writes it", "[solution]") {
  CHECK(answer_of("    steps: s = 2 * 3\n    items: [{name: s, points: 1}]\n") == "6");
  CHECK(answer_of("    steps: s = [[1, 2], [3, 4]] * 2\n    items: [{name: s, points: 1}]\n") ==
        "[[2, 4], [6, 8]]");
  CHECK(answer_of("    steps: s = ones(2, 1, 2) * 3\n    items: [{name: s, points: 1}]\n") ==
        "[[[3, 3]], [[3, 3]]]");
  // An answer of one cell of a matrix by its name, and a formula as it reads.
  CHECK(answer_of("    steps: s = [[1, 2], [3, 4]] * 2\n"
                  "    items: [{name: s, points: 1, cells: {corner: [1, 1]}}]\n") == "corner = 8");
  CHECK(answer_of("    given: {u: 1.5}\n    steps: s = u ** 2 + 1\n"
                  "    items: [{name: s, points: 1, type: formula}]\n") == "u ** 2 + 1");
  // The formula that the exam states, of an item without steps.
  CHECK(answer_of("    items: [{name: s, type: formula, answer: \"-2*y*x*(1 - y*w*x)\", names: [x, w, y], "
                  "points: 1}]\n") == "-2*y*x*(1 - y*w*x)");
  CHECK(answer_of("    type: true_false\n    answer: false\n    points: 1\n") == "false");
}

TEST_CASE("a text with a rubric is solved by its lines", "[solution]") {
  CHECK(answer_of("    items:\n      - {name: why, type: text, points: 2, rubric: [{required: names it, "
                  "points: 2}, {bonus: "
                  "a figure, points: 1}]}\n") == "names it (2); Bonus: a figure (1)");
}
