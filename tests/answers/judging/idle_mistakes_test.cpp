#include "answers/judging/idle_mistakes.hpp"

#include <catch2/catch.hpp>

#include "engine/text/joined.hpp"
#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

/// "KIND ITEMS" of the mistake with this change; "shows".
std::string outcome(const std::string& change, const std::string& items = "[{name: z, points: 1}]",
                    const std::string& more = "") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: [1, 2], c: 3}\n    steps: |\n      h = x * c\n"
      "      z = h + 1\n      m = max(h)\n      q = 1 / 3\n      unused = 2 * h\n    items: " +
          items + "\n" + more + "    mistakes: [{name: slip, credit: 50%, change: \"" + change + "\"}]\n",
      "t.yaml");
  const auto idle = idle_mistakes(exam);
  if (idle.empty()) {
    return "shows";
  }
  const char* kinds[] = {"no item", "right", "no value", "same"};
  return kinds[static_cast<int>(idle[0].kind)] + std::string(" ") + joined(idle[0].items, " ");
}

}  // namespace

TEST_CASE("the mistakes of the examples show", "[idle_mistakes]") {
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(idle_mistakes(load_exam(exam)).empty());
  }
}

// By hand: h = (3, 6), z = (4, 7), m = 6, q = 1/3.

TEST_CASE("a mistake that nobody could be told of is found", "[idle_mistakes]") {
  CHECK(outcome("h = x + c") == "shows");        // (4, 5) for (3, 6)
  CHECK(outcome("h = c * x") == "right z");      // the same in other words
  CHECK(outcome("z = x * c + 1") == "right z");  // skips a step and nothing else
  CHECK(outcome("h = x * c + 0") == "right z");
  CHECK(outcome("h = [3, 6]") == "right z");
  CHECK(outcome("h = [3, 6.0001]") == "shows");  // whole keys are compared exactly
  CHECK(outcome("unused = h") == "no item ");    // nobody asks for it
  CHECK(outcome("m = 0 * c") == "no item ");
  CHECK(outcome("unused = h\\nh = x + c") == "shows");
  CHECK(outcome("h = log(-x)") == "no value z");
  CHECK(outcome("h = [1, 0 * log(0)]") == "no value z");
}

TEST_CASE("a mistake is held against the rule of each item that it changes", "[idle_mistakes]") {
  const std::string loose = "[{name: z, points: 1, rule: {abs: 0.5}}]";
  CHECK(outcome("h = x * c + 0.5", loose) == "right z");
  CHECK(outcome("h = x * c + 0.6", loose) == "shows");
  const std::string decimals = "[{name: q, points: 1, rule: {decimals: 2}}]";
  CHECK(outcome("q = 0.33", decimals) == "right q");
  CHECK(outcome("q = 0.334", decimals) == "right q");  // shown as 0.33
  CHECK(outcome("q = 0.34", decimals) == "shows");
  CHECK(outcome("q = 0.33333", "[{name: q, points: 1}]") == "right q");  // shown as 0.3333
  CHECK(outcome("q = 0.333", "[{name: q, points: 1}]") == "right q");    // to the digits shown
  CHECK(outcome("q = 0.3332", "[{name: q, points: 1}]") == "shows");
  // The largest cell stays 6: it shows in z alone.
  CHECK(outcome("h = [0, 6]", "[{name: m, points: 1}]") == "right m");
  CHECK(outcome("h = [0, 6]", "[{name: m, points: 1}, {name: z, points: 1}]") == "shows");
  CHECK(outcome("h = [0, 6]", "[{name: z, points: 1, cells: {b: [1]}}]") == "right z");
  CHECK(outcome("h = [0, 6]", "[{name: z, points: 1, cells: {a: [0]}}]") == "shows");
  CHECK(outcome("h = x * c\\nz = h + 1", "[{name: m, points: 1}, {name: z, points: 1}]") == "right m z");
  // Right in another way: an accepted value, a range, a property, a sign, rounding that is allowed.
  CHECK(outcome("q = 0.5", "[{name: q, points: 1, range: [0.3, 0.6]}]") == "right q");
  CHECK(outcome("q = 0.5", "[{name: q, points: 1, where: \"q > 0\"}]") == "right q");
  CHECK(outcome("q = -1 / 3", "[{name: q, points: 1, up_to: sign}]") == "right q");
  CHECK(outcome("q = 0.35", "[{name: q, points: 1}]", "    intermediate: {decimals: 1}\n") == "shows");
  // A person judges a formula.
  CHECK(outcome("h = c * x", "[{name: z, points: 1, type: formula}]") == "shows");
}

TEST_CASE("a mistake that comes to the same as one before it is found", "[idle_mistakes]") {
  const auto second = [](const std::string& first, const std::string& change) {
    const Exam exam = parse_exam(
        "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: [1, 2]}\n    steps: |\n      h = 3 * x\n"
        "      z = h + 1\n      m = max(h)\n    items: [{name: z, points: 1}, {name: m, points: 1}]\n"
        "    mistakes:\n      - {name: first, credit: 50%, change: \"" +
            first +
            "\"}\n"
            "      - {name: second, credit: 10%, change: \"" +
            change + "\"}\n",
        "t.yaml");
    const auto idle = idle_mistakes(exam);
    return idle.empty() ? "shows" : idle[0].mistake + " like " + idle[0].other;
  };
  CHECK(second("h = 2 * x", "h = x + x") == "second like first");
  CHECK(second("h = 2 * x", "h = 4 * x") == "shows");
  CHECK(second("h = 2 * x", "z = 2 * x + 1") == "second like first");  // in z, and m stays right
  CHECK(second("z = 2 * x + 1", "h = 2 * x") == "shows");              // in m
  CHECK(second("h = 2 * x", "h = [0, 4]") == "shows");                 // in z
  // A kind's own mistake stands before those of the exam: V = Q is what it calls otherwise.
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    kind: attention\n    given: {X: [[1, 2], [3, 5]]}\n"
      "    items: [{name: A, points: 1}]\n"
      "    mistakes: [{name: my words, credit: 10%, change: S = Q @ K.T}]\n",
      "t.yaml");
  REQUIRE(idle_mistakes(exam).size() == 1);
  CHECK(idle_mistakes(exam)[0].kind == IdleMistake::Kind::same);
}

TEST_CASE("a kind's own mistakes need not show with every givens", "[idle_mistakes]") {
  // With one column in the keys the square root of d_k is 1.
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    kind: attention\n    given: {X: [[1], [2]]}\n"
      "    items: [{name: Z, points: 1}]\n",
      "t.yaml");
  CHECK_FALSE(exam.questions[0].mistakes.empty());
  CHECK(idle_mistakes(exam).empty());
}

TEST_CASE("what is wrong with a mistake, in words", "[idle_mistakes]") {
  const auto words = [](IdleMistake::Kind kind) {
    return in_words(IdleMistake{kind, "5a", "no bias", {"A", "Z"}, "plain", {}});
  };
  CHECK(words(IdleMistake::Kind::right) ==
        "with the mistake 'no bias' of question 5a, A, Z would still be right under its rule, so nobody "
        "could be "
        "told of it; choose givens for which it shows, or leave the mistake out");
  CHECK(words(IdleMistake::Kind::no_value) ==
        "with the mistake 'no bias' of question 5a, A, Z is not a number, so no answer could show it; change "
        "other steps, or leave the mistake out");
  CHECK(
      words(IdleMistake::Kind::same) ==
      "with the mistake 'no bias' of question 5a, A, Z comes out as with 'plain' before it, whose credit and "
      "feedback are given in its place; leave one of them out, or give it the other's name where a kind "
      "knows "
      "that one");
  CHECK(words(IdleMistake::Kind::no_item) ==
        "no item of question 5a is computed from what the mistake 'no bias' changes; change a step that an "
        "item "
        "depends on, or leave the mistake out");
}
