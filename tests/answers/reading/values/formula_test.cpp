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

TEST_CASE("A formula has every product written") {
  const std::vector<std::string> names{"n", "d"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"nd^2", "n * d ** 2"},    {"y = 2nd", "2 * n * d"},         {"n^2 \\cdot d", "n ** 2 * d"},
      {"\\frac{n}{2}", "n / 2"}, {"n(n+1)/2", "n * (n + 1) / 2"},  {"e^{-n}", "exp(-n)"},
      {"-nd", "-n * d"},         {"\\sqrt[3]{n}", "n ** (1 / 3)"}, {"a", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::formula, context) == one.meaning);
  }
}

TEST_CASE("A formula with two readings has both") {
  const std::vector<std::string> names{"f", "x", "A", "B", "AB"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"1/2x", "1 / 2 * x | 1 / (2 * x)"},
      {"f(x)", "f(x) | f * x"},
      {"\\sin^2 x", "sin(x) ** 2 | sin(sin(x))"},
      {"1/2*x", "1 / 2 * x"},
      {"AB", "AB | A * B"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::formula, context) == one.meaning);
  }
}

TEST_CASE("A formula that is more or less is left") {
  const std::vector<std::string> names{"n", "d"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"n^2 d = 0", "review"}, {"n = d", "review"}, {"n^2 d?", "review"},  {"n.d", "review"},
      {"n % d", "review"},     {"n(d)", "review"},  {"n d + C", "review"}, {"n d ± 1", "review"},
      {"O(n)", "review"},      {"n, d", "review"},  {"n^T d", "review"},   {"2y = n d", "review"},
      {"max n", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::formula, context) == one.meaning);
  }
}

TEST_CASE("An equation keeps both sides") {
  const std::vector<std::string> names{"x", "y"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"y = 2x + 1", "y = 2 * x + 1"},
      {"2x + 1 = y", "2 * x + 1 = y"},
      {"The line is y = 2x + 1.", "y = 2 * x + 1"},
      {"y equals 2x + 1", "y = 2 * x + 1"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::equation, context) == one.meaning);
  }
}

TEST_CASE("What is no single equation is left") {
  const std::vector<std::string> names{"x", "y"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"y <= 2x", "review"}, {"y = 2x = 1", "review"},         {"y = 2x or y = 3x", "review"},
      {"2x + 1", "review"},  {"y = = 2x", "review"},           {"y(x) = 2x", "review"},
      {"1 = 1", "review"},   {"y = 2x + 1 (mod 7)", "review"}, {"y = 2x?", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::equation, context) == one.meaning);
  }
}

TEST_CASE("An inequality keeps its direction") {
  const std::vector<std::string> names{"x"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"x <= 4", "x <= 4"},          {"4 > x", "4 > x"},          {"2 < x <= 5", "2 < x <= 5"},
      {"x is at least 4", "x >= 4"}, {"2x1 + x2 <= 6", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::inequality, context) == one.meaning);
  }
}

TEST_CASE("Indexed names stand beside numbers") {
  const std::vector<std::string> names{"x_1", "x_2"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"2x1 + x2 <= 6", "2 * x_1 + x_2 <= 6"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::inequality, context) == one.meaning);
  }
}

TEST_CASE("What is no inequality is left") {
  const std::vector<std::string> names{"x", "y"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"x = 4", "review"},      {"x <= 4, x > 2", "review"}, {"2 < x > 5", "review"},  {"x << 4", "review"},
      {"not x <= 4", "review"}, {"x <= ±4", "review"},       {"x <= 4 = y", "review"}, {"2 < 5", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::inequality, context) == one.meaning);
  }
}

TEST_CASE("An interval of the only declared name is an inequality") {
  const std::vector<std::string> names{"x"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"[-1, ∞)", "-1 <= x"},      {"x ∈ [-1, ∞)", "-1 <= x"}, {"x \\in (-\\infty, 3)", "x < 3"},
      {"(-∞, ∞)", "review"},       {"y ∈ [-1, ∞)", "review"},  {"x ∉ (2, 5]", "review"},
      {"2x ∈ (2, 5]", "review"},   {"[5, 2]", "review"},       {"(2, 5] ∪ (6, 7)", "review"},
      {"(-∞, sqrt(2))", "review"}, {"(-∞, 1/3)", "review"},    {"{2, 5}", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::inequality, context) == one.meaning);
  }
  const std::vector<std::string> two{"x", "y"};
  context.names = two;
  CHECK(typed_shown("[-1, ∞)", AnswerType::inequality, context) == "review");
}

}  // namespace
}  // namespace gradewright::reading
