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

TEST_CASE("A record has its fields in the order of the names") {
  const std::vector<std::string> names{"a", "b"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"b = 25, a = 70", "a = 70; b = 25"},
      {"{\"a\": 70, \"b\": \"25\"}", "a = 70; b = 25"},
      {"a: 70\nb: 25", "a = 70; b = 25"},
      {"(a, b) = (70, 25)", "a = 70; b = 25"},
      {"a = b = 7", "a = 7; b = 7"},
      {"a = 70 b = 25", "a = 70; b = 25"},
      {"a = 70", "a = 70"},
      {"a &= 70 \\\\ b &= 25", "a = 70; b = 25"},
      {"a = 1,234; b = 25", "a = 1234; b = 25 | a = 1.234; b = 25"},
      {"a -> 70, b → 25", "a = 70; b = 25"},
      {"| a | 70 |\n| b | 25 |", "a = 70; b = 25"},
      {"| a | b |\n|---|---|\n| 70 | 25 |", "a = 70; b = 25"},
      {"a = [1, 2], b = 3", "a = [1, 2]; b = 3"},
      {"a = (1, 2), b = 3", "a = [1, 2]; b = 3"},
      {"a = [1,2], b = 3", "a = [1, 2]; b = 3"},
      {"a = 70, b = 25, so a = 70", "a = 70; b = 25"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::record, context) == one.meaning);
  }
}

TEST_CASE("A value that cannot be read costs its own field") {
  const std::vector<std::string> names{"a", "b"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"a = 70 or 71, b = 25", "a = ?; b = 25"},     {"a > 70, b = 25", "a = ?; b = 25"},
      {"2a = 70, b = 25", "a = ?; b = 25"},          {"-a = 70, b = 25", "a = ?; b = 25"},
      {"- a = 70\n- b = 25", "a = 70; b = 25"},      {"a = 70, a = 71, b = 25", "a = ?; b = 25"},
      {"{\"a\": null, \"b\": 25}", "a = _; b = 25"}, {"a = ~~70~~, b = 25", "a = ?; b = 25"},
      {"a = 70 = b, b = 25", "a = ?; b = 25"},       {"a = 70 = c, b = 25", "a = ?; b = 25"},
      {"a = 60 → 70, b = 25", "a = ?; b = 25"},      {"a = 1, 2, b = 25", "a = ?; b = 25"},
      {"a = [1,5, 2,5], b = 25", "a = ?; b = 25"},   {"a = [[1,5],[2,5]], b = 25", "a = ?; b = 25"},
      {"a | ~~70~~\nb | 25", "a = ?; b = 25"},       {"a = 70, b = 25, a = 71, a = 70", "a = ?; b = 25"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::record, context) == one.meaning);
  }
}

TEST_CASE("What is said of all fields, or of other names, leaves the whole") {
  const std::vector<std::string> names{"a", "b"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"a = 70, b = 25, c = 3", "review"},
      {"not (a = 70, b = 25)", "review"},
      {"a = 70, b = 25 or vice versa", "review"},
      {"a = 70 = b = 25", "review"},
      {"(a, b) = (70, 25, 3)", "review"},
      {"{\"a\": 70, \"b\": 25", "review"},
      {"if a = 70 then b = 25", "review"},
      {"a -> b -> 25", "review"},
      {"60 -> 70, b = 25", "review"},
      {"a | 70\nc | 25", "review"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::record, context) == one.meaning);
  }
}

TEST_CASE("Names with an index are one however they are written") {
  const std::vector<std::string> names{"w_1", "w_2"};
  TypeContext context;
  context.names = names;
  const Case cases[] = {
      {"w1 = 2, w_{2} = -1", "w_1 = 2; w_2 = -1"},
      {"w₁ = 2, w[2] = -1", "w_1 = 2; w_2 = -1"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(typed_shown(one.text, AnswerType::record, context) == one.meaning);
  }
}

}  // namespace
}  // namespace gradewright::reading
