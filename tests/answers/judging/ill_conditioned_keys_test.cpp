#include "answers/judging/ill_conditioned_keys.hpp"

#include <catch2/catch.hpp>

#include "problems/load_exam.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::judging;

namespace {

const std::string folder = GRADEWRIGHT_SOURCE_DIR;

/// "5 of 13": the digits asked for and needed of y, computed from x = 2 and v = [0.1, 0.2, 0.3]; empty where
/// nothing is said.
std::string needed(const std::string& step, const std::string& rule, const std::string& more = "") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n    given: {x: 2, v: [0.1, 0.2, 0.3]}\n    steps: |\n      y "
      "= " +
          step + "\n    items: [{name: y, points: 1, rule: " + rule + "}]\n" + more,
      "t.yaml");
  const auto found = ill_conditioned_keys(exam);
  if (found.empty()) {
    return {};
  }
  return std::to_string(found.front().asked) + " of " +
         (found.front().needed ? std::to_string(*found.front().needed) : std::string("more"));
}

}  // namespace

TEST_CASE("the keys of the examples can be worked out in the digits that they ask for", "[ill_conditioned]") {
  for (const std::string& exam : example_exams(folder)) {
    INFO(exam);
    CHECK(ill_conditioned_keys(load_exam(exam)).empty());
  }
}

// By hand: sqrt(2) - 1.4142 = 1.3562e-5, so that an error of e in sqrt(2) is one of 7.4e4 e in the quotient
// of it (relatively), which is 73734: five digits are lost.

TEST_CASE("digits that cancel on the way are counted", "[ill_conditioned]") {
  CHECK(needed("1 / (sqrt(x) - 1.4142)", "{sigfigs: 4}") == "4 of 10");
  CHECK(needed("1 / (sqrt(x) - 1.4142)", "{sigfigs: 1}").empty());  // with 7 digits
  CHECK(needed("1 / (sqrt(x) - 1.41)", "{sigfigs: 4}").empty());    // three digits are usual
  CHECK(needed("sqrt(x) - 1.4142", "{decimals: 4}").empty());  // four decimals of it are four of the root
  CHECK(needed("sqrt(x) - 1.4142", "{decimals: 9}").empty() == false);
}

TEST_CASE("well-conditioned keys ask for no more than their digits", "[ill_conditioned]") {
  CHECK(needed("softmax(v)", "{decimals: 4}").empty());
  CHECK(needed("exp(10 * v)", "{decimals: 6}").empty());
  CHECK(needed("x ** 2", "exact").empty());
  CHECK(needed("log(sum(exp(v)))", "{sigfigs: 6}").empty());
}

TEST_CASE("where steps may be rounded the exam has thought of it", "[ill_conditioned]") {
  CHECK(needed("1 / (sqrt(x) - 1.4142)", "{sigfigs: 4}", "    intermediate: {decimals: 4}\n").empty());
}

TEST_CASE("an ill-conditioned key says what to ask for", "[ill_conditioned]") {
  IllConditionedKey key{"1", "y", 4, 10, {}};
  CHECK(
      in_words(key) ==
      "the key of item 'y' of question 1 is ill-conditioned: to give 4 significant digits of it, as its rule "
      "asks, an answer needs 10 in every step; ask for steps with 10 significant digits, or for fewer "
      "digits");
  key.needed.reset();
  key.asked = 1;
  CHECK(
      in_words(key) ==
      "the key of item 'y' of question 1 is ill-conditioned: to give 1 significant digit of it, as its rule "
      "asks, an answer needs more than 15 in every step; choose other givens, or ask for fewer digits");
}
