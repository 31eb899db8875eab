#include "answers/judging/explain/as_expression.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/settle.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

TEST_CASE("a value of finite numbers is an expression of the shape asked for", "[as_expression]") {
  const Expr column = as_expression(value({2}, "1.50 -2"), {2, 1});
  REQUIRE(column != nullptr);
  CHECK(column->shape == Shape{2, 1});
  CHECK(to_string(settle(column)[0]) == "1.5");
  CHECK(to_string(settle(column)[1]) == "-2");
}

TEST_CASE("fractions are divided exactly", "[as_expression]") {
  ReadValue fraction = value({2}, "3 7");
  fraction.cells[0].number = {Decimal(3), 8};
  const SettledTensor settled = settle(as_expression(fraction, {2}));
  CHECK(to_string(settled[0]) == "0.375");  // 3 / 8
  CHECK(to_string(settled[1]) == "7");
}

TEST_CASE("what has another shape or a cell without a finite number is none", "[as_expression]") {
  CHECK(as_expression(value({3}, "1 2 3"), {2}) == nullptr);
  CHECK(as_expression(value({2, 3}, "1 2 3 4 5 6"), {3, 2}) == nullptr);
  CHECK(as_expression(value({2}, "1 _"), {2}) == nullptr);
  CHECK(as_expression(value({2}, "1 ?"), {2}) == nullptr);
  ReadValue infinite = value({}, "1");
  infinite.cells[0].number = Number::minus_infinity();
  CHECK(as_expression(infinite, {}) == nullptr);
}
