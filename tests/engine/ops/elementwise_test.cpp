#include "engine/ops/elementwise.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

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

Builder unary(Expr (*op)(const Expr&)) {
  return [op](std::span<const Expr> x) { return op(x[0]); };
}

Builder binary(Expr (*op)(const Expr&, const Expr&)) {
  return [op](std::span<const Expr> x) { return op(x[0], x[1]); };
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
      {"minimum", ops::minimum, false, true},   {"maximum", ops::maximum, false, true},
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

TEST_CASE("unary operations agree in all interpretations", "[ops]") {
  struct Row {
    const char* title;
    Expr (*op)(const Expr&);
    bool positive;
  };
  const Row rows[] = {
      {"negate", ops::negate, false}, {"exp", ops::exp, false},     {"log", ops::log, true},
      {"sqrt", ops::sqrt, true},      {"tanh", ops::tanh, false},   {"sigmoid", ops::sigmoid, false},
      {"relu", ops::relu, false},     {"abs", ops::abs, false},     {"sin", ops::sin, false},
      {"cos", ops::cos, false},       {"floor", ops::floor, false},
  };
  for (const Row& row : rows) {
    for (const Shape& shape : {Shape{}, Shape{5}, Shape{2, 3}, Shape{0}}) {
      check_op({std::string(row.title) + to_string(shape),
                {row.positive ? positive_sample(shape) : sample(shape)},
                unary(row.op)});
    }
  }
}

TEST_CASE("elementwise operations are set as textbooks set them", "[ops]") {
  const Expr x = given("x", sample(Shape{}));
  const Expr y = given("y", positive_sample(Shape{}));
  const auto latex = [](const Expr& expr) { return notation::to_latex(formula(expr)); };
  CHECK(latex(ops::sqrt(y)) == R"(\sqrt{y})");
  CHECK(latex(ops::abs(x)) == R"(\left|x\right|)");
  CHECK(latex(ops::floor(x)) == R"(\left\lfloor x\right\rfloor)");
  CHECK(latex(ops::sigmoid(x)) == R"(\sigma\left(x\right))");
  CHECK(latex(ops::relu(x)) == R"(\operatorname{ReLU}\left(x\right))");
  CHECK(latex(ops::maximum(x, y)) == R"(\max\left(x, y\right))");
  CHECK(latex(ops::minimum(x, y)) == R"(\min\left(x, y\right))");
  CHECK(latex(ops::xlogy(x, y)) == R"(x \cdot \log\left(y\right))");
  CHECK(latex(ops::tanh(x)) == R"(\tanh\left(x\right))");
}

TEST_CASE("what is undefined or infinite is so in every interpretation", "[ops]") {
  const auto one = [](const char* text) { return cells(Shape{}, {text}); };
  check_op({"log of a negative", {one("-1")}, unary(ops::log), false});
  check_op({"log of 0", {one("0")}, unary(ops::log), false});
  check_op({"sqrt of a negative", {one("-0.5")}, unary(ops::sqrt), false});
  check_op({"0 / 0", {one("0"), one("0")}, binary(ops::divide), false});
  check_op({"1 / 0", {one("1"), one("0")}, binary(ops::divide), false});
  check_op({"-1 / 0", {one("-1"), one("0")}, binary(ops::divide), false});
  check_op({"root of a negative", {one("-2"), one("0.5")}, binary(ops::power), false});
  check_op({"0 to the 0", {one("0"), one("0")}, binary(ops::power), false});
  check_op({"exp overflows", {one("800")}, unary(ops::exp), false});
  check_op({"exp underflows", {one("-800")}, unary(ops::exp), false});
  check_op({"sigmoid far out", {cells(Shape{2}, {"-800", "800"})}, unary(ops::sigmoid), false});
  check_op({"NaN goes through maximum",
            {one("-1"), one("5")},
            [](std::span<const Expr> x) { return ops::maximum(ops::log(x[0]), x[1]); },
            false});
  check_op({"NaN goes through minimum",
            {one("-1"), one("5")},
            [](std::span<const Expr> x) { return ops::minimum(x[1], ops::log(x[0])); },
            false});
  check_op({"NaN goes through relu",
            {one("-1")},
            [](std::span<const Expr> x) { return ops::relu(ops::log(x[0])); },
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

TEST_CASE("a comparison that rounding leaves open is open in the enclosure", "[ops]") {
  // 0.3 - 0.2 - 0.1 is exactly 0; in doubles it is -2.8e-17.
  const Expr x =
      ops::subtract(ops::subtract(literal(cells(Shape{}, {"0.3"})), literal(cells(Shape{}, {"0.2"}))),
                    literal(cells(Shape{}, {"0.1"})));
  const Expr fires = ops::compare(ops::Comparator::greater_equal, x, literal(0));
  CHECK(enclose(fires)[0] == Interval(0, 1));
  CHECK(to_string(settle(fires)[0]) == "1");
}

TEST_CASE("0.3 // 0.1 is 3 in decimals", "[ops]") {
  const Expr quotient = ops::floor_divide(literal(cells(Shape{}, {"0.3"})), literal(cells(Shape{}, {"0.1"})));
  CHECK(enclose(quotient)[0] == Interval(2, 3));
  CHECK(to_string(settle(quotient)[0]) == "3");
}

TEST_CASE("where takes from either side", "[ops]") {
  const Builder build = [](std::span<const Expr> x) {
    return ops::where(ops::compare(ops::Comparator::greater, x[0], literal(0)), x[1], x[2]);
  };
  check_op({"rows and columns", {sample(Shape{2, 1}), sample(Shape{3}, 7), sample(Shape{2, 3}, 20)}, build});
  check_op({"scalars", {sample(Shape{}), sample(Shape{}, 7), sample(Shape{}, 20)}, build});
  check_refused("where", build, {{Shape{2}, Shape{3}, Shape{3}}, {Shape{3}, Shape{3}, Shape{2}}});
}

TEST_CASE("derivatives at kinks follow the stated conventions", "[ops]") {
  const Expr z = given("z", cells(Shape{3}, {"-1", "0", "2"}));
  const std::array<double, 3> relu_slope{0, 0, 1};
  for (const Expr& form : {ops::relu(z), ops::maximum(z, literal(0)), ops::maximum(literal(0), z)}) {
    check_values(differentiate(ops::sum(form), std::array{z})[0], Shape{3}, relu_slope);
  }
  check_values(differentiate(ops::sum(ops::abs(z)), std::array{z})[0], Shape{3}, std::array{-1.0, 0.0, 1.0});
}

TEST_CASE("elementwise operations cost one a cell", "[ops]") {
  const Expr x = given("x", sample(Shape{2, 3}));
  const auto cost_of = [](const Expr& expr) { return cost(std::array{expr}); };
  CHECK(cost_of(ops::add(x, literal(1))) == Cost{.additions = 6});
  CHECK(cost_of(ops::multiply(x, x)) == Cost{.multiplications = 6});
  CHECK(cost_of(ops::sigmoid(x)) == Cost{.functions = 6});
  CHECK(cost_of(ops::relu(x)) == Cost{.additions = 6});
  CHECK(cost_of(ops::negate(x)) == Cost{});
}
