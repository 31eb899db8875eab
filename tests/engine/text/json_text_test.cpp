#include "engine/text/json_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace gradewright::engine;

TEST_CASE("a value is given back as it was typed", "[json_text]") {
  for (const std::string value :
       {"0.50", "-1E+2", "0", "NaN", "-Infinity", R"("a\"b")", "[1, [ ]]", R"({"a": {"b": null}})", "true"}) {
    const std::string text = " " + value + "\t";
    JsonText json(text);
    CHECK(json.value() == value);
    CHECK(json.at_end());
  }
}

TEST_CASE("an object that was read before is passed over", "[json_text]") {
  const std::string_view known = R"({"abs": 0.1})";
  JsonText same(R"( {"abs": 0.1} , 2)");
  CHECK(same.take_object(known));
  CHECK(same.take(','));
  for (const std::string_view text :
       {R"({"abs": 0.10})", R"({"abs": 0.1)", R"("abs")", "", R"({"abs":0.1})"}) {
    JsonText other(text);
    CHECK_FALSE(other.take_object(known));
    CHECK(other.rest() == text);
  }
  CHECK_FALSE(JsonText("{}").take_object(""));
}

TEST_CASE("a number comes with its value while that fits 18 digits", "[json_text]") {
  const auto number = [](std::string_view text) { return JsonText(text).number(); };
  CHECK(number("-0.50").narrow);
  CHECK(number("-0.50").coefficient == -50);
  CHECK(number("-0.50").exponent == -2);
  CHECK(number("999999999999999999").coefficient == 999'999'999'999'999'999);
  CHECK_FALSE(number("9999999999999999999").narrow);
  CHECK_FALSE(number("1e3").narrow);
  CHECK(number("1e3").text == "1e3");
}

TEST_CASE("what is not JSON is named by its column", "[json_text]") {
  struct Row {
    std::string text;
    std::string problem;
  };
  const Row rows[] = {
      {"", "column 1: expected a value"},
      {"[1, ]", "column 5: expected a value"},
      {"[1 2]", "column 4: expected ']'"},
      {"[1,\n 2,\n 3 4]", "line 3, column 4: expected ']'"},
      {R"({"a" 1})", "column 6: expected ':'"},
      {R"({a: 1})", "column 2: expected '\"'"},
      {"01", "column 1: expected a number"},
      {"1.", "column 1: expected a number"},
      {"-NaN", "column 1: expected a number"},
      {"nul", "column 1: expected a value"},
      {R"("ab)", "column 4: the string does not end"},
      {R"("\x")", "column 2: not a string of UTF-8 with JSON's escapes"},
      {"\"\xff\"", "column 2: not a string of UTF-8 with JSON's escapes"},
      {"1 2", "column 3: expected nothing more"},
      {std::string(66, '['), "column 66: nested deeper than 64 levels"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    JsonText json(row.text);
    json.value();
    json.at_end();
    CHECK(json.problem() == row.problem);
  }
}

TEST_CASE("objects, arrays and strings are taken apart in their order", "[json_text]") {
  const auto members = json_members(R"({"b": 1.0, "a\u00e9": [2], "b": "x"})");
  REQUIRE(members.size() == 3);
  CHECK(members[0] == std::pair<std::string, std::string_view>("b", "1.0"));
  CHECK(members[1] == std::pair<std::string, std::string_view>("a\u00e9", "[2]"));
  CHECK(members[2] == std::pair<std::string, std::string_view>("b", "\"x\""));
  CHECK(json_members("{ }").empty());
  CHECK(json_items("[1.50, [2, 3], \"]\"]") == std::vector<std::string_view>{"1.50", "[2, 3]", "\"]\""});
  CHECK(json_items("[ ]").empty());
  CHECK(json_string(R"("tab\t, \u03b8")") == "tab\t, \u03b8");
}
