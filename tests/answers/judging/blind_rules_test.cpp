#include "answers/judging/blind_rules.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

/// "mistake slip: 3", "spread: 2" of the rules of a question about p = [0.331, 0.334, 0.337] and q = p + 1,
/// with the number of decimals that would tell.
std::string blind_in(const std::string& item, const std::string& change = "") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: [331, 334, 337]}\n    steps: |\n"
      "      p = x / 1000\n      q = p + 1\n    items:\n      - " +
          item + "\n      - {name: q, points: 1, rule: {decimals: 6}}\n" +
          (change.empty() ? "" : "    mistakes: [{name: slip, credit: 50%, change: \"" + change + "\"}]\n"),
      "t.yaml");
  std::string found;
  for (const BlindRule& blind : blind_rules(exam)) {
    found += (found.empty() ? "" : "; ") +
             (blind.kind == BlindRule::Kind::mistake ? "mistake " + blind.mistake : std::string("spread")) +
             (blind.decimals ? ": " + std::to_string(*blind.decimals) : "");
  }
  return found;
}

}  // namespace

TEST_CASE("the rules of the examples tell what they should", "[blind_rules]") {
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(blind_rules(load_exam(exam)).empty());
  }
}

// By hand: the cells are 0.003 and 0.006 apart, so that within 0.003 of 0.334 lie all three; to 3 decimals
// (0.0005) they differ.

TEST_CASE("a rule with more room than the cells are apart is found", "[blind_rules]") {
  CHECK(blind_in("{name: p, points: 1, rule: {decimals: 2}}") == "spread: 3");
  CHECK(blind_in("{name: p, points: 1, rule: {abs: 0.003}}") == "spread: 3");
  CHECK(blind_in("{name: p, points: 1, rule: {abs: 0.0029}}").empty());
  CHECK(blind_in("{name: p, points: 1, rule: {decimals: 3}}").empty());
  CHECK(blind_in("{name: p, points: 1, rule: {rel: 0.01}}") == "spread: 3");
  CHECK(blind_in("{name: p, points: 1, rule: exact}").empty());
  CHECK(blind_in("{name: p, points: 1, cells: {a: [0]}, rule: {abs: 0.1}}").empty());
  // What zeros pass is refused already.
  CHECK(blind_in("{name: p, points: 1, rule: {abs: 1}}").empty());
}

// By hand: the mistake adds 0.0002 to each cell, which 4 decimals (0.00005) tell and 3 (0.0005) do not.

TEST_CASE("a rule that takes a known mistake for right is found", "[blind_rules]") {
  CHECK(blind_in("{name: p, points: 1, rule: {decimals: 3}}", "p = x / 1000 + 0.0002") == "mistake slip: 4");
  CHECK(blind_in("{name: p, points: 1, rule: {decimals: 4}}", "p = x / 1000 + 0.0002").empty());
  CHECK(blind_in("{name: p, points: 1, rule: {abs: 0.001}}", "p = x / 1000 + 0.0002") == "mistake slip: 4");
  // In the cells that are asked for nothing is changed: that is no fault of the rule.
  CHECK(blind_in("{name: p, points: 1, cells: {a: [0], b: [1]}, rule: {decimals: 3}}",
                 "p = x / 1000 + [0, 0, 1]")
            .empty());
}

TEST_CASE("what no item tells is an idle mistake, and said as that", "[blind_rules]") {
  CHECK(blind_in("{name: p, points: 1, rule: {decimals: 3}}", "p = x / 1000 + 0.0000001").empty());
}

TEST_CASE("a blind rule says what would tell", "[blind_rules]") {
  BlindRule blind{BlindRule::Kind::mistake, "1", "p", "slip", DecimalsRule{3}, 4, {}};
  CHECK(in_words(blind) ==
        "the rule of item 'p' of question 1 (right to 3 decimals: within 0.0005 of the key) takes what comes "
        "out with the mistake 'slip' for right; {decimals: 4} would tell");
  blind.kind = BlindRule::Kind::spread;
  blind.decimals.reset();
  CHECK(in_words(blind) ==
        "the rule of item 'p' of question 1 (right to 3 decimals: within 0.0005 of the key) leaves more room "
        "than its cells are apart: one number in all of them would be right; leave less room for rounding");
}

namespace {

/// The first rule of a question with `intermediate` that is right with more than a whole number, in words;
/// s is [1/3, 1/3 + 1/10000] and x is [2, 0, 1].
std::string made_more_of(const std::string& steps, const std::string& item) {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    intermediate: {decimals: 3}\n    given: {x: [2, 0, 1]}\n"
      "    steps: |\n      s = [1 / 3, 1 / 3 + 1 / 10000]\n      p = 1 * s\n      " +
          steps + "\n    items:\n      - " + item + "\n      - {name: p, points: 1, rule: {decimals: 6}}\n",
      "t.yaml");
  for (const BlindRule& blind : blind_rules(exam)) {
    if (blind.kind == BlindRule::Kind::rounding) {
      return in_words(blind);
    }
  }
  return {};
}

}  // namespace

// By hand: to 3 decimals both thirds are 0.333, so that either may come first, and 3 s is from 0.999 to 1;
// the ranks of x are exact, and what is right of them is that alone.

TEST_CASE("a whole number that rounding the steps makes more of is found", "[blind_rules]") {
  CHECK(made_more_of("q = sum(ranks(s) < 1, axis=-1)", "{name: q, points: 1, rule: exact}") ==
        "with the rounding that its question allows, item 'q' of question 1 is right with what is from 0 to "
        "2, where the key is 1; leave less room for rounding");
  CHECK(made_more_of("q = 1 * ranks(s)", "{name: q, points: 1, rule: {decimals: 3}}") ==
        "with the rounding that its question allows, item 'q' of question 1 is right with what is from 0 to "
        "1, where the key is 0; leave less room for rounding");
  CHECK(made_more_of("q = 3 * s[0]", "{name: q, points: 1, rule: exact}") ==
        "with the rounding that its question allows, item 'q' of question 1 is right with what is from 0.999 "
        "to 1, where the key is 1; leave less room for rounding");
  CHECK(made_more_of("q = 3 * s[0]", "{name: q, points: 1, rule: {decimals: 3}}").empty());
  CHECK(made_more_of("q = sum(ranks(x, descending=True) < 2)", "{name: q, points: 1, rule: exact}").empty());
  CHECK(made_more_of("q = ranks(x)", "{name: q, points: 1, rule: exact}").empty());
}
