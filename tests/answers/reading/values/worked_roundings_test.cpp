#include "answers/reading/values/worked_roundings.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

using namespace engine::notation;

Syntax typed(std::string_view text) {
  return number(*Decimal::parse(text));
}

Syntax power_of_e(std::string_view exponent) {
  return call("exp", {typed(exponent)});
}

bool may_be(const Syntax& working, std::string_view said) {
  return may_be_rounded_on_the_way(working, WrittenNumber(*Decimal::parse(said)));
}

TEST_CASE("a value may come of figures that were rounded on the way") {
  CHECK(may_be(power_of_e("1.380"), "3.976"));  // e^1.38037, while e^1.380 is 3.9749
  CHECK(may_be(power_of_e("1.380"), "3.973"));  // e^1.3795
  CHECK(may_be(power_of_e("1.380"), "3.98"));
  CHECK_FALSE(may_be(power_of_e("1.380"), "3.982"));
  CHECK_FALSE(may_be(power_of_e("1.3800"), "3.978"));
  CHECK(may_be(infix(InfixOperator::divide, typed("2.028"), typed("14.484")), "0.1401"));
  CHECK_FALSE(may_be(infix(InfixOperator::divide, typed("2.028"), typed("14.484")), "0.1411"));
}

TEST_CASE("few digits and whole numbers are exact, and what they leave open is a slip") {
  CHECK_FALSE(may_be(power_of_e("1.4"), "4.06"));
  CHECK_FALSE(may_be(infix(InfixOperator::divide, typed("2"), typed("3")), "0.66"));
  CHECK_FALSE(may_be(infix(InfixOperator::multiply, typed("0.9"), typed("0.46")), "0.42"));
  CHECK_FALSE(may_be(typed("1.380"), "1.381"));
  CHECK_FALSE(may_be(call("exp", {name("x")}), "3.976"));
}

}  // namespace
TEST_CASE("a number may come of sums and products that are plain to see") {
  const auto can = [](std::string_view step, std::string_view factor, std::string_view said) {
    const Syntax product = infix(InfixOperator::multiply, typed(step), typed(factor));
    return can_come_of(infix(InfixOperator::subtract, typed("4"), product),
                       WrittenNumber(*Decimal::parse(said)));
  };
  CHECK(can("0.1", "1.7", "3.83"));
  CHECK(can("0.1", "1.7", "3.8"));
  CHECK_FALSE(can("0.1", "1.5", "3.83"));
  CHECK(can("0.1", "1.66", "3.834"));  // 1.66 may be 1.6649
  CHECK_FALSE(can("0.1", "1.66", "3.82"));
  CHECK(can_come_of(power_of_e("1.4"), WrittenNumber(*Decimal::parse("4.06"))));
  CHECK(can_come_of(typed("3.85"), WrittenNumber(*Decimal::parse("3.83"))));
}

}  // namespace gradewright::reading
