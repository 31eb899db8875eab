#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {
namespace {

SizeValue size(std::initializer_list<const char*> extents) {
  SizeValue value;
  for (const char* extent : extents) {
    value.extents.push_back(written(extent));
  }
  return value;
}

}  // namespace

// By hand.

TEST_CASE("a size has its extents in order", "[size]") {
  const PreparedItem item = item_of(AnswerType::size, SizeKey{{settled("28"), settled("14"), settled("10")}});
  CHECK(mark(item, {size({"28", "14", "10"})}) == "correct 1");
  CHECK(mark(item, {size({"14", "28", "10"})}) == "wrong 0");
  CHECK(mark(item, {size({"28", "14"})}) == "wrong_shape 0");
  CHECK(mark(item, {size({"28", "14", "10", "1"})}) == "wrong_shape 0");
  CHECK(mark(item, {size({"28", "14", "10.1"})}) == "wrong 0");
  PreparedItem by_member = item;
  by_member.standard.credit = Credit::per_member;
  CHECK(mark(by_member, {size({"28", "14", "9"})}) == "partial 0.6667");
}

TEST_CASE("named axes in another order go to a person, other extents are wrong", "[size]") {
  const PreparedItem item = item_of(AnswerType::size, SizeKey{{settled("10"), settled("28"), settled("14")}});
  const auto labelled = [](SizeValue value) {
    value.has_labels = true;
    return value;
  };
  CHECK(mark(item, {labelled(size({"10", "28", "14"}))}) == "correct 1");
  CHECK(mark(item, {labelled(size({"28", "14", "10"}))}) == "needs_review");
  CHECK(mark(item, {labelled(size({"28", "14", "11"}))}) == "wrong 0");
  CHECK(mark(item, {labelled(size({"28", "14"}))}) == "wrong_shape 0");
  CHECK(mark(item, {size({"28", "14", "10"})}) == "wrong 0");
}

TEST_CASE("one number stands for a square size only where the exam says so", "[size]") {
  PreparedItem item = item_of(AnswerType::size, SizeKey{{settled("16"), settled("16")}});
  CHECK(mark(item, {size({"16", "16"})}) == "correct 1");
  CHECK(mark(item, {size({"16"})}) == "needs_review");
  CHECK(mark(item, {size({"15"})}) == "wrong_shape 0");
  item.typed_rule.asks.square_as_number = true;
  CHECK(mark(item, {size({"16"})}) == "correct 1");
  CHECK(mark(item, {size({"15"})}) == "wrong 0");
  PreparedItem oblong = item_of(AnswerType::size, SizeKey{{settled("16"), settled("8")}});
  oblong.typed_rule.asks.square_as_number = true;
  CHECK(mark(oblong, {size({"16"})}) == "wrong 0");
}

}  // namespace gradewright::judging
