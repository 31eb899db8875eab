#include "reports/feedback.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/text/joined.hpp"
#include "html_balance.hpp"
#include "reports/cell_grid.hpp"
#include "reports/file_names.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/review_lines.hpp"
#include "reports/solution_formats.hpp"
#include "reports/summary.hpp"
#include "sample_exam.hpp"

using namespace gradewright::reports;

namespace {

/// Two students by hand: one right, one hostile and partly wrong.
Gradebook book() {
  Gradebook out;
  out.exam = "sample";
  out.title = "Sample <exam> & more";
  out.items = {{"1", "a", 1}, {"2", "W", Decimal(25, -1)}};
  GradebookStudent right;
  right.student = "007";
  right.marks = {GradebookMark{Decimal(1), Outcome::correct, ""},
                 GradebookMark{Decimal(25, -1), Outcome::correct, ""}};
  right.total = right.max = Decimal(35, -1);
  GradebookStudent hostile = right;
  hostile.student = "<script>alert(1)</script>";
  hostile.marks = {GradebookMark{Decimal(1, -1), Outcome::partial, ""},
                   GradebookMark{std::nullopt, Outcome::needs_review, ""}};
  hostile.total = Decimal(1, -1);
  hostile.provisional = true;
  out.students = {right, hostile};
  out.review = {{1, 1, "a.md:3", "two answers \"contradict\" each other"}};
  return out;
}

std::vector<Verdict> verdicts(const char* text) {
  return sample::grade(sample::submission("s", text)).verdicts;
}

}  // namespace

TEST_CASE("the class page is well-formed and self-contained, whatever students wrote", "[feedback]") {
  const Gradebook gradebook = book();
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const std::string page = class_page({gradebook, solutions}, [](const GradebookStudent& student) {
    return verdicts(student.provisional ? "review" : "</pre><script>");
  });
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Catch::Contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK_THAT(page, Catch::Contains("<a href=\"#student-2-item-2\">"));
  CHECK_THAT(page, Catch::Contains("id=\"student-2-item-2\""));
  CHECK_THAT(page, Catch::Contains("provisional"));
  CHECK(html_fault(summary_page(gradebook)).empty());
  CHECK(html_fault(solution_html(exam, solutions)).empty());
}

TEST_CASE("a differing cell is marked by a symbol and in words", "[feedback]") {
  const Gradebook gradebook = book();
  const ReportMaterial material{gradebook, {}};
  const std::string page = feedback_page(material, gradebook.students[0], verdicts("partly"));
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Catch::Contains(
                       "0.125 <span class=\"symbol\" role=\"img\" aria-label=\"wrong\" title=\"wrong\">✗"));
  CHECK_THAT(page, Catch::Contains("<li>row 1, column 2: 0.125 instead of -0.125 (sign differs)</li>"));
  CHECK_THAT(page, Catch::Contains("What you wrote &amp; what was &lt;expected&gt;."));
}

TEST_CASE("feedback as Markdown shows cell by cell what differs", "[feedback]") {
  const Gradebook gradebook = book();
  const std::string text = feedback_markdown({gradebook, {}}, gradebook.students[0], verdicts("a ``` fence"));
  CHECK_THAT(text, Catch::Contains("# Sample &lt;exam> & more"));
  CHECK_THAT(text, Catch::Contains("Student 007: **3.5 of 3.5 points**"));
  CHECK_THAT(text, Catch::Contains("| 0.5 ✓ | **0.125 ✗** (key -0.125) |"));
  CHECK_THAT(text, Catch::Contains("- row 1, column 2: 0.125 instead of -0.125 (sign differs)"));
  CHECK_THAT(text, Catch::Contains("````text\na ``` fence\n````"));
}

TEST_CASE("nothing of a hostile student gets out of its place, in any report", "[feedback]") {
  const std::string hostile =
      "a,b/\"c'=1\x1b]0;owned\x07\x1b[31m\xE2\x80\xAE\xE2\x81\xA6 </script></pre><img src=x onerror=y> | ``` "
      "`x` "
      "\\input{x} $y$ **b** [l](javascript:z)\r\n# h\n- i\n\n    code\x7F" +
      std::string(100000, '7');
  Gradebook gradebook = book();
  gradebook.students[1].student = hostile;
  gradebook.review[0].place = hostile;
  gradebook.review[0].reason = hostile;
  gradebook.handed_in_twice = {{hostile, {hostile, hostile}}};
  std::vector<Verdict> all = verdicts("partly");
  for (Verdict& verdict : all) {
    verdict.reason = verdict.source = hostile;
    verdict.notes = {hostile};
    for (CellVerdict& cell : verdict.cells) {
      cell.read = cell.note = hostile;
      cell.outcome = Outcome::wrong;
    }
  }
  const ReportMaterial material{gradebook, {}};
  const std::string page = class_page(material, [&all](const GradebookStudent&) { return all; });
  const std::string markdown = feedback_markdown(material, gradebook.students[1], all);
  const std::string screen =
      fmt::format("{}{}", gradebook_text(gradebook), joined(review_lines(gradebook), "\n"));
  CHECK(html_fault(page).empty());
  for (const std::string& report : {page, markdown, screen, gradebook_csv(gradebook)}) {
    const auto controls = std::ranges::count_if(report, [](char c) {
      return (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
    });
    CHECK(controls == 0);
    // Whoever has such an id has a long page, but not every sentence of it is long.
    CHECK(report.size() < 20 * hostile.size());
  }
  for (const std::string& report : {page, markdown, screen}) {
    CHECK(report.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(report.find("\xE2\x81\xA6") == std::string::npos);
  }
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("</script>") == std::string::npos);
  // In Markdown the only line that may hold HTML as it was typed is in a fence that the text cannot close.
  const std::size_t fence = markdown.find("````text\n");
  REQUIRE(fence != std::string::npos);
  CHECK(markdown.substr(0, fence).find('<') == std::string::npos);
  CHECK(markdown.substr(0, fence).find("\n# h") == std::string::npos);
}

TEST_CASE("a tensor is shown slice by slice", "[feedback]") {
  Verdict verdict;
  verdict.shape = Shape{2, 1, 2};
  verdict.cells.resize(4);
  const std::vector<CellGrid> grids = cell_grids(verdict);
  REQUIRE(grids.size() == 2);
  CHECK(grids[1].caption == "[1, :, :]");
  CHECK(grids[1].rows ==
        std::vector<std::vector<const CellVerdict*>>{{&verdict.cells[2], &verdict.cells[3]}});
}

TEST_CASE("a long vector is shown six cells at a time, named cells with their names", "[feedback]") {
  Verdict verdict;
  verdict.shape = Shape{13};
  verdict.cells.resize(13);
  const std::vector<CellGrid> grids = cell_grids(verdict);
  REQUIRE(grids.size() == 3);
  CHECK(grids[1].caption == "7 to 12");
  CHECK(grids[2].caption == "13");
  CHECK(grids[2].rows == std::vector<std::vector<const CellVerdict*>>{{&verdict.cells[12]}});
  verdict.cells.resize(2);
  verdict.shape = Shape{2};
  CHECK(cell_grids(verdict)[0].caption.empty());
  verdict.cells[0].name = "a";
  verdict.cells[1].name = "b";
  CHECK(cell_grids(verdict)[0].headings == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a response of another shape is shown as it was written, beside the key", "[feedback]") {
  const Gradebook gradebook = book();
  std::vector<Verdict> all = verdicts("partly");
  all[1].outcome = Outcome::wrong_shape;
  all[1].source = "W = [1, 2, 3]";
  for (CellVerdict& cell : all[1].cells) {
    cell.outcome = Outcome::missing;
    cell.read.clear();
  }
  const std::string page = feedback_page({gradebook, {}}, gradebook.students[0], all);
  CHECK_THAT(page, Catch::Contains("<figcaption>Your answer</figcaption><pre>W = [1, 2, 3]</pre>"));
  CHECK_THAT(page, !Catch::Contains("blank"));
  CHECK_THAT(page, !Catch::Contains("no answer, expected"));
  const std::string text = feedback_markdown({gradebook, {}}, gradebook.students[0], all);
  CHECK_THAT(text, !Catch::Contains("blank"));
}

TEST_CASE("an item worth nothing is not counted, and has no facility", "[feedback]") {
  CHECK(mark_text(GradebookMark{Decimal(0), Outcome::wrong, ""}, Decimal(0)) == "not counted");
  Gradebook gradebook = book();
  gradebook.items[0].max = 0;
  CHECK_THAT(summary_page(gradebook), Catch::Contains("<td>0</td><td>–</td>"));
}

TEST_CASE("an answer that is missing or open shows its key and where it is computed", "[feedback]") {
  // By hand: s = [1, 2] * 3.
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  Gradebook gradebook = book();
  gradebook.items = {{"1", "s", 1}, {"2", "answer", 1}};
  gradebook.students.resize(1);
  gradebook.students[0].marks = {GradebookMark{Decimal(0), Outcome::missing, ""},
                                 GradebookMark{std::nullopt, Outcome::needs_review, ""}};
  std::vector<Verdict> all(2);
  all[0].question = "1";
  all[0].item = "s";
  all[1].question = "2";
  all[1].item = "answer";
  all[1].outcome = Outcome::needs_review;
  all[1].source = "A or B\n";
  const std::string page = feedback_page({gradebook, solutions}, gradebook.students[0], all);
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Catch::Contains("Key: <code>[3, 6]</code>"));
  CHECK_THAT(page, Catch::Contains("Key: <code>B</code>"));
  CHECK_THAT(page, Catch::Contains("<a href=\"#solution-1\">") && Catch::Contains("id=\"solution-1\""));
  CHECK_THAT(page, Catch::Contains("<details open=\"\">") && Catch::Contains("<pre>A or B</pre>"));
  CHECK_THAT(feedback_markdown({gradebook, solutions}, gradebook.students[0], all),
             Catch::Contains("Key: `[3, 6]`") && Catch::Contains("Key: `B`"));
}

TEST_CASE("statistics of a class", "[feedback]") {
  // By hand: totals 3.5/3.5 and 0.1/3.5, so the last and the first bin, and mean (1 + 0.1/3.5) / 2.
  const ClassStatistics numbers = statistics(book());
  CHECK(numbers.histogram == std::array<int, 10>{1, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  CHECK(numbers.mean == Approx(0.5142857));
  CHECK(percent(numbers.mean) == "51 %");
  CHECK(numbers.items[0].facility == Approx(0.55));
  CHECK(numbers.items[1].facility == Approx(1));
  CHECK(numbers.items[1].decided == 1);
  CHECK(numbers.items[1].review == 1);
}

TEST_CASE("a total on the border of two bins is in the upper one", "[feedback]") {
  Gradebook gradebook = book();
  gradebook.students[0].total = Decimal(7, -1);
  gradebook.students[0].max = 1;
  CHECK(statistics(gradebook).histogram[7] == 1);
}

TEST_CASE("every student gets a file of their own", "[feedback]") {
  FileNames names;
  CHECK(names.name_for("a/b") == "a_b");
  CHECK(names.name_for("a_b") == "a_b-2");
  CHECK(names.name_for("A:B") == "A_B-3");
  CHECK(names.name_for("../x") == "_._x");
}
