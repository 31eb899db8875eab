#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "hostile_text.hpp"
#include "reports/feedback.hpp"
#include "sample_exam.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

const std::vector<SolvedQuestion> no_solutions;

std::string text_of(const std::vector<Verdict>& verdicts, const sample::Book& book = sample::gradebook()) {
  return feedback_markdown({book, no_solutions}, book.students[0], verdicts);
}

}  // namespace

TEST_CASE("feedback as Markdown, whole", "[feedback-markdown]") {
  // Tables as GitHub's Markdown has them: a header (empty), alignments, rows.
  CHECK(feedback_markdown({sample::gradebook(), no_solutions}, sample::gradebook().students[0],
                          GradedWork(sample::verdicts("a ``` fence"), {"line 2", ""})) ==
        R"(# Sample &lt;exam> & more

Student 007: **3.5 of 3.5 points**

## 1 a: 1 / 1 (✓ correct)

What you wrote & what was &lt;expected>.

Rule: right to 4 decimals

Read in your submission, line 2:

````text
a ``` fence
````

## 2 W: 2.5 / 2.5 (✓ correct)

|  |  |
| ---: | ---: |
| 0.5 ✓ | **0.125 ✗** (key -0.125) |

- row 1, column 2: 0.125 instead of -0.125 (sign differs)

Rule: right to 4 decimals

)");
}

TEST_CASE("feedback as Markdown says what is provisional and who changed a mark", "[feedback-markdown]") {
  sample::Book book = sample::gradebook();
  book.students[0].provisional = true;
  book.students[0].marks = {GradebookMark{Decimal(0), Outcome::wrong, "*misprint*"},
                            GradebookMark{std::nullopt, Outcome::needs_review, ""}};
  const std::string text = text_of(sample::verdicts("review"), book);
  CHECK_THAT(text, Contains("**3.5 of 3.5 points** (provisional: something still needs review)\n"));
  CHECK_THAT(
      text,
      Contains("## 1 a: 0 / 1 (✎ decided by a person)\n\nA person gave 0 / 1: \\*misprint\\*\n\nBefore: "
               "0.1 / 1, partly right.\n\n") &&
          !Contains("What you wrote"));
  CHECK_THAT(
      text,
      Contains("## 2 W: ? / 2.5 (? needs review by a person)\n\ntwo answers contradict each other\n\n"));
}

TEST_CASE("without the key Markdown tells none", "[feedback-markdown]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].feedback = "-0.125 is right.";
  const sample::Book book = sample::gradebook();
  const std::string text = feedback_markdown({book, no_solutions, KeysTold::none}, book.students[0], all);
  CHECK_THAT(text, !Contains("-0.125") && !Contains("sign differs") && !Contains("What you wrote"));
  CHECK_THAT(text, Contains("0.125 ✗"));
}

TEST_CASE("the exam's own words for a mistake are quoted", "[feedback-markdown]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].feedback = "# Divide by the *root*.";
  CHECK_THAT(text_of(all), Contains("\n\n> \\# Divide by the \\*root\\*.\n\n"));
}

TEST_CASE("one value is a line, several are a table with its headings", "[feedback-markdown]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  CHECK_THAT(text_of(all), !Contains("Your answer:"));
  all[1].cells.erase(all[1].cells.begin());
  all[1].shape = Shape{};
  CHECK_THAT(text_of(all), Contains("\nYour answer: **0.125 ✗** (key -0.125)\n\n") && !Contains("| "));
  CHECK_THAT(text_of(all), !Contains("- row"));
  all[1].cells[0].name = "z_1";
  CHECK_THAT(text_of(all), Contains("| z_1 |\n| ---: |\n| **0.125 ✗** (key -0.125) |\n"));
}

TEST_CASE("each outcome of a cell has its symbol", "[feedback-markdown]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  CellVerdict& cell = all[1].cells[0];
  const std::vector<std::pair<Outcome, std::string>> cases = {
      {Outcome::correct, "| 0.5 ✓ |"},
      {Outcome::follow_through, "| 0.5 ↪ |"},
      {Outcome::too_few_digits, "| **0.5 ≈** (key 0.5) |"},
      {Outcome::wrong, "| **0.5 ✗** (key 0.5) |"},
      {Outcome::needs_review, "| **0.5 ?** (key 0.5) |"}};
  for (const auto& [outcome, shown] : cases) {
    cell.outcome = outcome;
    CHECK_THAT(text_of(all), Contains("\n" + shown + " **0.125"));
  }
  cell.outcome = Outcome::missing;
  cell.read.clear();
  CHECK_THAT(text_of(all), Contains("\n| **blank –** (key 0.5) |"));
}

TEST_CASE("a tensor is a table a slice", "[feedback-markdown]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[1].shape = Shape{2, 1, 1};
  CHECK_THAT(text_of(all), Contains("`[0, :, :]`\n\n|  |\n| ---: |\n| 0.5 ✓ |\n\n`[1, :, :]`\n\n|  |\n"));
}

TEST_CASE("a response of another shape is given as it was written, with the key", "[feedback-markdown]") {
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  sample::Book book = sample::gradebook();
  book.items = {{"1", "s", 1}, {"2", "answer", 1}};
  std::vector<Verdict> all = sample::verdicts("partly");
  all[0].question = "2";
  all[0].item = "answer";
  all[1].question = "1";
  all[1].item = "s";
  all[1].source = "s = [1, 2, 3]";
  for (CellVerdict& cell : all[1].cells) {
    cell.outcome = Outcome::missing;
    cell.read.clear();
  }
  const std::string text = feedback_markdown({book, solutions}, book.students[0], all);
  CHECK_THAT(text, !Contains("blank") && !Contains("no answer"));
  CHECK_THAT(text, Contains("$$s = a \\cdot 3$$\n\nKey: `[3, 6]`\n\n"));  // by hand: [1, 2] * 3
  CHECK_THAT(text, Contains("Key: `B`\n\n"));                             // a choice has no cells
  CHECK_THAT(text, Contains("```text\ns = [1, 2, 3]\n```\n"));
  all[1].source.clear();
  all[1].cells[1].note.clear();
  CHECK_THAT(feedback_markdown({book, solutions}, book.students[0], all),
             Contains("- row 1, column 2: no answer, expected -0.125\n"));
}

TEST_CASE("a key with a backtick is text, not code that it could end", "[feedback-markdown]") {
  const Item item = [] {
    Item out;
    out.name = "answer";
    return out;
  }();
  const Question question = [] {
    Question out;
    out.id = "2";
    return out;
  }();
  SolvedQuestion solved;
  solved.question = &question;
  solved.items.push_back({&item, "", {{"", "`x` <b>"}}, Shape{}});
  sample::Book book = sample::gradebook();
  book.items = {{"2", "answer", 1}};
  std::vector<Verdict> all(1);
  all[0].question = "2";
  all[0].item = "answer";
  CHECK_THAT(feedback_markdown({book, {solved}}, book.students[0], all), Contains("Key: \\`x\\` &lt;b>\n\n"));
}

TEST_CASE("nothing hostile gets out of its place in Markdown", "[feedback-markdown]") {
  const std::string hostile = hostile_text();
  sample::Book book = sample::gradebook();
  book.title = book.students[0].student = hostile;
  book.students[0].marks[0]->override_reason = hostile;
  book.items[0].question = book.items[1].name = hostile;
  std::vector<Verdict> all = sample::verdicts("partly");
  all[0].question = all[1].item = hostile;
  for (Verdict& verdict : all) {
    verdict.reason = verdict.rule = verdict.feedback = hostile;
    verdict.source.clear();
    verdict.notes = {hostile};
    for (CellVerdict& cell : verdict.cells) {
      cell.read = cell.note = cell.expected = hostile;
      cell.outcome = Outcome::wrong;
    }
  }
  const std::string text = text_of(all, book);
  CHECK_FALSE(controls_a_screen(text));
  CHECK(text.find('<') == std::string::npos);
  for (const char* markup : {"\n# h", "\n- i", "\n    code", "| ```", " `x`", " $y$", " **b**", " [l]"}) {
    INFO(markup);
    CHECK(text.find(markup) == std::string::npos);
  }
  // A fence that the text cannot close is the one place where it stands as it was typed.
  all[0].source = "x\n```\n<b>\n````";
  CHECK_THAT(text_of(all, book), Contains("\n`````text\nx\n```\n<b>\n````\n`````\n"));
}

TEST_CASE("a verdict of an item that the gradebook has not is left out of Markdown", "[feedback-markdown]") {
  std::vector<Verdict> all = sample::verdicts("partly");
  all[0].item = "renamed";
  CHECK_THAT(text_of(all), !Contains("renamed") && Contains("## 2 W"));
  CHECK(text_of({}) == "# Sample &lt;exam> & more\n\nStudent 007: **3.5 of 3.5 points**\n\n");
}
