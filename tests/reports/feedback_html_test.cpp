#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "hostile_text.hpp"
#include "html_balance.hpp"
#include "reports/feedback.hpp"
#include "sample_exam.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

const std::vector<SolvedQuestion> no_solutions;

std::string page_of(const std::vector<Verdict>& verdicts, const sample::Book& book = sample::gradebook()) {
  return feedback_page({book, no_solutions}, book.students[0], verdicts);
}

/// A class of one student, with these marks for the items 1 s and 2 answer of `sample::solved_exam`.
sample::Book of_solved_exam(const GradebookMark& s, const GradebookMark& answer) {
  sample::Book book = sample::gradebook();
  book.items = {{"1", "s", 1}, {"2", "answer", 1}};
  book.students.resize(1);
  book.students[0].marks = {s, answer};
  return book;
}

std::vector<Verdict> of_solved_exam(Outcome s, Outcome answer) {
  std::vector<Verdict> all(2);
  all[0].question = "1";
  all[0].item = "s";
  all[0].outcome = s;
  all[1].question = "2";
  all[1].item = "answer";
  all[1].outcome = answer;
  return all;
}

std::size_t times(const std::string& page, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a differing cell is marked by a symbol and in words", "[feedback-html]") {
  const std::string page = page_of(sample::verdicts("partly"));
  CHECK(html_fault(page).empty());
  CHECK_THAT(page,
             Contains("<td class=\"good\">0.5 <span class=\"symbol\" role=\"img\" aria-label=\"correct\""));
  CHECK_THAT(page, Contains("<td class=\"bad differs\">0.125 <span class=\"symbol\" role=\"img\" "
                            "aria-label=\"wrong\" title=\"wrong\">✗</span>"));
  CHECK_THAT(page, Contains("<td class=\"\">0.5</td><td class=\"differs\">-0.125</td>"));  // the key
  CHECK_THAT(page, Contains("<li>row 1, column 2: 0.125 instead of -0.125 (sign differs)</li>"));
  CHECK_THAT(page, Contains("<p>What you wrote &amp; what was &lt;expected&gt;.</p>"));
  CHECK_THAT(page, Contains("<p class=\"soft\">Rule: right to 4 decimals</p>"));
}

TEST_CASE("a student's page says who, how much, and of what", "[feedback-html]") {
  sample::Book book = sample::gradebook();
  book.students[1].source = "hand-ins/x.md:3";
  const std::string page = feedback_page({book, no_solutions}, book.students[1], sample::verdicts("review"));
  CHECK(html_fault(page).empty());
  CHECK_THAT(
      page, Contains("<title>Sample &lt;exam&gt; &amp; more: &lt;script&gt;alert(1)&lt;/script&gt;</title>"));
  CHECK_THAT(page, Contains("<h2>&lt;script&gt;alert(1)&lt;/script&gt;</h2>"));
  CHECK_THAT(page,
             Contains("<b>0.1 of 3.5 points</b> <span class=\"provisional\">provisional: something still "
                      "needs review</span>"));
  CHECK_THAT(page, Contains("<p class=\"soft\">x.md:3</p>") && !Contains("hand-ins"));
  CHECK_THAT(page, Contains("<p class=\"mark\">? / 2.5</p>") && Contains("<p class=\"mark\">0.1 / 1</p>"));
  CHECK_THAT(page_of(sample::verdicts("right")), !Contains("provisional: "));
}

TEST_CASE("an item is told by its mark, which a person may have changed", "[feedback-html]") {
  sample::Book book = sample::gradebook();
  book.students[0].marks[1] = GradebookMark{Decimal(2), Outcome::wrong, "a <misprint> (ta)"};
  const std::string page = page_of(sample::verdicts("right"), book);
  CHECK_THAT(page, Contains("<p class=\"advice\">Marked by a person: a &lt;misprint&gt; (ta)</p>"));
  CHECK_THAT(page, Contains("<article class=\"item bad\" id=\"student-1-item-2\">"));
  CHECK_THAT(page, Contains("<p class=\"mark\">2 / 2.5</p>"));
  CHECK_THAT(page, Contains("<article class=\"item good\" id=\"student-1-item-1\">"));
  CHECK_THAT(page_of(sample::verdicts("right")), !Contains("Marked by a person"));
}

TEST_CASE("the exam's own words for a mistake are given as advice", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  CHECK_THAT(page_of(all), !Contains("class=\"advice\""));
  all[1].feedback = "Divide by the <root> of d_k.";
  CHECK_THAT(page_of(all), Contains("<p class=\"advice\">Divide by the &lt;root&gt; of d_k.</p>"));
}

TEST_CASE("what is right is folded, what is open is unfolded", "[feedback-html]") {
  const std::string right = page_of(sample::verdicts("right"));
  CHECK(times(right, "<summary>Your answer and the key</summary>") == 1 + 1);
  CHECK(times(right, "<summary>What was read in your submission</summary>") == 0);
  CHECK(times(right, "<details open=\"\">") == 0);
  std::vector<Verdict> all = sample::verdicts("partly");
  CHECK(times(page_of(all), "<summary>What was read in your submission</summary>") == 1);
  CHECK(times(page_of(all), "<details open=\"\">") == 0);
  all[0].outcome = Outcome::needs_review;
  CHECK(times(page_of(all), "<details open=\"\">") == 1);
}

TEST_CASE("what was read stands with its place and the notes of reading", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("a <b> c");
  all[0].span = {10, 7};
  all[0].notes = {"a comma was read as a decimal mark"};
  const std::string page = page_of(all);
  CHECK_THAT(
      page,
      Contains("<p class=\"soft\">Read in your submission, bytes 10 to 17:</p><pre>a &lt;b&gt; c</pre>"));
  CHECK_THAT(page, Contains("<p class=\"soft\">Note: a comma was read as a decimal mark</p>"));
}

TEST_CASE("a response of another shape is shown as it was written, beside the key", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].outcome = Outcome::wrong_shape;
  all[1].source = "W = [1, 2, 3]";
  for (CellVerdict& cell : all[1].cells) {
    cell.outcome = Outcome::missing;
    cell.read.clear();
  }
  const std::string page = page_of(all);
  CHECK_THAT(page, Contains("<figcaption>Your answer</figcaption><pre>W = [1, 2, 3]</pre>"));
  CHECK_THAT(page, Contains("<figcaption>Key</figcaption>") && Contains("-0.125"));
  CHECK_THAT(page, !Contains("blank"));
  CHECK_THAT(page, !Contains("no answer, expected"));
  all[1].source.clear();  // nothing was written at all
  CHECK_THAT(page_of(all), Contains("blank") && Contains("no answer, expected -0.125"));
}

TEST_CASE("named cells and slices of a tensor have their headings", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].cells[0].name = "<first>";
  all[1].cells[1].name = "second";
  CHECK_THAT(page_of(all),
             Contains("<tr><th scope=\"col\">&lt;first&gt;</th><th scope=\"col\">second</th></tr></thead>"));
  all = sample::verdicts("partly");
  all[1].shape = Shape{2, 1, 1};
  CHECK_THAT(page_of(all),
             Contains("<caption>[0, :, :]</caption>") && Contains("<caption>[1, :, :]</caption>"));
}

TEST_CASE("an answer that is missing or open shows its key and where it is computed", "[feedback-html]") {
  // By hand: s = [1, 2] * 3.
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const sample::Book book = of_solved_exam(GradebookMark{Decimal(0), Outcome::missing, ""},
                                           GradebookMark{std::nullopt, Outcome::needs_review, ""});
  std::vector<Verdict> all = of_solved_exam(Outcome::missing, Outcome::needs_review);
  all[1].source = "A or B\n";
  const std::string page = feedback_page({book, solutions}, book.students[0], all);
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("Key: <code>[3, 6]</code>") && Contains("Key: <code>B</code>"));
  CHECK(times(page, "<a href=\"#solution-1\">") == 1);
  CHECK_THAT(page, Contains("<section class=\"student\" id=\"solutions\">") && Contains("id=\"solution-1\""));
  CHECK_THAT(page, Contains("<p class=\"formula\"><math><mi>s</mi></math>"));
  CHECK_THAT(page, Contains("<details open=\"\">") && Contains("<pre>A or B</pre>"));
}

TEST_CASE("who is right is not sent to the solution, and there is none without steps", "[feedback-html]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const GradebookMark right{Decimal(1), Outcome::correct, ""};
  const sample::Book book = of_solved_exam(right, right);
  const std::vector<Verdict> all = of_solved_exam(Outcome::correct, Outcome::correct);
  CHECK_THAT(feedback_page({book, solutions}, book.students[0], all), !Contains("href=\"#solution-1\""));
  const std::vector<SolvedQuestion> choice_only = {solutions[1]};
  CHECK_THAT(feedback_page({book, choice_only}, book.students[0], all), !Contains("id=\"solutions\""));
}

TEST_CASE("a verdict of an item that the gradebook has not is left out", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[0].item = "renamed";
  CHECK(times(page_of(all), "<article") == 1);
  sample::Book book = sample::gradebook();
  book.students[0].marks[1].reset();
  CHECK(times(page_of(all, book), "<article") == 0);
  CHECK(html_fault(page_of({})).empty());
}

TEST_CASE("nothing hostile gets out of its place in a student's page", "[feedback-html]") {
  const std::string hostile = hostile_text();
  sample::Book book = sample::gradebook();
  book.title = book.students[0].student = book.students[0].source = hostile;
  book.students[0].marks[0]->override_reason = hostile;
  book.items[0].question = book.items[1].name = hostile;
  std::vector<Verdict> all = sample::verdicts("partly");
  all[0].question = all[1].item = hostile;
  for (Verdict& verdict : all) {
    verdict.reason = verdict.source = verdict.rule = verdict.feedback = hostile;
    verdict.notes = {hostile};
    for (CellVerdict& cell : verdict.cells) {
      cell.read = cell.note = cell.expected = cell.name = hostile;
      cell.outcome = Outcome::wrong;
    }
  }
  const std::string page = page_of(all, book);
  CHECK(html_fault(page).empty());
  CHECK_FALSE(controls_a_screen(page));
  CHECK(times(page, "<article") == 2);
  for (const char* markup : {"<img", "<script", "</script>", "<b>b"}) {
    CHECK(page.find(markup) == std::string::npos);
  }
}
