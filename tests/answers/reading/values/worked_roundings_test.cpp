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
}  // namespace gradewright::reading
