#include "answers/judging/unearned_credit.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

/// "an all-zero answer: 2" of an item of 4 points over r = [0, 0, 5, 7], z = 2 r and m = 24.
std::string unearned(const std::string& item, const std::string& more = "") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: [-1, -2, 5, 7]}\n    steps: |\n"
      "      r = relu(x)\n      z = 2 * r\n      m = sum(z)\n    items: [{points: 4, " +
          item + "}]\n" + more,
      "t.yaml");
  const auto found = unearned_credit(exam);
  return found.empty() ? std::string()
                       : found.front().answer + ": " + found.front().mark.earned().to_string();
}

}  // namespace

TEST_CASE("of the examples zeros and nothing earn nothing", "[unearned_credit]") {
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(unearned_credit(load_exam(exam)).empty());
  }
}

TEST_CASE("what zeros earn is found", "[unearned_credit]") {
  CHECK(unearned("name: z").empty());                     // free cells share nothing
  CHECK(unearned("name: r") == "an all-zero answer: 2");  // every cell is free
  CHECK(unearned("name: z, free_cells: off") == "an all-zero answer: 2");
  CHECK(unearned("name: z, free_cells: off, trivial: allowed").empty());
  CHECK(unearned("name: z, free_cells: off, credit: all_or_nothing").empty());
  CHECK(unearned("name: m, accept: [{key: 0, credit: 25%}]") == "answering 0: 1");
  const std::string dead = "    mistakes: [{name: dead, credit: 50%, change: r = relu(-1000 - x)}]\n";
  CHECK(unearned("name: z", dead) == "an all-zero answer: 2");
  CHECK(unearned("name: m", dead) == "answering 0: 2");
}

TEST_CASE("what nothing of another type earns is found", "[unearned_credit]") {
  CHECK(unearned("name: r, type: record, answer: {a: 0, b: 1}") == "answering a = 0; b = 0: 2");
  CHECK(unearned("name: r, type: record, answer: {a: 2, b: 1}").empty());
  CHECK(unearned("name: l, type: list, answer: [0, 3], credit: per_member") == "answering [0, 0]: 2");
  CHECK(unearned("name: l, type: list, answer: [0, 3]").empty());
}

TEST_CASE("what is passed altogether is a trivial answer, and said as that", "[unearned_credit]") {
  CHECK(unearned("name: l, type: list, answer: [0, 0]").empty());
  CHECK(unearned("name: z, rule: {abs: 14}").empty());
}

TEST_CASE("unearned credit says how it comes about", "[unearned_credit]") {
  UnearnedCredit credit{"1", "z", "an all-zero answer", {Outcome::partial, Decimal(2)}, 4, {}};
  CHECK(
      in_words(credit) ==
      "an all-zero answer earns 2 of the 4 points of item 'z' of question 1; write 'trivial: allowed' where "
      "that is intended");
  credit.mark.outcome = Outcome::mistake;
  CHECK(in_words(credit) ==
        "an all-zero answer earns 2 of the 4 points of item 'z' of question 1, being what comes out with a "
        "mistake; write 'trivial: allowed' where that is intended");
}
