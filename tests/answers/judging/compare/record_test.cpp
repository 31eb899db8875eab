#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

RecordValue record(std::initializer_list<std::pair<const char*, const char*>> fields) {
  RecordValue value;
  for (const auto& [name, number] : fields) {
    value.fields.emplace_back(name, scalar(number));
  }
  return value;
}

RecordKey record_key() {
  return {{{"a", SettledTensor(Shape{}, {settled("70")})}, {"b", SettledTensor(Shape{}, {settled("25")})}}};
}

}  // namespace

// By hand.

TEST_CASE("a record is right name by name, in any order", "[record]") {
  const PreparedItem item = item_of(AnswerType::record, record_key(), Credit::per_field);
  CHECK(mark(item, {record({{"a", "70"}, {"b", "25"}})}) == "correct 1");
  CHECK(mark(item, {record({{"b", "25"}, {"a", "70"}})}) == "correct 1");
  CHECK(mark(item, {record({{"a", "25"}, {"b", "70"}})}) == "wrong 0");
  CHECK(mark(item, {record({{"a", "70"}, {"b", "24"}})}) == "partial 0.5");
  CHECK(mark(item, {record({{"a", "70"}})}) == "partial 0.5");
  CHECK(mark(item, {record({})}) == "missing 0");
  CHECK(reason(item, record({{"a", "70"}})) == "1 of 2 is right; missing: b.");
  CHECK(reason(item, record({{"a", "71"}, {"b", "25"}})) == "1 of 2 is right; wrong: a: 71 for 70.");
  CHECK(mark(item_of(AnswerType::record, record_key()), {record({{"a", "70"}})}) == "wrong 0");
}

TEST_CASE("what a rounded key is rounded from is for a person", "[record]") {
  const RecordKey key = {{{"a", SettledTensor(Shape{}, {settled("0.6931")})}}};
  const auto graded = [&](ReadCell cell) {
    RecordValue value;
    value.fields.emplace_back("a", ReadValue{Shape{}, {std::move(cell)}, {}});
    return mark(item_of(AnswerType::record, key, Credit::per_field), {value});
  };
  const auto cell = [](const char* number, const char* text) {
    return ReadCell{ReadCell::State::number, WrittenNumber(*Decimal::parse(number)), text, {}};
  };
  CHECK(graded(cell("0.693147180560", "ln 2")) == "needs_review");
  CHECK(graded(cell("0.693147180560", "0.693147180560")) == "wrong 0");  // by its own digits
  CHECK(graded(cell("0.405465108108", "ln 1.5")) == "wrong 0");
  ReadCell rounded = cell("0.693147180560", "ln 2");
  rounded.rounded = Decimal::parse("0.6931");
  CHECK(graded(rounded) == "needs_review");
}

TEST_CASE("what a record cannot be read by is left to a person", "[record]") {
  const PreparedItem item = item_of(AnswerType::record, record_key(), Credit::per_field);
  CHECK(mark(item, {record({{"a", "70"}, {"c", "25"}})}) == "needs_review");
  CHECK(mark(item, {record({{"a", "70"}, {"b", "25"}, {"b", "26"}})}) == "needs_review");
  CHECK(mark(item, {record({{"a", "70"}, {"b", "25"}, {"b", "25.0"}})}) == "correct 1");
  CHECK(mark(item, {record({{"a", "70"}, {"b", "?"}})}) == "needs_review");
}

TEST_CASE("a number in brackets is the number, several values for one go to a person", "[record]") {
  const PreparedItem item = item_of(AnswerType::record, record_key(), Credit::per_field);
  RecordValue in_brackets = record({{"b", "25"}});
  in_brackets.fields.emplace_back("a", value(Shape{1}, "70"));
  CHECK(mark(item, {in_brackets}) == "correct 1");
  RecordValue several = record({{"b", "25"}});
  several.fields.emplace_back("a", value(Shape{2}, "70 71"));
  CHECK(mark(item, {several}) == "needs_review");
  RecordKey fields;
  fields.fields.emplace_back("w", key(Shape{2}, "1 2"));
  RecordValue column;
  column.fields.emplace_back("w", value(Shape{2, 1}, "1 2"));
  CHECK(mark(item_of(AnswerType::record, std::move(fields), Credit::per_field), {column}) == "correct 1");
}

TEST_CASE("a field that is a vector is right in every cell", "[record]") {
  RecordKey fields;
  fields.fields.emplace_back("w", key(Shape{2}, "1 2"));
  const PreparedItem item = item_of(AnswerType::record, std::move(fields), Credit::per_field);
  RecordValue right;
  right.fields.emplace_back("w", value(Shape{2}, "1 2"));
  RecordValue wrong;
  wrong.fields.emplace_back("w", value(Shape{2}, "1 3"));
  RecordValue longer;
  longer.fields.emplace_back("w", value(Shape{3}, "1 2 3"));
  CHECK(mark(item, {right}) == "correct 1");
  CHECK(mark(item, {wrong}) == "wrong 0");
  CHECK(mark(item, {longer}) == "wrong 0");
}

}  // namespace gradewright::judging
