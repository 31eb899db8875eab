#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/values/read_typed.hpp"
#include "engine/language/step_language.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

const std::vector<std::string>& sizes() {
  static const std::vector<std::string> names{"n", "d", "k"};
  return names;
}

PreparedItem item_with(std::string_view key, std::string_view relations = "") {
  const TypeContext names{sizes(), {}, {}, 1000, false, true};
  const auto read = reading::read_typed(key, AnswerType::complexity, names);
  const auto& value = std::get<ComplexityValue>(std::get<std::vector<TypedValue>>(read).front().value);
  ComplexityKey typed{value.bound, *growth_of(value.growth), {}, std::string(key)};
  if (!relations.empty()) {
    typed.relations = *growth_relations(relation(relations));
  }
  return item_of(AnswerType::complexity, std::move(typed));
}

TypedValue::Value read_as(std::string_view text) {
  const TypeContext names{sizes(), {}, {}, 1000, false, true};
  const auto read = reading::read_typed(text, AnswerType::complexity, names);
  REQUIRE(std::holds_alternative<std::vector<TypedValue>>(read));
  return std::get<std::vector<TypedValue>>(read).front().value;
}

std::string against(std::string_view key, std::string_view text, std::string_view relations = "") {
  return mark(item_with(key, relations), {read_as(text)});
}

}  // namespace

// By hand.

TEST_CASE("a complexity class is right by its growth", "[complexity]") {
  for (const std::string_view right :
       {"O(n^2 d)", "O(d n^2)", "O(n^2 d + n^2)", "O(2 n^2 d)", "O(n * n * d)", "O(n(nd + n))",
        "Theta(n^2 d)", "O(n^2 d + n d + 5)", "$O(n^2 \\cdot d)$"}) {
    CAPTURE(right);
    CHECK(against("O(n^2 d)", right) == "correct 1");
  }
  for (const std::string_view wrong :
       {"O(n^2)", "O(n d)", "O(n^3 d)", "O(n d^2)", "O(n^2 d log n)", "O(1)", "O(n)"}) {
    CAPTURE(wrong);
    CHECK(against("O(n^2 d)", wrong) == "wrong 0");
  }
}

TEST_CASE("relations of the sizes decide what is of lower order", "[complexity]") {
  CHECK(against("O(n^2 d)", "O(n^2 d + n d^2)", "d <= n") == "correct 1");
  CHECK(against("O(n^2 d)", "O(n^2 d + n d^2)") == "wrong 0");
}

TEST_CASE("a bound from both sides is one from each", "[complexity]") {
  CHECK(against("O(n)", "Theta(n)") == "correct 1");
  CHECK(against("Omega(n)", "Theta(n)") == "correct 1");
  CHECK(against("O(n)", "Omega(n)") == "wrong 0");
  CHECK(against("Theta(n)", "O(n)") == "needs_review");
  CHECK(against("Theta(n)", "O(n^2)") == "wrong 0");
}

TEST_CASE("what is wrong with a class is named", "[complexity]") {
  const PreparedItem item = item_with("O(n^2 d)");
  CHECK(reason(item, read_as("O(n^3 d)")) ==
        "O(n^3 d) grows faster than O(n^2 d): as an upper bound it holds, and is looser than asked for.");
  CHECK(reason(item, read_as("O(n d)")) ==
        "O(n d) grows more slowly than O(n^2 d), which it does not bound.");
  CHECK(reason(item, read_as("O(n d^2)")) ==
        "Whether O(n d^2) or O(n^2 d) grows faster depends on the sizes.");
  CHECK(reason(item, read_as("Omega(n^2 d)")) ==
        "The growth is right, but Omega(n^2 d) bounds another side than O(n^2 d).");
}

TEST_CASE("a growth that cannot be compared waits for a person", "[complexity]") {
  CHECK(against("O(n)", "O(n^d)") == "needs_review");
}

}  // namespace gradewright::judging
