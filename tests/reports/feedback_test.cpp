#include "reports/feedback.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "problems/load_exam.hpp"
#include "sample_exam.hpp"
#include "sample_gradebook.hpp"

using namespace gradewright::reports;

namespace {

Verdict verdict_for(const std::string& question, const std::string& item) {
  Verdict out;
  out.question = question;
  out.item = item;
  return out;
}

}  // namespace

TEST_CASE("anchors are numbered, and never an id from outside", "[feedback]") {
  CHECK(item_anchor(0, 0) == "student-1-item-1");
  CHECK(item_anchor(11, 1) == "student-12-item-2");
}

TEST_CASE("a place is told without the lecturer's folders", "[feedback]") {
  const std::vector<std::pair<std::string, std::string>> cases = {{"submissions/alice.md:12", "alice.md:12"},
                                                                  {"/home/x/a b/c.csv:3", "c.csv:3"},
                                                                  {"alice.md", "alice.md"},
                                                                  {"folder/", ""},
                                                                  {"", ""}};
  for (const auto& [place, shown] : cases) {
    CHECK(without_folder(place) == shown);
  }
}

TEST_CASE("the column of an item is found by its question and its name", "[feedback]") {
  sample::Book book;
  book.items = {{"1", "a", 1}, {"2", "a", 1}, {"2", "b", 1}};
  CHECK(item_of(book, verdict_for("1", "a")) == 0);
  CHECK(item_of(book, verdict_for("2", "a")) == 1);
  CHECK(item_of(book, verdict_for("2", "b")) == 2);
  CHECK(item_of(book, verdict_for("1", "b")) == 3);  // none
  CHECK(item_of({}, verdict_for("1", "a")) == 0);
}

TEST_CASE("a verdict's question, step and key are found in the solutions", "[feedback]") {
  // By hand: s = [1, 2] * 3, t = s / 7 + 0.1234567 to six decimals.
  const Exam exam = sample::solved_exam();
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const Gradebook book;
  const ReportMaterial material{book, solutions};
  CHECK(solution_of(material, verdict_for("2", "answer")) == &solutions[1]);
  CHECK(solution_of(material, verdict_for("3", "s")) == nullptr);
  CHECK(step_of(material, verdict_for("1", "t")) == &solutions[0].steps[1]);
  CHECK(step_of(material, verdict_for("1", "u")) == nullptr);
  CHECK(step_of(material, verdict_for("2", "answer")) == nullptr);  // a choice has no step
  CHECK(step_of(material, verdict_for("3", "s")) == nullptr);
  CHECK(key_of(material, verdict_for("1", "s")) == "[3, 6]");
  CHECK(key_of(material, verdict_for("1", "t")) == "first = 0.552028, second = 0.980600");
  CHECK(key_of(material, verdict_for("2", "answer")) == "B");
  CHECK(key_of(material, verdict_for("1", "u")).empty());
  CHECK(key_of(material, verdict_for("3", "s")).empty());
  const std::vector<SolvedQuestion> none;
  CHECK(solution_of({book, none}, verdict_for("1", "s")) == nullptr);
}

TEST_CASE("a key that is large or a formula is not shown in a line", "[feedback]") {
  const Exam exam = parse_exam(R"(exam: Large
id: large
questions:
  - id: 1
    given: {n: 2}
    steps: |
      x = ones(8, 8) * n
      y = ones(5, 13) * n
    items: [{name: x, points: 1}, {name: y, points: 1}]
  - id: 2
    given: {u: 1.5}
    steps: f = u ** 2 + 1
    items: [{name: f, points: 1, type: formula}]
)",
                               "large.yaml");
  const std::vector<SolvedQuestion> solutions = solve(exam);
  const Gradebook book;
  const ReportMaterial material{book, solutions};
  CHECK_THAT(key_of(material, verdict_for("1", "x")), Catch::StartsWith("[[2, 2, "));  // 64 cells
  CHECK(key_of(material, verdict_for("1", "y")).empty());                              // 65
  CHECK(key_of(material, verdict_for("2", "f")).empty());
  CHECK(step_of(material, verdict_for("2", "f")) != nullptr);
}
