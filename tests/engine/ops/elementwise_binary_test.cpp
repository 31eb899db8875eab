#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Expr maximum(const Expr& a, const Expr& b) {
  return ops::maximum(a, b);
}
Expr minimum(const Expr& a, const Expr& b) {
  return ops::minimum(a, b);
}

Builder binary(Expr (*op)(const Expr&, const Expr&)) {
  return [op](std::span<const Expr> x) { return op(x[0], x[1]); };
}

std::string latex(const Expr& expr) {
  return notation::to_latex(formula(expr));
}

Cost cost_of(const Expr& expr) {
  return cost(std::array{expr});
}

}  // namespace

TEST_CASE("binary operations agree in all interpretations, with broadcasting", "[ops]") {
  struct Row {
    const char* title;
    Expr (*op)(const Expr&, const Expr&);
    bool positive;
    bool differentiable;
  };
  const Row rows[] = {
      {"add", ops::add, false, true},           {"subtract", ops::subtract, false, true},
      {"multiply", ops::multiply, false, true}, {"divide", ops::divide, false, true},
      {"power", ops::power, true, true},        {"floor_divide", ops::floor_divide, false, true},
      {"minimum", minimum, false, true},        {"maximum", maximum, false, true},
      {"xlogy", ops::xlogy, true, true},
  };
  const std::pair<Shape, Shape> shapes[] = {
      {Shape{}, Shape{}},      {Shape{3}, Shape{3}},       {Shape{2, 3}, Shape{}},
      {Shape{2, 3}, Shape{3}}, {Shape{2, 1}, Shape{1, 3}}, {Shape{3, 1, 2}, Shape{4, 1}},
  };
  for (const Row& row : rows) {
    for (const auto& [a, b] : shapes) {
      const auto values = row.positive ? positive_sample : sample;
      check_op({std::string(row.title) + to_string(a) + to_string(b),
                {values(a, 0), values(b, 50)},
                binary(row.op),
                row.differentiable});
    }
    check_refused(row.title, binary(row.op), {{Shape{2, 3}, Shape{2}}, {Shape{3}, Shape{4}}});
  }
}

TEST_CASE("what is undefined or infinite is so in every interpretation of a binary operation", "[ops]") {
  const auto one = [](const char* text) { return cells(Shape{}, {text}); };
  check_op({"0 / 0", {one("0"), one("0")}, binary(ops::divide), false});
  check_op({"1 / 0", {one("1"), one("0")}, binary(ops::divide), false});
  check_op({"-1 / 0", {one("-1"), one("0")}, binary(ops::divide), false});
  check_op({"root of a negative", {one("-2"), one("0.5")}, binary(ops::power), false});
  check_op({"0 to the 0", {one("0"), one("0")}, binary(ops::power), false});
  check_op({"NaN goes through maximum",
            {one("-1"), one("5")},
            [](std::span<const Expr> x) { return ops::maximum(ops::log(x[0]), x[1]); },
            false});
  check_op({"NaN goes through minimum",
            {one("-1"), one("5")},
            [](std::span<const Expr> x) { return ops::minimum(x[1], ops::log(x[0])); },
            false});
}

TEST_CASE("x log y is 0 where x is 0, as in an entropy", "[ops]") {
  const auto inputs = {cells(Shape{3}, {"0", "0", "2"}), cells(Shape{3}, {"0", "5", "1"})};
  check_op({"xlogy at 0", inputs, binary(ops::xlogy), false});
  check_values(ops::xlogy(literal(cells(Shape{2}, {"0", "2"})), literal(cells(Shape{2}, {"0", "1"}))),
               Shape{2}, std::array{0.0, 0.0});
}

TEST_CASE("powers of negative numbers with whole exponents", "[ops]") {
  for (const char* exponent : {"-3", "-2", "-1", "0", "1", "2", "3", "7"}) {
    check_op({exponent, {cells(Shape{4}, {"-1.7", "-0.3", "0.4", "2"})}, [&](std::span<const Expr> x) {
                return ops::power(x[0], literal(cells(Shape{}, {exponent})));
              }});
  }
  check_op({"a literal exponent per column", {sample(Shape{2, 2})}, [](std::span<const Expr> x) {
              return ops::power(x[0], literal(cells(Shape{2}, {"2", "3"})));
            }});
}

TEST_CASE("0.3 // 0.1 is 3 in decimals", "[ops]") {
  const Expr quotient = ops::floor_divide(literal(cells(Shape{}, {"0.3"})), literal(cells(Shape{}, {"0.1"})));
  CHECK(by_intervals(quotient)[0] == Interval(2, 3));
  CHECK(enclose(quotient)[0] == Interval(3));
  CHECK(to_string(settle(quotient)[0]) == "3");
}

TEST_CASE("a tie of two shares the gradient, of names and of literals alike", "[ops]") {
  const Expr z = given("z", cells(Shape{3}, {"-1", "0", "2"}));
  const Expr zero = given("zero", cells(Shape{}, {"0"}));
  for (const Expr& bound : {literal(0), zero, ops::subtract(zero, zero)}) {
    for (const Expr& form : {ops::maximum(z, bound), ops::maximum(bound, z)}) {
      check_values(differentiate(ops::sum(form), std::array{z})[0], Shape{3}, std::array{0.0, 0.5, 1.0});
    }
    for (const Expr& form : {ops::minimum(z, bound), ops::minimum(bound, z)}) {
      check_values(differentiate(ops::sum(form), std::array{z})[0], Shape{3}, std::array{1.0, 0.5, 0.0});
    }
  }
  // max(z, z) is z.
  for (const Expr& form :
       {ops::maximum(z, z), ops::minimum(z, z), ops::maximum(z, ops::add(z, literal(0)))}) {
    check_values(differentiate(ops::sum(form), std::array{z})[0], Shape{3}, std::array{1.0, 1.0, 1.0});
  }
}

TEST_CASE("a tie of two goes where the option says", "[ops]") {
  struct Row {
    ops::Ties ties;
    double first, second;
  };
  const Expr a = given("a", cells(Shape{}, {"3"}));
  const Expr b = given("b", cells(Shape{}, {"3"}));
  for (const Row& row : {Row{ops::Ties::share, 0.5, 0.5}, Row{ops::Ties::first, 1, 0},
                         Row{ops::Ties::second, 0, 1}, Row{ops::Ties::none, 0, 0}}) {
    for (const Expr& form : {ops::maximum(a, b, row.ties), ops::minimum(a, b, row.ties)}) {
      const std::vector<Expr> gradients = differentiate(form, std::array{a, b});
      check_values(gradients[0], Shape{}, std::array{row.first});
      check_values(gradients[1], Shape{}, std::array{row.second});
    }
  }
}

TEST_CASE("a tie that rounding leaves open has any share", "[ops]") {
  // 0.3 - 0.2 is 0.1 in decimals and not in binary.
  const Expr a = given("a", cells(Shape{}, {"0.3"}));
  const Expr difference = ops::subtract(a, literal(cells(Shape{}, {"0.2"})));
  const Expr gradient =
      differentiate(ops::maximum(difference, literal(cells(Shape{}, {"0.1"}))), std::array{a})[0];
  CHECK(by_intervals(gradient)[0] == Interval(0, 1));
  CHECK(enclose(gradient)[0] == Interval(0.5));
  CHECK(to_string(settle(gradient)[0]) == "0.5");
}

TEST_CASE("binary operations are set as textbooks set them", "[ops]") {
  const Expr x = given("x", sample(Shape{}));
  const Expr y = given("y", positive_sample(Shape{}));
  CHECK(latex(ops::maximum(x, y)) == R"(\max\left(x, y\right))");
  CHECK(latex(ops::minimum(x, y)) == R"(\min\left(x, y\right))");
  CHECK(written(ops::maximum(x, y, ops::Ties::none)) == "maximum(x, y, ties='none')");
  CHECK(latex(ops::xlogy(x, y)) == R"(x \cdot \log\left(y\right))");
}

TEST_CASE("binary operations cost one a cell", "[ops]") {
  const Expr x = given("x", sample(Shape{2, 3}));
  CHECK(cost_of(ops::add(x, literal(1))) == Cost{.additions = 6});
  CHECK(cost_of(ops::multiply(x, x)) == Cost{.multiplications = 6});
}
