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

TEST_CASE("A set has its members once and in any brackets") {
  const Case cases[] = {
      {"{9, 4, 1, 4}", "{9, 4, 1}"},  {"\\{\\frac12, 2\\}", "{1/2, 2}"},
      {"1, 4 and 9", "{1, 4, 9}"},    {"S = {1} ∪ {4}", "{1, 4}"},
      {"x ∈ {1, 4}", "{1, 4}"},       {"∅", "{}"},
      {"the empty set", "{}"},        {"{1, x}", "{1, ?}"},
      {"{1,4}", "{1, 4} | {1.4}"},    {"{0,5; 1,5}", "{0.5, 1.5}"},
      {"{1, 4} ∪ {9}", "{1, 4, 9}"},  {"x = 1 or x = 2", "{1, 2}"},
      {"x_1 = 1, x_2 = 2", "{1, 2}"}, {"x = ±2", "{2, -2}"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::set) == one.meaning);
  }
}

TEST_CASE("What hides the members of a set is left") {
  const Case cases[] = {
      {"{1, ..., 9}", "review"},
      {"{1, 4, etc.}", "review"},
      {"{x : x > 4}", "review"},
      {"{1, {4}}", "review"},
      {"complement of {1, 4}", "review"},
      {"{1, 4} or {1}", "review"},
      {"S ≠ {1, 4}", "review"},
      {"1-9", "review"},
      {"{1-5}", "review"},
      {"{1 to 5}", "review"},
      {"{2 5/7}", "review"},
      {"{1, 4", "review"},
      {"[1, 9)", "review"},
      {"2{1, 4}", "review"},
      {"\\overline{A} = {1, 4}", "review"},
      {"\\bar{A} = \\{1, 4\\}", "review"},
      {"A^c = {1, 4}", "review"},
      {"A' = {1, 4}", "review"},
      {"1 or 2", "review"},
      {"x = 1 or y = 2", "review"},
      {"x = 1 or x > 2", "review"},
      {"x = 1, y = 4", "review"},
      {"{1, 2} ∪ 3", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::set) == one.meaning);
  }
}

TEST_CASE("A list may be solutions of one name") {
  const Case cases[] = {
      {"x = 2 or x = 5", "[2, 5]"},
      {"x = 2 or 5", "[2, 5]"},
      {"λ_1 = 2, λ_2 = 5", "[2, 5]"},
      {"x = ±2", "[2, -2]"},
      {"x = 1 ± 3", "[4, -2]"},
      {"1. 2\n2. 5", "[2, 5]"},
      {"2; 5", "[2, 5]"},
      {"[]", "[]"},
      {"2", "[2]"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::list) == one.meaning);
  }
}

TEST_CASE("A list of several names, a range or a choice is left") {
  const Case cases[] = {
      {"x = 2, y = 5", "review"}, {"x_1 = 2, x_1 = 5", "review"}, {"x = 2 or y = 5", "review"},
      {"2 or 5", "review"},       {"2 to 5", "review"},           {"2-5", "review"},
      {"2..5", "review"},         {"x > 2, x < 5", "review"},     {"2, 5 (and 7?)", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::list) == one.meaning);
  }
}

TEST_CASE("A tuple keeps its order") {
  const Case cases[] = {
      {"(8, 3)", "(8, 3)"},
      {"(x, y) = (3, 8)", "(3, 8)"},
      {"[3, 8]", "(3, 8)"},
      {"3 and 8", "(3, 8)"},
      {"(x_1, x_2) = (3, 8)", "(3, 8)"},
      {"x = 3, y = 8", "(3, 8)"},
      {"x = 1, y = 2, z = -3", "(1, 2, -3)"},
      {"x_1 = 3, x_2 = 8", "(3, 8)"},
      {"a = 3 and b = 8", "(3, 8)"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::tuple) == one.meaning);
  }
}

TEST_CASE("The declared names of a tuple say its order") {
  const std::vector<std::string> names{"w_1", "b"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"(w_1, b) = (3, 8)", "(3, 8)"}, {"w1 = 3, b = 8", "(3, 8)"},  {"(3, 8)", "(3, 8)"},
      {"(b, w_1) = (3, 8)", "review"}, {"b = 3, w_1 = 8", "review"}, {"(x, y) = (3, 8)", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::tuple, context) == one.meaning);
  }
}

TEST_CASE("A tuple of one value, of other names or in a formula is left") {
  const Case cases[] = {
      {"(3,)", "review"},
      {"(x, y, z) = (3, 8)", "review"},
      {"2(3, 8)", "review"},
      {"(3, 8) or (8, 3)", "review"},
      {"f(3, 8)", "review"},
      {"3 < 8", "review"},
      {"(y, x) = (3, 8)", "review"},
      {"y = 3, x = 8", "review"},
      {"(x_2, x_1) = (3, 8)", "review"},
      {"x_2 = 3, x_1 = 8", "review"},
      {"(b, w) = (3, 8)", "review"},
      {"(x, x) = (3, 8)", "review"},
      {"(x_2, x_3) = (3, 8)", "review"},
      {"x = 3, x = 8", "review"},
      {"x = 3, 8, y = 5", "review"},
      {"x = 3, y = 8, 5", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::tuple) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
