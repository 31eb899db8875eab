#include "answers/judging/json_line/json_value.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

namespace {

JsonValue read(std::string_view text) {
  JsonText json(text);
  JsonValue value;
  value.read(json);
  REQUIRE(json.ok());
  return value;
}

}  // namespace

TEST_CASE("numbers and nested arrays of them are tensors, with the digits typed", "[json_value]") {
  const JsonValue scalar = read(" -0.50 ");
  CHECK(scalar.value().shape.is_scalar());
  CHECK(scalar.value().cells[0].number.numerator().to_string() == "-0.50");
  CHECK(scalar.value().cells[0].text == "-0.50");
  const JsonValue matrix = read("[[1, 2, 3], [4, 5e-2, 6]]");
  CHECK(matrix.value().shape == Shape{2, 3});
  CHECK(matrix.value().cells[4].number.numerator() == Decimal(5, -2));
  CHECK(read("[]").value().shape == Shape{0});
  CHECK(read("[[], []]").value().shape == Shape{2, 0});
}

TEST_CASE("cells may be blank, text, or what is no number", "[json_value]") {
  const JsonValue value = read(R"([null, "1/3", "", "smudge", true, NaN, Infinity, -Infinity, {"a": 1}])");
  const auto& cells = value.value().cells;
  REQUIRE(cells.size() == 9);
  CHECK(cells[0].state == ReadCell::State::blank);
  CHECK(cells[1].number.denominator() == Decimal(3));
  CHECK(cells[1].text == "1/3");
  CHECK(cells[2].state == ReadCell::State::blank);
  CHECK(cells[3].state == ReadCell::State::unreadable);
  CHECK(cells[3].reason == "cannot read \"smudge\"");
  CHECK(cells[4].reason == "not a number");
  CHECK(cells[5].number.as_number().is_nan());
  CHECK(cells[6].number.as_number() == Number::plus_infinity());
  CHECK(cells[7].number.as_number() == Number::minus_infinity());
  CHECK(cells[8].state == ReadCell::State::unreadable);
  CHECK(read(R"("[1, 2]")").value().cells[0].reason == "not one number");
}

TEST_CASE("what is no tensor says why", "[json_value]") {
  CHECK(read("[1, [2]]").problem() == "numbers and lists side by side");
  CHECK(read("[[1], 2]").problem() == "numbers and lists side by side");
  CHECK(read("[[1], [2, 3]]").problem() == "rows of 1 and 2 cells");
  CHECK(read("[[[[[[[[[1]]]]]]]]]").problem() == "nested deeper than 8 levels");
  CHECK(read("[[[[[[[[1]]]]]]]]").problem().empty());
}

TEST_CASE("one value leaves nothing behind for the next", "[json_value]") {
  JsonValue value;
  const auto next = [&value](std::string_view text) {
    JsonText json(text);
    value.read(json);
  };
  next(R"([[NaN, "1/3"], ["smudge", null]])");
  next("[7, 8]");
  CHECK(value.value().shape == Shape{2});
  REQUIRE(value.value().cells.size() == 2);
  CHECK(value.value().cells[0].number.is_finite());
  CHECK_FALSE(value.value().cells[1].number.is_fraction());
  CHECK(value.value().cells[1].reason.empty());
  next("[[1], [2, 3]]");
  next("4");
  CHECK(value.problem().empty());
  CHECK(value.value().cells.size() == 1);
}

TEST_CASE("a key's texts may be left out", "[json_value]") {
  JsonText json("[1, Infinity, 1e9999]");
  JsonValue value(JsonValue::Texts::left_out);
  value.read(json);
  CHECK(value.value().cells[0].text.empty());
  CHECK(value.value().cells[1].number.as_number() == Number::plus_infinity());
  CHECK(value.value().cells[2].reason == "more than 36 digits, or an exponent past 400");
}
