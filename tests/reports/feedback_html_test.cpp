#include <catch2/catch.hpp>
#include <optional>
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

/// The page of 007, with marks of the verdicts' outcomes unless `book` has others.
std::string page_of(const std::vector<Verdict>& verdicts, std::optional<sample::Book> book = {}) {
  if (!book) {
    book = sample::gradebook();
    for (std::size_t item = 0; item < verdicts.size(); ++item) {
      book->students[0].marks[item]->outcome = verdicts[item].outcome;
    }
  }
  return feedback_page({*book, no_solutions}, book->students[0], verdicts);
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

/// The class by hand, 007 with these outcomes for what is in no way all right.
sample::Book book_with(const std::vector<Outcome>& outcomes) {
  sample::Book book = sample::gradebook();
  for (std::size_t item = 0; item < outcomes.size(); ++item) {
    GradebookMark& mark = *book.students[0].marks[item];
    mark.outcome = outcomes[item];
    if (mark.outcome == Outcome::needs_review) {
      mark.points.reset();
    } else if (mark.outcome != Outcome::correct) {
      mark.points = Decimal(1, -1);
    }
  }
  return book;
}

std::string marked(const std::vector<Outcome>& outcomes, const std::vector<Verdict>& verdicts) {
  return page_of(verdicts, book_with(outcomes));
}

std::size_t times(const std::string& page, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("a differing cell shows both values, with a symbol and its remark", "[feedback-html]") {
  const std::string page = page_of(sample::verdicts("partly"));
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("<td>0.5 <span class=\"symbol\"></span></td>"));
  CHECK_THAT(
      page,
      Contains("<td class=\"bad differs\"><span class=\"yours\">0.125 <span class=\"symbol\" role=\"img\" "
               "aria-label=\"wrong\" title=\"wrong\">✗</span></span><span class=\"key\"><span "
               "class=\"hidden\">key </span>-0.125</span></td>"));
  CHECK(times(page, "<figcaption>") == 1);
  CHECK_THAT(page, Contains("<figcaption>Your answer, the key below where it differs</figcaption>"));
  CHECK_THAT(page, Contains("<li>row 1, column 2: sign differs</li>"));
  CHECK_THAT(page, Contains("<p>What you wrote &amp; what was &lt;expected&gt;.</p>"));
  CHECK_THAT(page, Contains("Rule: right to 4 decimals."));
}

TEST_CASE("a single value stands in a line with its key", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].cells.erase(all[1].cells.begin());
  const std::string page = page_of(all);
  CHECK_THAT(page, Contains("<p class=\"single bad\">Your answer: <b>0.125 <span") &&
                       Contains("<span class=\"key\"> key: <b>-0.125</b></span>"));
  CHECK_THAT(page, !Contains("<table"));
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
  CHECK_THAT(page, Contains("<h3>Question 2</h3>") && Contains("<p class=\"mark\">0 + ? / 2.5</p>"));
  CHECK_THAT(page_of(sample::verdicts("right")), !Contains("provisional: "));
}

TEST_CASE("a mark that a person gave says who, why and what it was, and nothing against it",
          "[feedback-html]") {
  sample::Book book = sample::gradebook();
  GradebookMark& mark = *book.students[0].marks[1];
  mark = GradebookMark{Decimal(2), Outcome::partial, "a <misprint>"};
  mark.override_author = "Ann";
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].reason = "1 of 2 cells is right.";
  all[1].feedback = "Look at the sign.";
  const std::string page = page_of(all, book);
  CHECK_THAT(page, Contains("<p class=\"advice\">Ann gave 2 / 2.5: a &lt;misprint&gt;</p>"));
  CHECK_THAT(page, Contains("<p class=\"soft\">Before: 0.2 / 2.5, partly right.</p>"));
  CHECK_THAT(page, Contains("</span> decided by a person</p>"));
  CHECK_THAT(page, Contains("<article class=\"item part\" id=\"student-1-item-2\">"));
  CHECK_THAT(page, !Contains("1 of 2 cells is right.") && !Contains("Look at the sign."));
  CHECK_THAT(page_of(all), Contains("1 of 2 cells is right.") && Contains("Look at the sign."));
  // Full points by a person are seen as well, and not folded away.
  mark.points = Decimal(25, -1);
  CHECK_THAT(page_of(all, book), Contains("<article class=\"item good\" id=\"student-1-item-2\">"));
  mark.points = Decimal(0);
  CHECK_THAT(page_of(all, book), Contains("<article class=\"item bad\" id=\"student-1-item-2\">"));
}

TEST_CASE("where people decided differently the page says so", "[feedback-html]") {
  sample::Book book = sample::gradebook();
  book.students[0].marks[1] = GradebookMark{std::nullopt, Outcome::correct, "", "Ann gives 1, Ben gives 2"};
  CHECK_THAT(page_of(sample::verdicts("right"), book),
             Contains("<p class=\"advice\">Decided differently: Ann gives 1, Ben gives 2</p>"));
}

TEST_CASE("the exam's own words for a mistake are given as advice", "[feedback-html]") {
  sample::Book book = sample::gradebook();
  book.students[0].marks[1]->outcome = Outcome::partial;
  std::vector<Verdict> all = sample::verdicts("partly");
  CHECK_THAT(page_of(all, book), !Contains("class=\"advice\""));
  all[1].feedback = "Divide by the <root> of d_k.";
  CHECK_THAT(page_of(all, book), Contains("<p class=\"advice\">Divide by the &lt;root&gt; of d_k.</p>"));
}

TEST_CASE("what is right is one quiet line, what is not comes first and open", "[feedback-html]") {
  const std::string right = marked({Outcome::correct, Outcome::correct}, sample::verdicts("right"));
  CHECK(times(right, "<article") == 0);
  CHECK(times(right, "<details class=\"item good\"") == 2);
  CHECK(times(right, "<details open=\"\">") == 0);
  CHECK_THAT(
      right,
      Contains("<h3>Question 2</h3> <span class=\"symbol\"") &&
          Contains("<b>W</b> <span class=\"brief\">0.5, -0.1250</span><span class=\"mark\">2.5 / 2.5"));
  const std::string partly = marked({Outcome::correct, Outcome::partial}, sample::verdicts("partly"));
  CHECK(times(partly, "<article") == 1);
  CHECK(times(partly, "<summary>What was read in your submission</summary>") == 1);
  // What waits shows what was read.
  CHECK(times(marked({Outcome::correct, Outcome::needs_review}, sample::verdicts("review")),
              "<details open=\"\">") == 0);  // nothing was read
  std::vector<Verdict> read = sample::verdicts("review");
  read[1].source = "W is 1 or 2";
  CHECK(times(marked({Outcome::correct, Outcome::needs_review}, read), "<details open=\"\">") == 1);
  // In one question: the wrong one stands before the right one, though the exam has it behind.
  std::vector<Verdict> one = sample::verdicts("partly");
  one[0].question = "2";
  sample::Book book = book_with({Outcome::correct, Outcome::wrong});
  book.items[0].question = "2";
  const std::string page = page_of(one, book);
  CHECK(times(page, "<section class=\"question\"") == 1);
  CHECK(page.find("id=\"student-1-item-2\"") < page.find("id=\"student-1-item-1\""));
}

TEST_CASE("what was read stands with its line and the notes of reading", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("a <b> c");
  all[0].notes = {"a comma was read as a decimal mark"};
  const sample::Book book = book_with({Outcome::wrong, Outcome::wrong});
  const std::string page =
      feedback_page({book, no_solutions}, book.students[0], GradedWork(all, {"lines 3 to 4", ""}));
  CHECK_THAT(page, Contains("Read in lines 3 to 4.") && Contains("<pre>a &lt;b&gt; c</pre>"));
  CHECK(times(page, "Read in") == 1);
  CHECK_THAT(page, Contains("<p class=\"soft\">Note: a comma was read as a decimal mark</p>"));
}

TEST_CASE("a response of another shape is shown as it was written, with the key", "[feedback-html]") {
  // By hand: s = [1, 2] * 3.
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const sample::Book book = of_solved_exam(GradebookMark{Decimal(0), Outcome::wrong_shape, ""},
                                           GradebookMark{Decimal(1), Outcome::correct, ""});
  std::vector<Verdict> all = of_solved_exam(Outcome::wrong_shape, Outcome::correct);
  all[0].source = "s = [1, 2, 3]";
  all[0].cells.resize(2);
  const std::string page = feedback_page({book, solutions}, book.students[0], all);
  CHECK_THAT(page, Contains("<pre>s = [1, 2, 3]</pre><p>Key: <code>[3, 6]</code></p>") ||
                       Contains("<pre>s = [1, 2, 3]</pre>\n<p>Key: <code>[3, 6]</code></p>"));
  CHECK_THAT(page, !Contains("blank"));
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

TEST_CASE("of a large matrix only what differs is shown, with its rows and columns", "[feedback-html]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  const CellVerdict right = all[1].cells[0];
  const CellVerdict wrong = all[1].cells[1];
  all[1].shape = Shape{10, 10};
  all[1].cells.assign(100, right);
  all[1].cells[37] = wrong;
  const std::string page = page_of(all);
  CHECK_THAT(page, Contains("<th scope=\"col\">column 8</th>") && Contains("<th scope=\"row\">row 4</th>"));
  CHECK_THAT(page, Contains("<figcaption>Your answer where it differs, the key below</figcaption>"));
  CHECK(times(page, "<span class=\"key\">") == 1);
  CHECK(times(page, "<td>0.5") == 0);
}

TEST_CASE("an answer that is missing, or open and asked for, shows its key and where it is computed",
          "[feedback-html]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const sample::Book book = of_solved_exam(GradebookMark{Decimal(0), Outcome::missing, ""},
                                           GradebookMark{std::nullopt, Outcome::needs_review, ""});
  std::vector<Verdict> all = of_solved_exam(Outcome::missing, Outcome::needs_review);
  all[1].source = "A or B\n";
  const std::string page = feedback_page({book, solutions, KeysTold::all}, book.students[0], all);
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("Key: <code>[3, 6]</code>") && Contains("Key: <code>B</code>"));
  CHECK(times(page, "href=\"#solution-1\">") == 1);
  CHECK_THAT(page, Contains("<section class=\"student\" id=\"solutions\">") && Contains("id=\"solution-1\""));
  CHECK_THAT(page, Contains("<p class=\"formula\"><math><mi>s</mi></math>"));
  CHECK_THAT(page, Contains("<details open=\"\">") && Contains("<pre>A or B</pre>"));
  // The text of the question stands at the mark.
  CHECK_THAT(page, Contains("<p class=\"asked\">Multiply 50% &amp; more.</p>"));
}

TEST_CASE("without the key nothing on the page tells it", "[feedback-html]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const sample::Book book = of_solved_exam(GradebookMark{Decimal(0), Outcome::wrong, ""},
                                           GradebookMark{std::nullopt, Outcome::needs_review, ""});
  std::vector<Verdict> all = of_solved_exam(Outcome::wrong, Outcome::needs_review);
  all[0].cells.resize(2);
  all[0].shape = Shape{2};
  for (CellVerdict& cell : all[0].cells) {
    cell.outcome = Outcome::wrong;
    cell.read = "4";
    cell.expected = "77177";
    cell.note = "off by 77173";
  }
  all[0].reason = "4 is not 77177.";
  all[0].feedback = "77177 is right.";
  all[1].reason = "two choices: A and B";
  const auto page = [&](KeysTold keys) {
    return feedback_page({book, solutions, keys}, book.students[0], all);
  };
  const std::string with_key = page(KeysTold::of_decided);
  CHECK(times(with_key, "7717") == 5);
  const std::string hidden = page(KeysTold::none);
  CHECK(html_fault(hidden).empty());
  for (const char* key :
       {"7717", "Key: ", "class=\"key\"", "<math>", "#solution-", "id=\"solutions", "the key below"}) {
    INFO(key);
    CHECK_THAT(hidden, !Contains(key));
  }
  CHECK_THAT(hidden, Contains("4 <span class=\"symbol\"") && Contains("two choices: A and B"));
}

TEST_CASE("the key of an answer that waits is told only where somebody asks for it", "[feedback-html]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const sample::Book book = of_solved_exam(GradebookMark{std::nullopt, Outcome::needs_review, ""},
                                           GradebookMark{Decimal(0), Outcome::wrong, ""});
  std::vector<Verdict> all = of_solved_exam(Outcome::needs_review, Outcome::wrong);
  all[0].cells.resize(2);
  all[0].shape = Shape{2};
  all[0].cells[0].outcome = Outcome::wrong;
  all[0].cells[0].read = "4";
  all[0].cells[0].expected = "77177";
  all[0].cells[1].outcome = Outcome::needs_review;
  all[0].cells[1].expected = "88188";
  all[0].feedback = "77177 is right.";
  all[0].rubric = {{RubricLine::Kind::required, "names the cause", Decimal(1)}};
  const auto page = [&](KeysTold keys) {
    return feedback_page({book, solutions, keys}, book.students[0], all);
  };
  const auto markdown = [&](KeysTold keys) {
    return feedback_markdown({book, solutions, keys}, book.students[0], all);
  };
  const std::string waiting = page(KeysTold::of_decided);
  CHECK(html_fault(waiting).empty());
  for (const char* key : {"77177", "88188", "<math>", "names the cause", "solution-1", "id=\"solutions"}) {
    INFO(key);
    CHECK_THAT(waiting, !Contains(key));
    CHECK_THAT(page(KeysTold::all), Contains(key));
  }
  // The choice is decided.
  CHECK_THAT(waiting, Contains("Key: <code>B</code>"));
  CHECK_THAT(markdown(KeysTold::of_decided), !Contains("77177") && !Contains("88188") && !Contains("$$") &&
                                                 !Contains("names the cause") && Contains("Key: `B`"));
  CHECK_THAT(markdown(KeysTold::all), Contains("77177") && Contains("$$") && Contains("names the cause"));
  all[0].reason = "4 or 77177?";
  CHECK_THAT(page(KeysTold::of_decided), !Contains("77177"));
  all[0].reason = "two values: 4 and 5";
  CHECK_THAT(page(KeysTold::of_decided), Contains("two values: 4 and 5"));
}

TEST_CASE("a solution that is not on the page has no link", "[feedback-html]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  sample::Book book = of_solved_exam(GradebookMark{Decimal(0), Outcome::wrong, ""},
                                     GradebookMark{std::nullopt, Outcome::needs_review, ""});
  book.items[1] = {"1", "t", 1};
  std::vector<Verdict> all = of_solved_exam(Outcome::wrong, Outcome::needs_review);
  all[1].question = "1";
  all[1].item = "t";
  CHECK_THAT(feedback_page({book, solutions}, book.students[0], all),
             !Contains("href=\"#solution") && !Contains("id=\"solution"));
  CHECK_THAT(feedback_page({book, solutions, KeysTold::all}, book.students[0], all),
             Contains("href=\"#solution-1\"") && Contains("id=\"solution-1\""));
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
  sample::Book book = book_with({Outcome::partial, Outcome::partial});
  CHECK(times(page_of(all, book), "<article") == 1);
  book.students[0].marks[1].reset();
  CHECK(times(page_of(all, book), "<article") == 0);
  CHECK(html_fault(page_of({})).empty());
}

TEST_CASE("nothing hostile gets out of its place in a student's page", "[feedback-html]") {
  const std::string hostile = hostile_text();
  sample::Book book = book_with({Outcome::partial, Outcome::partial});
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
