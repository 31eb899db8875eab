#include "answers/judging/own_answer.hpp"

#include <catch2/catch.hpp>

#include "judged.hpp"

using namespace gradewright::judging;

namespace {

SettledTensor cells(std::initializer_list<Number> values) {
  std::vector<SettledCell> settled;
  for (const Number& value : values) {
    settled.push_back({value, true});
  }
  return SettledTensor(Shape{static_cast<Index>(values.size())}, settled);
}

}  // namespace

TEST_CASE("an answer of one's own is right where a student's would be", "[own_answer]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: n = x / 3\n    items: [{name: n, points: 2, rule: {decimals: "
      "2}}]\n");
  CHECK(passes(items[0], cells({Decimal(33, -2), Decimal(67, -2)})));
  CHECK_FALSE(passes(items[0], cells({Decimal(33, -2), Decimal(68, -2)})));  // a part is not enough
  CHECK_FALSE(passes(items[0], cells({Decimal(33, -2), Number::plus_infinity()})));
}

TEST_CASE("cells as their rule shows them", "[own_answer]") {
  const SettledTensor third = cells({Decimal(333333333333, -12), Number::nan(), Number(2)});
  const SettledTensor two = shown(third, DecimalsRule{2});
  CHECK(to_string(two[0]) == "0.33");
  CHECK(two[1].value.is_nan());
  CHECK(to_string(two[2]) == "2");
}
