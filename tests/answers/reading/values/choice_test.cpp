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

TEST_CASE("A choice is the one option that a text names") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"B", "B"},
      {"(b)", "B"},
      {"**B.**", "B"},
      {"The answer is B.", "B"},
      {"B because A and C are linear", "B"},
      {"B is correct", "B"},
      {"the second option", "B"},
      {"- [ ] A\n- [x] B", "B"},
      {"[x] A [ ] B", "A"},
      {"A: no, B: yes", "B"},
      {"{\"answer\": \"C\"}", "C"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choice, context) == one.meaning);
  }
}

TEST_CASE("A choice that is denied, doubted, withdrawn or not single is left") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"(A), (B), (C)", "review"},
      {"(A) is wrong", "review"},
      {"it isn't A", "review"},
      {"everything except A", "review"},
      {"A? No.", "review"},
      {"- [ ] A", "review"},
      {"A\nB", "review"},
      {"A matrix", "review"},
      {"~~A~~ B", "review"},
      {"A, actually B", "review"},
      {"A because of B. Actually C.", "review"},
      {"A because it is convex. C is not.", "review"},
      {"A if b = 0", "review"},
      {"P(A)", "review"},
      {"(A", "review"},
      {"E", "review"},
      {"the sixth option", "review"},
      {"", "review"},
      {"( ) B", "review"},
      {"B ( )", "review"},
      {"B()", "review"},
      {"( )B", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choice, context) == one.meaning);
  }
}

TEST_CASE("Options that differ by capitals alone are told apart") {
  const std::vector<std::string> options{"a", "A"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"a", "a"},
      {"A", "A"},
      {"(a)", "a"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choice, context) == one.meaning);
  }
}

TEST_CASE("Several options come in the order of the exam") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"C, A", "A C"},
      {"AC", "A C"},
      {"ca", "review"},
      {"ac", "A C"},
      {"A and C are correct", "A C"},
      {"- [x] A\n- [ ] B\n- [x] D", "A D"},
      {"A: true, B: false, C: T, D: F", "A C"},
      {"B", "B"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choices, context) == one.meaning);
  }
}

TEST_CASE("A group of statements is answered in sentences, tables and by place") {
  const std::vector<std::string> options{"a", "b", "c"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"a and c are true, the other is false", "a c"},
      {"True: a, c", "a c"},
      {"| a | T |\n| b | F |\n| c | T |", "a c"},
      {"| statement | true | false |\n|---|---|---|\n| a | x | |\n| b | | x |\n| c | x | |", "a c"},
      {"TFT", "a c"},
      {"✓ ✗ ✓", "a c"},
      {"a true, b false", "review"},
      {"| a | T |\n| b | F |", "review"},
      {"False: a, b, c", ""},  // it is said of each
      {"FFF", ""},
      {"False: a, b", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choices, context) == one.meaning);
  }
  CHECK(typed_shown("| a | b | c |\n|---|---|---|\n| | x | |", AnswerType::choice, context) == "b");
  CHECK(typed_shown("| a | b | c |\n|---|---|---|\n| x | x | |", AnswerType::choice, context) == "review");
}

TEST_CASE("Several options with a doubt are left") {
  const std::vector<std::string> options{"A", "B", "C", "D"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"A or C", "review"},
      {"A, C / B, D", "review"},
      {"A-C", "review"},
      {"not A, C", "review"},
      {"A, ~~C~~", "review"},
      {"A is right, C", "review"},
      {"ACE", "review"},
      {"A is right, A is wrong", "review"},
      {"A is wrong", "review"},
      {"A \\ C", "review"},
      {"A\\ C", "review"},
      {"A \\setminus C", "review"},
      // Of a statement of which nothing is said, nobody knows.
      {"A: true, B: false", "review"},
      {"A is right, B is wrong", "review"},
      {"A is true, C is false, the others", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choices, context) == one.meaning);
  }
}

TEST_CASE("Words of truth by place say it of every option") {
  const std::vector<std::string> options{"A", "B", "C"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"T, F, T", "A C"},        {"True False True", "A C"}, {"(T; F; T)", "A C"},
      {"f\nt\nf", "B"},          {"T, F", "review"},         {"T, F, T, F", "review"},
      {"T, F, T?", "review"},    {"T, , F, T", "review"},    {"T, F, not T", "review"},
      {"TT, F", "review"},       {"T or F, F, T", "review"}, {"T, F → T, F", "review"},
      {"~~T~~, F, T", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choices, context) == one.meaning);
  }
  const std::vector<std::string> named{"T", "F", "U"};
  context.options = named;
  CHECK(typed_shown("T, F, U", AnswerType::choices, context) == "T F U");
}

TEST_CASE("A small letter between options may join them in another language") {
  const std::vector<std::string> options{"A", "B", "D", "E"};
  TypeContext context;
  context.options = options;
  const Case cases[] = {
      {"A, B e D", "A B D"},          {"(A), (B) e (D)", "A B D"},     {"A e B", "A B | A B E"},
      {"A, B, E", "A B E"},           {"A, B e D, E", "A B D E"},      {"A, B, e", "A B E"},
      {"A B e D", "A B D | A B D E"}, {"a, b e d", "A B D | A B D E"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::choices, context) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
