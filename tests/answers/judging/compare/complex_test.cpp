#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {

// By hand.

TEST_CASE("a complex number is right in both parts", "[complex]") {
  const PreparedItem item = item_of(AnswerType::complex, ComplexKey{settled("3"), settled("2")});
  CHECK(mark(item, {ComplexValue{written("3"), written("2")}}) == "correct 1");
  CHECK(mark(item, {ComplexValue{written("3"), written("-2")}}) == "wrong 0");
  CHECK(mark(item, {ComplexValue{written("5"), written("0")}}) == "wrong 0");
  CHECK(mark(item, {ComplexValue{written("2"), written("3")}}) == "wrong 0");
  CHECK(mark(item, {ComplexValue{written("3"), written("0")}}) == "wrong 0");
  CHECK(reason(item, ComplexValue{written("3"), written("-2")}) ==
        "1 of 2 is right; wrong: imaginary part: -2 for 2.");
}

TEST_CASE("the parts of a complex number are compared by the rule", "[complex]") {
  PreparedItem item = item_of(AnswerType::complex, ComplexKey{settled("0.7071"), settled("1/3")});
  CHECK(mark(item, {ComplexValue{written("0.71"), written("0.33")}}) == "correct 1");
  CHECK(mark(item, {ComplexValue{written("0.71"), written("0.3")}}) == "too_few_digits 0.5");
  item.typed_rule.rule = DecimalsRule{4};
  CHECK(mark(item, {ComplexValue{written("0.7071"), written("0.3333")}}) == "correct 1");
  CHECK(mark(item, {ComplexValue{written("0.7073"), written("0.3333")}}) == "wrong 0");
}

TEST_CASE("readings that come to different marks are left open", "[complex]") {
  const PreparedItem item = item_of(AnswerType::complex, ComplexKey{settled("3"), settled("2")});
  const ComplexValue right{written("3"), written("2")};
  const ComplexValue wrong{written("3"), written("1")};
  CHECK(mark(item, {right, right}) == "correct 1");
  CHECK(mark(item, {right, wrong}) == "needs_review");
  CHECK(mark(item, {wrong, right}) == "needs_review");
  CHECK(mark(item, {QuantityValue{written("3"), {}}}) ==
        "needs_review");  // not of the type that is asked for
}

}  // namespace gradewright::judging
