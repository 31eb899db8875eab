#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "engine/graph/enclose.hpp"
#include "engine/graph/settle.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

TEST_CASE("comparisons give 1 and 0", "[ops]") {
  struct Row {
    ops::Comparator comparator;
    std::array<double, 3> expected;  // of 1, 2, 3 against 2: by definition
  };
  const Row rows[] = {{ops::Comparator::less, {1, 0, 0}},    {ops::Comparator::less_equal, {1, 1, 0}},
                      {ops::Comparator::greater, {0, 0, 1}}, {ops::Comparator::greater_equal, {0, 1, 1}},
                      {ops::Comparator::equal, {0, 1, 0}},   {ops::Comparator::not_equal, {1, 0, 1}}};
  for (const Row& row : rows) {
    const Builder build = [&](std::span<const Expr> x) { return ops::compare(row.comparator, x[0], x[1]); };
    check_values(build(std::array{literal(cells(Shape{3}, {"1", "2", "3"})), literal(2)}), Shape{3},
                 row.expected);
    check_op({"certain", {cells(Shape{3}, {"1", "2", "3"}), cells(Shape{}, {"2"})}, build, false});
    check_op({"of NaN",
              {cells(Shape{}, {"-1"}), cells(Shape{}, {"2"})},
              [&](std::span<const Expr> x) { return ops::compare(row.comparator, ops::log(x[0]), x[1]); },
              false});
    check_refused("comparison", build, {{Shape{2}, Shape{3}}});
  }
}

TEST_CASE("a comparison that rounding leaves open is open by intervals alone", "[ops]") {
  // 0.3 - 0.2 - 0.1 is exactly 0; in doubles it is -2.8e-17.
  const Expr x =
      ops::subtract(ops::subtract(literal(cells(Shape{}, {"0.3"})), literal(cells(Shape{}, {"0.2"}))),
                    literal(cells(Shape{}, {"0.1"})));
  const Expr fires = ops::compare(ops::Comparator::greater_equal, x, literal(0));
  CHECK(by_intervals(fires)[0] == Interval(0, 1));
  CHECK(enclose(fires)[0] == Interval(1));
  CHECK(to_string(settle(fires)[0]) == "1");
}

TEST_CASE("an infinity equals itself alone, in 50 digits too", "[ops]") {
  // log(2) is settled in 50 digits, in which the difference of -inf and a number is no smaller than their
  // size.
  const Number least = Number::minus_infinity();
  const Number most = Number::plus_infinity();
  const Number between = Decimal::parse("0.8").value();
  const Expr x = literal(Tensor<Number>(Shape{3}, {least, between, most}));
  const Expr factor = ops::log(literal(2));
  const auto settled = [&](ops::Comparator comparator, const Number& other) {
    const Expr fires = ops::compare(comparator, x, literal(Tensor<Number>(Shape{}, {other})));
    const SettledTensor values = settle(ops::multiply(factor, fires));
    std::string text;
    for (const SettledCell& cell : values.cells()) {
      text += to_string(cell) == "0" ? "0" : "1";
    }
    return text;
  };
  CHECK(settled(ops::Comparator::equal, between) == "010");
  CHECK(settled(ops::Comparator::less, between) == "100");
  CHECK(settled(ops::Comparator::greater, between) == "001");
  CHECK(settled(ops::Comparator::equal, least) == "100");
  CHECK(settled(ops::Comparator::equal, most) == "001");
  CHECK(settled(ops::Comparator::less, most) == "110");
}

TEST_CASE("where takes from either side", "[ops]") {
  const Builder build = [](std::span<const Expr> x) {
    return ops::where(ops::compare(ops::Comparator::greater, x[0], literal(0)), x[1], x[2]);
  };
  check_op({"rows and columns", {sample(Shape{2, 1}), sample(Shape{3}, 7), sample(Shape{2, 3}, 20)}, build});
  check_op({"scalars", {sample(Shape{}), sample(Shape{}, 7), sample(Shape{}, 20)}, build});
  check_refused("where", build, {{Shape{2}, Shape{3}, Shape{3}}, {Shape{3}, Shape{3}, Shape{2}}});
}
