#include "reports/summary.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "hostile_text.hpp"
#include "html_balance.hpp"
#include "sample_exam.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

const std::vector<SolvedQuestion> no_solutions;

/// The beginning of an item's row: its facility, then maximum, decided, no answer and open.
std::string item_row(const std::string& label, int place, const std::string& facility,
                     const std::string& shown, const std::vector<std::string>& counts) {
  std::string row =
      "<th scope=\"row\" data-sort=\"" + std::to_string(place) + "\">" + label +
      "</th><td data-label=\"Facility\" data-sort=\"" + facility + "\">" + shown +
      "</td><td class=\"bar-cell\"><span class=\"meter\" aria-hidden=\"true\"><span style=\"width: " +
      (shown == "–" ? std::string("0%") : shown.substr(0, shown.find(' ')) + "%") + "\"></span></span></td>";
  const char* const headings[] = {"Max", "Decided", "No answer", "Open"};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    row += std::string("<td data-label=\"") + headings[i] + "\">" + counts[i] + "</td>";
  }
  return row;
}

}  // namespace

TEST_CASE("the class page is well-formed and self-contained, whatever students wrote", "[summary]") {
  const sample::Book gradebook = sample::gradebook();
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const std::string page = class_page(
      {gradebook, solutions},
      [](const GradebookStudent& student) {
        return sample::verdicts(student.provisional ? "review" : "</pre><script>");
      },
      sample::open_answers(gradebook));
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  // Every link of the summary leads somewhere, and back.
  for (const char* anchor : {"student-2-item-2", "student-1", "student-2", "row-1", "row-2", "totals",
                             "review", "items", "students", "solutions"}) {
    INFO(anchor);
    CHECK_THAT(page, Contains("href=\"#" + std::string(anchor) + "\""));
    CHECK_THAT(page, Contains("id=\"" + std::string(anchor) + "\""));
  }
}

TEST_CASE("the summary on its own links to no student and to no solution", "[summary]") {
  const sample::Book book = sample::gradebook();
  const std::string page = summary_page(book, sample::open_answers(book));
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, !Contains("href=\"#student-") && !Contains("href=\"#solutions\""));
  CHECK_THAT(page, Contains("<title>Sample &lt;exam&gt; &amp; more: results</title>"));
  const std::string without_steps =
      class_page({sample::gradebook(), no_solutions}, [](const auto&) { return std::vector<Verdict>(); });
  CHECK_THAT(without_steps, Contains("href=\"#student-1\"") && !Contains("#solutions\""));
}

TEST_CASE("a summary says the figures of the class", "[summary]") {
  // By hand: totals 3.5/3.5 and 0.1/3.5, so mean and median are 0.514; item 1 a (1 + 0.1) / 2 = 0.55.
  sample::Book book = sample::gradebook();
  book.students[1].open.resize(2);
  const std::string page = summary_page(book);
  CHECK_THAT(page, Contains("<b>2</b>students</li>") && Contains("<b>51 %</b>mean total</li>") &&
                       Contains("<b>51 %</b>median total</li>") && Contains("<b>1</b>answer to review</li>"));
  CHECK_THAT(page, Contains("Totals with an answer to review are provisional"));
  CHECK_THAT(page, Contains("<td>0 to 10 %</td><td>1</td>") && Contains("<td>10 to 20 %</td><td>0</td>") &&
                       Contains("<td>90 to 100 %</td><td>1</td>"));
  // Max, decided, no answer, open, facility; of 2 W one is decided, nobody left it out, one is open.
  CHECK_THAT(page, Contains(item_row("1 a", 0, "0.550000", "55 %", {"1", "2", "0", "0"})));
  CHECK_THAT(page, Contains("style=\"width: 55%\""));
  CHECK_THAT(page, Contains(item_row("2 W", 1, "1.000000", "100 %", {"2.5", "1", "0", "1"})));
  CHECK_THAT(page, Contains("<td class=\"words\">007</td><td data-sort=\"3.5\">3.5 / 3.5</td>"
                            "<td data-sort=\"1.000000\">100 %</td><td></td>"));
  CHECK_THAT(page, Contains("<td data-sort=\"0.1\">0.1 / 3.5</td><td data-sort=\"0.028571\">3 %</td>"
                            "<td class=\"provisional\" data-sort=\"2\">2 ?</td>"));
}

TEST_CASE("one of a thing is not many", "[summary]") {
  sample::Book book = sample::gradebook();
  book.students.resize(1);
  book.review = {{0, 0, "a", "x"}, {0, 1, "b", "y"}};
  CHECK_THAT(summary_page(book),
             Contains("<b>1</b>student</li>") && Contains("<b>2</b>answers to review</li>"));
}

TEST_CASE("items stand by difficulty, what nobody has decided last", "[summary]") {
  // By hand: the facilities are 3/4, 1/4, none and 2/4.
  const std::string page =
      summary_page(sample::gradebook_of({"2", "2", "2", "2"}, {{"2", "1", "?", "2"}, {"1", "0", "?", "0"}}));
  std::size_t last = 0;
  for (const char* item : {"2 x", "4 x", "1 x", "3 x"}) {
    const std::size_t at = page.find(std::string("\">") + item + "</th><td data-label=\"Facility\"");
    INFO(item);
    REQUIRE(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("equal open answers are one row, by item, with a link for each student", "[summary]") {
  const sample::Book book = sample::gradebook();
  AnswerGroup two;
  two.item_number = 1;
  two.answer = "A or B";
  two.read = "A, B";
  two.key = "B";
  two.reasons = {"two choices: A and B"};
  two.notes = {"read without its heading"};
  two.place = "class/007.md:3";
  two.students = {"007", "008"};
  two.student_numbers = {0, 1};
  AnswerGroup one = two;
  one.answer = "";
  one.read = "";
  one.students = {"009"};
  one.student_numbers = {2};
  const std::string alone = summary_page(book, {two, one});
  CHECK(html_fault(alone).empty());
  CHECK_THAT(alone, Contains("<h3>2 W</h3> <span class=\"soft\">3 answers, 2 different ones</span>"));
  CHECK_THAT(alone, Contains("<p>Key: <code>B</code></p>"));
  CHECK_THAT(alone, Contains("<td class=\"count\">2 ×</td>") && Contains("<td class=\"count\">1 ×</td>"));
  CHECK_THAT(alone, Contains("<pre>A or B</pre>") && Contains("read as A, B</div>") &&
                        Contains("nothing that could be read"));
  CHECK_THAT(alone, Contains("<div>two choices: A and B</div>") &&
                        Contains("Note: read without its heading</div>") &&
                        Contains("first in 007.md:3</div>"));
  CHECK_THAT(alone, Contains("data-label=\"Students\">007, 008</td>"));
  const std::string linked =
      class_page({book, no_solutions}, [](const auto&) { return std::vector<Verdict>(); }, {two, one});
  CHECK_THAT(linked,
             Contains("<a href=\"#student-1-item-2\">007</a>, <a href=\"#student-2-item-2\">008</a>"));
  const std::string alike = summary_page(book, {two});
  CHECK_THAT(alike, Contains("2 answers, all alike</span>"));
  CHECK_THAT(summary_page(book, {one}), Contains("<span class=\"soft\">1 answer</span>"));
}

TEST_CASE("what very many wrote is folded, and so are very many different answers", "[summary]") {
  const sample::Book book = sample::gradebook();
  AnswerGroup group;
  group.item_number = 1;
  group.answer = "?";
  for (std::size_t at = 0; at < 9; ++at) {
    group.students.push_back("s" + std::to_string(at));
    group.student_numbers.push_back(at);
  }
  CHECK_THAT(summary_page(book, {group}),
             Contains("s0, s1, s2, s3<") && Contains("<summary>and 5 more</summary>s4, s5"));
  CHECK_THAT(summary_page(book, std::vector<AnswerGroup>(12, group)),
             Contains("class=\"open-item\" open=\"\""));
  CHECK_THAT(summary_page(book, std::vector<AnswerGroup>(13, group)),
             !Contains("class=\"open-item\" open=\"\""));
}

TEST_CASE("grades are counted by totals as they stand", "[summary]") {
  // By hand: 3.5 of 3.5 is a B in points, 0.1 of 3.5 below all of them and provisional.
  const sample::Book book = sample::gradebook();
  const std::string page = summary_page(book, {}, read_grades("<A>=3.6, B=3.5, C=1"));
  CHECK(html_fault(page) == "");
  CHECK_THAT(page, Contains("<th scope=\"row\">&lt;A&gt;</th><td>3.6</td><td>0</td><td>0 %</td><td></td>"));
  CHECK_THAT(page, Contains("<th scope=\"row\">B</th><td>3.5</td><td>1</td><td>50 %</td><td></td>"));
  CHECK_THAT(page, Contains("<th scope=\"row\">below</th><td></td><td>1</td><td>50 %</td><td>1</td>"));
  CHECK_THAT(page, Contains("<td class=\"grade\" data-sort=\"1\">B</td>") &&
                       Contains("<td class=\"grade\" data-sort=\"3\">– ?</td>"));
  CHECK_THAT(summary_page(book), !Contains("class=\"grade\"") && !Contains("class=\"grades\""));
}

TEST_CASE("a summary says what else a person has to know", "[summary]") {
  sample::Book book = sample::gradebook();
  book.review.clear();
  const std::string quiet = summary_page(book);
  CHECK_THAT(quiet, Contains("<h2>What needs review</h2>\n<p>Nothing.</p>"));
  CHECK_THAT(quiet, !Contains("earlier version") && !Contains("interrupted") && !Contains("handed in") &&
                        !Contains("Totals with an answer"));
  book.handed_in_twice = {{"<s>", {"a.md", "b.md"}}};
  book.of_earlier_versions = 3;
  book.unfinished = true;
  const std::string page = summary_page(book);
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("<p>&lt;s&gt; handed in 2 submissions: a.md, b.md. The last one counts.</p>"));
  CHECK_THAT(page, Contains("3 students were graded by an earlier version of the exam"));
  CHECK_THAT(page, Contains("A run was interrupted: run the same grade command again to finish it."));
  CHECK_THAT(page, !Contains("<p>Nothing.</p>"));
}

TEST_CASE("an item worth nothing, or decided for nobody, has no facility", "[summary]") {
  sample::Book book = sample::gradebook();
  book.items[0].max = 0;
  CHECK_THAT(summary_page(book), Contains(item_row("1 a", 0, "", "–", {"0", "2", "0", "0"})));
  const std::string open = summary_page(sample::gradebook_of({"4"}, {{"?"}}));
  CHECK_THAT(open, Contains(item_row("1 x", 0, "", "–", {"4", "0", "0", "1"})));
  CHECK(html_fault(summary_page({})).empty());
}

TEST_CASE("nothing hostile gets out of its place in the class page", "[summary]") {
  const std::string hostile = hostile_text();
  sample::Book book = sample::gradebook();
  book.title = book.items[0].name = book.students[1].student = book.students[1].source = hostile;
  book.review[0].place = book.review[0].reason = hostile;
  book.handed_in_twice = {{hostile, {hostile, hostile}}};
  const std::string page = class_page(
      {book, no_solutions}, [](const auto&) { return sample::verdicts("partly"); },
      sample::open_answers(book, hostile));
  CHECK(html_fault(page) == "");
  CHECK_FALSE(controls_a_screen(page));
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("</script>") == page.rfind("</script>"));
  // Whoever has such an id has a long page, but not every sentence of it is long.
  CHECK(page.size() < 20 * hostile.size());
}
