#include "reports/review_lines.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "sample_gradebook.hpp"

using namespace gradewright::reports;

namespace {

using Lines = std::vector<std::string>;

/// A class of these students and the items 1 a to 1 g.
sample::Book class_of(const std::vector<std::string>& students) {
  sample::Book book;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g"}) {
    book.items.push_back({"1", name, 1});
  }
  for (const std::string& student : students) {
    book.students.emplace_back().student = student;
  }
  return book;
}

}  // namespace

TEST_CASE("what a student left open in one question is one line", "[review-lines]") {
  sample::Book book = class_of({"s1", "s2"});
  book.review = {
      {0, 0, "t.csv:2", "no value"}, {0, 1, "t.csv:2", "two\x1b values"}, {0, 2, "t.csv:2", "no value"}};
  for (std::size_t item = 0; item < 7; ++item) {
    book.review.push_back({1, item, "t.csv:3", "no value"});
  }
  CHECK(review_lines(book) == Lines{"t.csv:2: s1, 1 a, 1 c: no value; 1 b: two\xEF\xBF\xBD values",
                                    "t.csv:3: s2, 1 a, 1 b, 1 c, 1 d, 1 e, 1 f and 1 more: no value"});
}

TEST_CASE("one reason in several questions is one line, and so is what else is open in them",
          "[review-lines]") {
  sample::Book book = class_of({"s1"});
  book.items[2].question = "2";
  book.items[3].question = "2";
  book.items[4].question = "3";
  book.review = {{0, 0, "s1.md:2", "no label."},
                 {0, 1, "s1.md:3", "no value."},
                 {0, 2, "s1.md:2", "no label."},
                 {0, 3, "s1.md:9", "no value."},
                 {0, 4, "s1.md:9", "unclear"}};
  CHECK(review_lines(book) ==
        Lines{"s1.md:2: 1 a, 2 c: no label; 1 b, 2 d: no value.", "s1.md:9: 3 e: unclear"});
}

TEST_CASE("six items of a student are all named", "[review-lines]") {
  sample::Book book = class_of({"s1"});
  for (std::size_t item = 0; item < 6; ++item) {
    book.review.push_back({0, item, "t.csv:3", "no value"});
  }
  CHECK(review_lines(book) == Lines{"t.csv:3: s1, 1 a, 1 b, 1 c, 1 d, 1 e, 1 f: no value"});
}

TEST_CASE("a file that is called as the student is says who it is", "[review-lines]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"alice.md:12", "alice.md:12: 1 a: unclear"},
      {"hand-ins/alice.md:12", "hand-ins/alice.md:12: 1 a: unclear"},
      {"alice.md", "alice.md: 1 a: unclear"},  // no line where nothing was read
      {"alice/answers.md:12", "alice/answers.md:12: alice, 1 a: unclear"},
      {"malice.md:12", "malice.md:12: alice, 1 a: unclear"},
      {"quiz.csv:3", "quiz.csv:3: alice, 1 a: unclear"}};
  for (const auto& [place, line] : cases) {
    sample::Book book = class_of({"alice"});
    book.review = {{0, 0, place, "unclear"}};
    CHECK(review_lines(book) == Lines{line});
  }
}

TEST_CASE("one reason of two students is two lines", "[review-lines]") {
  sample::Book book = class_of({"s1", "s2"});
  book.review = {{0, 0, "t.csv:2", "no value"}, {1, 0, "t.csv:3", "no value"}, {1, 1, "t.csv:3", "no value"}};
  CHECK(review_lines(book) == Lines{"t.csv:2: s1, 1 a: no value", "t.csv:3: s2, 1 a, 1 b: no value"});
}

TEST_CASE("the place of the first of several answers is given", "[review-lines]") {
  sample::Book book = class_of({"s1"});
  book.review = {{0, 0, "s1.md:2", "unclear"}, {0, 1, "s1.md:9", "unclear"}};
  CHECK(review_lines(book) == Lines{"s1.md:2: 1 a, 1 b: unclear"});
}

TEST_CASE("submissions too many, earlier versions and an interruption are pointed out", "[review-lines]") {
  sample::Book book = class_of({"s1"});
  CHECK(review_lines(book).empty());
  book.handed_in_twice = {{"s1", {"a.md", "b.md"}}, {"s2", {"c.md", "c.md", "d\n.md"}}};
  book.of_earlier_versions = 2;
  book.unfinished = true;
  CHECK(
      review_lines(book) ==
      Lines{
          "s1 handed in 2 submissions (a.md, b.md): the last one counts",
          "s2 handed in 3 submissions (c.md, c.md, d .md): the last one counts",
          "2 students were graded by an earlier version of the exam: grade what they handed in again to mark "
          "everybody alike",
          "a run was interrupted: run the same `grade` command again to finish it"});
  CHECK(earlier_versions_in_words(1) ==
        "1 student was graded by an earlier version of the exam: grade what this student handed in again to "
        "mark everybody alike");
}

TEST_CASE("hostile text stays on its line, and is cut where it is long", "[review-lines]") {
  const std::string hostile = "x\r\ny\x1b]0;owned\x07\xE2\x80\xAE\xFF";
  const std::string mark = "\xEF\xBF\xBD";
  const std::string shown = "x  y" + mark + "]0;owned" + mark + mark + mark;
  sample::Book book = class_of({hostile});
  book.review = {{0, 0, hostile + ".md:1", hostile + std::string(1000, '7')}};
  const Lines lines = review_lines(book);
  REQUIRE(lines.size() == 1);
  CHECK_THAT(lines[0], Catch::StartsWith(shown + ".md:1: 1 a: " + shown + "777"));
  CHECK_THAT(lines[0], Catch::EndsWith("7…"));
  CHECK(lines[0].size() < 600);
}
