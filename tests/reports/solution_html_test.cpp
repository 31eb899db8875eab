#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "hostile_text.hpp"
#include "html_balance.hpp"
#include "problems/load_exam.hpp"
#include "reports/solution_formats.hpp"
#include "sample_exam.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

std::string page_of(const Exam& exam) {
  return solution_html(exam, solve(exam));
}

/// One question with the step and item y of these lines.
Exam exam_of(const std::string& step) {
  return parse_exam("exam: E\nid: e\nquestions:\n  - id: 1\n    given: {n: 2}\n    steps: " + step +
                        "\n    items: [{name: y, points: 1.50}]\n",
                    "e.yaml");
}

}  // namespace

TEST_CASE("solutions are one page of MathML with a table of answers", "[solution-html]") {
  // By hand: s = [1, 2] * 3.
  const std::string page = page_of(sample::solved_exam());
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("<title>Small: reference solutions</title>") && Contains("<h2>Question 1</h2>") &&
                       Contains("<p>Multiply 50% &amp; more.</p>"));
  // The name once, then an equals sign before the formula, the numbers put in and the result.
  CHECK_THAT(page, Contains("<div class=\"formula\"><math><mi>s</mi></math><math><mo>=</mo></math><math>"));
  CHECK_THAT(
      page,
      Contains("<div class=\"formula\"><math><mo>=</mo></math><math><mrow><mo>[</mo><mrow><mn>3</mn><mo>"
               ",</mo><mn>6</mn></mrow><mo>]</mo></mrow></math></div>"));
  CHECK_THAT(page, Contains("<th scope=\"row\">s</th><td>1</td><td class=\"words answer\">[3, 6]</td>"
                            "<td class=\"words rule soft\">exactly the key</td>"));
  CHECK_THAT(page, Contains("<th scope=\"row\">answer</th><td>1</td><td class=\"words answer\">B</td>"
                            "<td class=\"words rule soft\"></td>"));
}

TEST_CASE("a matrix stands in the table with a row a line", "[solution-html]") {
  CHECK_THAT(page_of(exam_of("y = [[1, 2], [3, 4], [5, 6]] * n")),
             Contains("<td>1.5</td><td class=\"words answer\">[[2, 4],\n[6, 8],\n[10, 12]]</td>"));
}

TEST_CASE("what is too large for a page is described", "[solution-html]") {
  const std::string readable = page_of(exam_of("y = ones(16, 16) * n"));
  CHECK_THAT(readable, Contains("<td class=\"words answer\">[[2, 2, ") && !Contains("a 16 x 16 matrix"));
  const std::string large = page_of(exam_of("y = ones(1, 257) * n"));
  CHECK_THAT(large, Contains("<div class=\"formula soft\">a row of 257</div>"));
  CHECK_THAT(large, Contains("<td class=\"words answer\">see above</td>"));
  CHECK(html_fault(large).empty());
}

TEST_CASE("a question without steps has no list of them", "[solution-html]") {
  Exam exam = sample::solved_exam();
  exam.questions.erase(exam.questions.begin());
  const std::string page = page_of(exam);
  CHECK_THAT(page, !Contains("<ol") && !Contains("<p></p>") && Contains("<td class=\"words answer\">B</td>"));
  HtmlWriter html;
  write_steps(html, solve(exam)[0]);
  CHECK(html.html().empty());
  exam.questions.clear();
  CHECK(html_fault(page_of(exam)).empty());
}

TEST_CASE("what an exam says stays text in a page", "[solution-html]") {
  Exam exam = sample::solved_exam();
  exam.title = exam.questions[0].text = exam.questions[1].items[0].answer = hostile_text();
  const std::string page = page_of(exam);
  CHECK(html_fault(page).empty());
  CHECK_FALSE(controls_a_screen(page));
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("</script>") == std::string::npos);
}
