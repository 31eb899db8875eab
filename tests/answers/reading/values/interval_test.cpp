#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/answers/reading/values/typed_shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string text;
  std::string meaning;
};

TEST_CASE("An interval is read with its ends") {
  const Case cases[] = {
      {"[2, 5)", "[2, 5)"},
      {"(2, 5)", "(2, 5)"},
      {"]2, 5]", "(2, 5]"},
      {"\\left]2; 5\\right[", "(2, 5)"},
      {"[0,5; 1,5)", "[0.5, 1.5)"},
      {"2 <= x < 5", "[2, 5)"},
      {"5 > x > 2", "(2, 5)"},
      {"x > 3", "(3, inf)"},
      {"3 >= x", "(-inf, 3]"},
      {"x is at most 3", "(-inf, 3]"},
      {"{x : 2 <= x < 5}", "[2, 5)"},
      {"x \\in [2, 5)", "[2, 5)"},
      {"(-∞, 3]", "(-inf, 3]"},
      {"[-inf, 3]", "(-inf, 3]"},
      {"{7}", "[7, 7]"},
      {"∅", "{}"},
      {"empty", "{}"},
      {"The empty set.", "{}"},
      {"all reals", "(-inf, inf)"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::interval) == one.meaning);
  }
}

TEST_CASE("Unions are sorted, and pieces that touch are one") {
  const Case cases[] = {
      {"(2, 3] ∪ [0, 1)", "[0, 1) u (2, 3]"},
      {"[0, 1) ∪ [1, 2]", "[0, 2]"},
      {"(0, 1) ∪ (1, 2)", "(0, 1) u (1, 2)"},
      {"[0, 5] ∪ [1, 2)", "[0, 5]"},
      {"x < 0 or x > 1", "(-inf, 0) u (1, inf)"},
      {"x >= 2 and x < 5", "[2, 5)"},
      {"x ≠ 0", "(-inf, 0) u (0, inf)"},
      {"x > 2, x < 1", "review"},
      {"(0, 1) or (2, 3)", "(0, 1) u (2, 3)"},
      {"(2, 3) and (0, 1)", "(0, 1) u (2, 3)"},
      {"(0, 1) and (0, 3)", "review"},
      {"0 < x < 1 and 0 < x < 3", "review"},
      {"|x - 1| < 1 and 0 < x < 3", "review"},
      {"|x - 1| < 1 and 0 < x < 2", "(0, 2)"},
      {"(0, 1) and (2, 3) or (4, 5)", "review"},
      {"(0, 1), (2, 3)", "review"},
      {"\\mathbb{R} \\setminus [1, 3]", "(-inf, 1) u (3, inf)"},
      {"\\mathbb{R} \\setminus (1, 3)", "(-inf, 1] u [3, inf)"},
      {"[0, 5] \\setminus (1, 3)", "[0, 1] u [3, 5]"},
      {"ℝ \\ {0}", "(-inf, 0) u (0, inf)"},
      {"R \\ [1, 3]", "(-inf, 1) u (3, inf)"},
      {"\\mathbb{R} - \\{0\\}", "(-inf, 0) u (0, inf)"},
      {"[0, 5] - {0}", "review"},
      {"[0, 5] \\ {0}", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::interval) == one.meaning);
  }
}

TEST_CASE("What is no interval of one name is left") {
  const Case cases[] = {
      {"x > 2, y < 5", "review"},     {"2 < x < y < 5", "review"},
      {"2 < x > 5", "review"},        {"[5, 2]", "review"},
      {"[2, x)", "review"},           {"2, 5", "review"},
      {"{2, 5}", "review"},           {"x ∉ [2, 5)", "review"},
      {"[2, 5) or (2, 5]", "review"}, {"[2, 5) × [0, 1]", "review"},
      {"2x ∈ [2, 5)", "review"},      {"between 2 and 5", "review"},
      {"[2, 5)?", "review"},          {"not [2, 5)", "review"},
      {"{x : y > 2}", "review"},      {"{x | 2 > y}", "review"},
      {"{x | y ≠ 2}", "review"},      {"{x | x > 2 and y < 5}", "review"},
      {"{(x, y) | x > 2}", "review"}, {"\\bar{A} = [2, 5)", "review"},
      {"A^c = [2, 5)", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::interval) == one.meaning);
  }
}

TEST_CASE("A relation is solved for its only name, where it can be read in one way") {
  const Case cases[] = {
      {"-2x < 4", "(-2, inf)"},       {"|x - 2| >= 3", "(-inf, -1] u [5, inf)"},
      {"2x > 6 and x < 5", "(3, 5)"}, {"2x > 6 or x < 1", "(-inf, 1) u (3, inf)"},
      {"{x : 2x > 6}", "(3, inf)"},   {"(1/2)x > 3", "(6, inf)"},
      {"1/2x > 3", "review"},         {"2x > 6 and y < 5", "review"},
      {"ax > 3", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::interval) == one.meaning);
  }
}

TEST_CASE("What follows from a relation must say the same") {
  const Case cases[] = {
      {"2x > 6, so x > 3", "(3, inf)"}, {"2x > 6 => x > 3", "(3, inf)"},
      {"2x > 6⏎x > 3", "(3, inf)"},     {"x > 3 and x > 2", "(3, inf)"},
      {"x > 3, so x > 2", "review"},    {"x > 3, hence the answer is x > 2", "review"},
      {"2x > 6 => x > 2", "review"},    {"x > 3, x > 2", "review"},
      {"x > 2, x > 2", "review"},
  };
  for (Case one : cases) {
    if (const auto line = one.text.find("⏎"); line != std::string::npos) {
      one.text.replace(line, std::string("⏎").size(), "\n");
    }
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::interval) == one.meaning);
  }
}

TEST_CASE("That a name is real says nothing of it") {
  const Case cases[] = {
      {"x ∈ R, x > 3", "(3, inf)"},   {"x > 3, x ∈ ℝ", "(3, inf)"},  {"x ∈ ℝ : x > 3", "(3, inf)"},
      {"x ∈ ℝ | 2x > 6", "(3, inf)"}, {"x >= 2 && x < 5", "[2, 5)"}, {"x ∈ ℝ: y > 3", "review"},
      {"y ∈ R, x > 3", "review"},     {"x ∈ Z, x > 3", "review"},    {"x ∈ R or x > 3", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::interval) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
