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

}  // namespace

TEST_CASE("the class page is well-formed and self-contained, whatever students wrote", "[summary]") {
  const sample::Book gradebook = sample::gradebook();
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const std::string page = class_page({gradebook, solutions}, [](const GradebookStudent& student) {
    return sample::verdicts(student.provisional ? "review" : "</pre><script>");
  });
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, Contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  // Every link of the summary leads somewhere.
  for (const char* anchor :
       {"student-2-item-2", "student-1", "student-2", "totals", "review", "items", "students", "solutions"}) {
    INFO(anchor);
    CHECK_THAT(page, Contains("href=\"#" + std::string(anchor) + "\""));
    CHECK_THAT(page, Contains("id=\"" + std::string(anchor) + "\""));
  }
}

TEST_CASE("the summary on its own links to no student and to no solution", "[summary]") {
  const std::string page = summary_page(sample::gradebook());
  CHECK(html_fault(page).empty());
  CHECK_THAT(page, !Contains("href=\"#student-") && !Contains("#solutions\""));
  CHECK_THAT(page, Contains("<title>Sample &lt;exam&gt; &amp; more: results</title>"));
  const std::string without_steps =
      class_page({sample::gradebook(), no_solutions}, [](const auto&) { return std::vector<Verdict>(); });
  CHECK_THAT(without_steps, Contains("href=\"#student-1\"") && !Contains("#solutions\""));
}

TEST_CASE("a summary says the figures of the class", "[summary]") {
  // By hand: totals 3.5/3.5 and 0.1/3.5, so mean and median are 0.514; item 1 a (1 + 0.1) / 2 = 0.55.
  const std::string page = summary_page(sample::gradebook());
  CHECK_THAT(page, Contains("<b>2</b>students</li>") && Contains("<b>51 %</b>mean total</li>") &&
                       Contains("<b>51 %</b>median total</li>") && Contains("<b>1</b>answer to review</li>"));
  CHECK_THAT(page, Contains("Totals with an answer to review are provisional"));
  CHECK_THAT(page, Contains("<td>0 to 10 %</td><td>1</td>") && Contains("<td>10 to 20 %</td><td>0</td>") &&
                       Contains("<td>90 to 100 %</td><td>1</td>"));
  // Max, decided, no answer, open, facility; of 2 W one is decided, nobody left it out, one is open.
  CHECK_THAT(page,
             Contains("<th scope=\"row\">1 a</th><td>1</td><td>2</td><td>0</td><td>0</td><td>55 %</td>"));
  CHECK_THAT(page, Contains("style=\"width: 55%\""));
  CHECK_THAT(page,
             Contains("<th scope=\"row\">2 W</th><td>2.5</td><td>1</td><td>0</td><td>1</td><td>100 %</td>"));
  CHECK_THAT(page, Contains("<td>007</td><td>3.5 / 3.5</td><td class=\"provisional words\"></td>"));
  CHECK_THAT(page, Contains("<td>0.1 / 3.5</td><td class=\"provisional words\">provisional</td>"));
}

TEST_CASE("one of a thing is not many", "[summary]") {
  sample::Book book = sample::gradebook();
  book.students.resize(1);
  book.review = {{0, 0, "a", "x"}, {0, 1, "b", "y"}};
  CHECK_THAT(summary_page(book),
             Contains("<b>1</b>student</li>") && Contains("<b>2</b>answers to review</li>"));
}

TEST_CASE("what needs review is told with its place, the lecturer's folders left out", "[summary]") {
  sample::Book book = sample::gradebook();
  const auto row = [&book](const std::string& place) {
    book.review[0].place = place;
    const std::string page = summary_page(book);
    const std::size_t at = page.find("<td class=\"words items\">2 W</td>");
    return page.substr(at, page.find("</tr>", at) - at);
  };
  const std::string item = "<td class=\"words items\">2 W</td>";
  const std::string reason =
      "<td class=\"words reason\">\n<div>two answers &quot;contradict&quot; each other</div></td>";
  CHECK(row("a/b/c.md:3") == item + "<td class=\"name\">c.md:3</td>" + reason);
  book.students[1].student = "c";
  CHECK(row("a/b/c.md:3") == item + "<td class=\"name\">line 3</td>" + reason);
  CHECK(row("a/b/c.md") == item + "<td class=\"name\">c.md</td>" + reason);
  CHECK(row("a/b/cc.md:3") == item + "<td class=\"name\">cc.md:3</td>" + reason);
}

TEST_CASE("what one student left open in one question is one row, with a link for each item", "[summary]") {
  sample::Book book = sample::gradebook();
  book.items = {{"1", "a", 1}, {"1", "b", 1}, {"1", "c", 1}};
  for (GradebookStudent& student : book.students) {
    student.marks.resize(book.items.size());
  }
  book.review = {{0, 0, "a.md:2", "no value"},
                 {0, 1, "a.md:2", "two values"},
                 {0, 2, "a.md:3", "no value"},
                 {1, 0, "b.md:2", "no value"}};
  const std::string alone = summary_page(book);
  CHECK(html_fault(alone).empty());
  CHECK_THAT(alone, Contains("<td>007</td><td class=\"words items\">1 a, 1 c, 1 b</td>"));
  CHECK_THAT(alone, Contains("<div>1 a, 1 c: no value</div>\n<div>1 b: two values</div>"));
  CHECK_THAT(alone, Contains("<td class=\"words items\">1 a</td><td class=\"name\">b.md:2</td>"));
  CHECK_THAT(alone, Contains("<b>4</b>answers to review</li>"));
  const std::string with_students =
      class_page({book, no_solutions}, [](const auto&) { return std::vector<Verdict>(); });
  CHECK_THAT(with_students,
             Contains("<a href=\"#student-1\">007</a>") &&
                 Contains("<a href=\"#student-1-item-1\">1 a</a>, <a href=\"#student-1-item-3\">1 c</a>, "
                          "<a href=\"#student-1-item-2\">1 b</a>"));
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
  CHECK_THAT(summary_page(book), Contains("<td>0</td><td>2</td><td>0</td><td>0</td><td>–</td>"));
  const std::string open = summary_page(sample::gradebook_of({"4"}, {{"?"}}));
  CHECK_THAT(open, Contains("<td>4</td><td>0</td><td>0</td><td>1</td><td>–</td>"));
  CHECK(html_fault(summary_page({})).empty());
}

TEST_CASE("nothing hostile gets out of its place in the class page", "[summary]") {
  const std::string hostile = hostile_text();
  sample::Book book = sample::gradebook();
  book.title = book.items[0].name = book.students[1].student = book.students[1].source = hostile;
  book.review[0].place = book.review[0].reason = hostile;
  book.handed_in_twice = {{hostile, {hostile, hostile}}};
  const std::string page =
      class_page({book, no_solutions}, [](const auto&) { return sample::verdicts("partly"); });
  CHECK(html_fault(page).empty());
  CHECK_FALSE(controls_a_screen(page));
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("</script>") == std::string::npos);
  // Whoever has such an id has a long page, but not every sentence of it is long.
  CHECK(page.size() < 20 * hostile.size());
}
