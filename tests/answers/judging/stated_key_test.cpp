#include "answers/judging/stated_key.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/compare/value_text.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

ItemDeclaration declared(AnswerType type) {
  ItemDeclaration item;
  item.name = "q";
  item.type = type;
  item.options = {"A", "B", "C", "D"};
  item.field_names = {"x", "y"};
  return item;
}

/// The key as everybody shows it, or "refused".
std::string key_of(AnswerType type, const StatedAnswer& answer) {
  const auto key = read_stated(answer, declared(type));
  return std::holds_alternative<NotAKey>(key) ? "refused" : text_of(std::get<TypedKey>(key), type, {});
}

std::string why(AnswerType type, const std::string& text) {
  const auto key = read_stated({text}, declared(type));
  return std::holds_alternative<NotAKey>(key) ? std::get<NotAKey>(key).reason : "accepted";
}

StatedAnswer list(const std::vector<std::string>& texts) {
  std::vector<StatedAnswer> items;
  for (const std::string& text : texts) {
    items.push_back({text});
  }
  return {std::move(items)};
}

}  // namespace

// By hand.

TEST_CASE("a list states members, extents, pieces, options and spellings", "[stated_key]") {
  CHECK(key_of(AnswerType::set, list({"1", "4", "1/4"})) == "{1, 4, 0.25}");
  CHECK(key_of(AnswerType::list, list({"5", "5"})) == "[5, 5]");
  CHECK(key_of(AnswerType::tuple, list({"3", "8"})) == "(3, 8)");
  CHECK(key_of(AnswerType::size, list({"28", "28", "10"})) == "28x28x10");
  CHECK(key_of(AnswerType::interval, list({"[1, 2]", "[0, 1)"})) == "[0, 2]");
  CHECK(key_of(AnswerType::choices, list({"A", "C"})) == "A, C");
  CHECK(key_of(AnswerType::text, list({"dropout", "drop-out"})) == "dropout");
  CHECK(key_of(AnswerType::set, list({})) == "{}");
  CHECK(key_of(AnswerType::set, StatedAnswer{std::vector{list({"1", "2"}), list({"3", "4"})}}) ==
        "{[1, 2], [3, 4]}");
  CHECK(key_of(AnswerType::size, list({"28", "2.5"})) == "refused");
  CHECK(key_of(AnswerType::size, list({})) == "refused");
  CHECK(key_of(AnswerType::size, list({"-1"})) == "refused");
  CHECK(key_of(AnswerType::tuple, list({})) == "refused");
  CHECK(key_of(AnswerType::choices, list({"A", "E"})) == "refused");
  CHECK(key_of(AnswerType::set, list({"1", "x"})) == "refused");
  CHECK(key_of(AnswerType::set, list({"nan"})) == "refused");
  CHECK(key_of(AnswerType::complex, list({"3", "2"})) == "refused");
}

TEST_CASE("named values state a record", "[stated_key]") {
  StatedAnswer::Fields fields;
  fields.emplace_back("a", StatedAnswer{"70"});
  fields.emplace_back("w", list({"1", "2"}));
  CHECK(key_of(AnswerType::record, {fields}) == "a = 70; w = [1, 2]");
  CHECK(key_of(AnswerType::set, {fields}) == "refused");
  fields.emplace_back("a", StatedAnswer{"71"});
  CHECK(key_of(AnswerType::record, {fields}) == "refused");
}

TEST_CASE("a text is a key when reading it left nothing open", "[stated_key]") {
  CHECK(key_of(AnswerType::set, {"{1, 4, 9}"}) == "{1, 4, 9}");
  CHECK(key_of(AnswerType::set, {"{}"}) == "{}");
  CHECK(key_of(AnswerType::interval, {"[0, 1) ∪ (2, 3]"}) == "[0, 1) ∪ (2, 3]");
  CHECK(key_of(AnswerType::interval, {"(-inf, 3]"}) == "(-inf, 3]");
  CHECK(key_of(AnswerType::tuple, {"(3, 8)"}) == "(3, 8)");
  for (const char* text : {"{1,4}", "1, 4, ...", "{1, 4", "1, 4 or 9", "{1, x}", "{1, 4}?"}) {
    INFO(text);
    CHECK(key_of(AnswerType::set, {text}) == "refused");
  }
  for (const char* text : {"[5, 2]", "(3, 3)", "[0,5; 1,5]", "between 2 and 5"}) {
    INFO(text);
    CHECK(key_of(AnswerType::interval, {text}) == "refused");
  }
  CHECK(why(AnswerType::set, "{1,4}").find("write it as [10, 20]") != std::string::npos);
}

TEST_CASE("an equation or inequality is a key when its names are declared and it can be compared",
          "[stated_key]") {
  CHECK(key_of(AnswerType::inequality, {"x <= 4"}) == "x <= 4");
  for (const char* text :
       {"n <= 4", "x = 4", "4", "x <= 4?", "x <= x", "1 <= 2", "exp(x) <= 4", "x <= 4 or x >= 9"}) {
    INFO(text);
    CHECK(key_of(AnswerType::inequality, {text}) == "refused");
  }
  for (const char* text : {"y = 1/2x", "y = a*x", "2*x + 1", "y <= x"}) {
    INFO(text);
    CHECK(key_of(AnswerType::equation, {text}) == "refused");
  }
}

TEST_CASE("a key whose names are not declared is refused", "[stated_key]") {
  ItemDeclaration item = declared(AnswerType::inequality);
  item.field_names.clear();
  CHECK(std::holds_alternative<NotAKey>(read_stated({"x <= 4"}, item)));
  item.type = AnswerType::equation;
  CHECK(std::holds_alternative<NotAKey>(read_stated({"y = 2*x + 1"}, item)));
  item.type = AnswerType::complexity;
  CHECK(std::holds_alternative<NotAKey>(read_stated({"O(n)"}, item)));
  CHECK(std::holds_alternative<TypedKey>(read_stated({"O(1)"}, item)));
}

TEST_CASE("a quantity is a key with its unit", "[stated_key]") {
  CHECK(key_of(AnswerType::quantity, {"5 MB"}) == "5 MB");
  for (const char* text : {"5", "5 XB", "1,024 KB", "5 mb", "> 5 MB", "5 MB or 6 MB"}) {
    INFO(text);
    CHECK(key_of(AnswerType::quantity, {text}) == "refused");
  }
}

TEST_CASE("a key as it is shown is right when it is handed back", "[stated_key]") {
  const std::vector<std::pair<AnswerType, std::string>> keys = {
      {AnswerType::set, "{1, 4, 0.25}"},   {AnswerType::list, "[2, 5, 5]"},
      {AnswerType::tuple, "(3, 8)"},       {AnswerType::interval, "[0, 1) ∪ (2, 3]"},
      {AnswerType::interval, "(-inf, 3]"}, {AnswerType::choices, "A, C"},
      {AnswerType::text, "Batch norm"},    {AnswerType::set, "{}"},
      {AnswerType::quantity, "5 MB"},      {AnswerType::size, "28x28x10"},
      {AnswerType::complex, "3+2i"},       {AnswerType::complex, "-2i"},
      {AnswerType::inequality, "x <= 4"},  {AnswerType::equation, "y = 2*x + 1"},
      {AnswerType::interval, "{3}"},
  };
  for (const auto& [type, text] : keys) {
    INFO(text);
    const auto key = read_stated({text}, declared(type));
    REQUIRE(std::holds_alternative<TypedKey>(key));
    const TypedKey& typed = std::get<TypedKey>(key);
    const std::string shown = text_of(typed, type, {});
    const auto again =
        read_typed(shown, type, {declared(type).field_names, declared(type).options, {}, 1000});
    REQUIRE(std::holds_alternative<std::vector<TypedValue>>(again));
    std::vector<TypedValue::Value> readings;
    for (const TypedValue& value : std::get<std::vector<TypedValue>>(again)) {
      readings.push_back(value.value);
    }
    CHECK(mark(item_of(type, typed), std::move(readings)) == "correct 1");
  }
}

}  // namespace gradewright::judging
