#include "engine/ops/elementwise_unary.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Builder unary(Expr (*op)(const Expr&)) {
  return [op](std::span<const Expr> x) { return op(x[0]); };
}

std::string latex(const Expr& expr) {
  return notation::to_latex(formula(expr));
}

Cost cost_of(const Expr& expr) {
  return cost(std::array{expr});
}

}  // namespace

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

TEST_CASE("what is undefined or infinite is so in every interpretation of a unary operation", "[ops]") {
  const auto one = [](const char* text) { return cells(Shape{}, {text}); };
  check_op({"log of a negative", {one("-1")}, unary(ops::log), false});
  check_op({"log of 0", {one("0")}, unary(ops::log), false});
  check_op({"sqrt of a negative", {one("-0.5")}, unary(ops::sqrt), false});
  check_op({"exp overflows", {one("800")}, unary(ops::exp), false});
  check_op({"exp underflows", {one("-800")}, unary(ops::exp), false});
  check_op({"sigmoid far out", {cells(Shape{2}, {"-800", "800"})}, unary(ops::sigmoid), false});
  check_op({"NaN goes through relu",
            {one("-1")},
            [](std::span<const Expr> x) { return ops::relu(ops::log(x[0])); },
            false});
}

TEST_CASE("derivatives of one value at kinks follow the stated conventions", "[ops]") {
  const Expr z = given("z", cells(Shape{3}, {"-1", "0", "2"}));
  check_values(differentiate(ops::sum(ops::relu(z)), std::array{z})[0], Shape{3}, std::array{0.0, 0.0, 1.0});
  check_values(differentiate(ops::sum(ops::abs(z)), std::array{z})[0], Shape{3}, std::array{-1.0, 0.0, 1.0});
}

TEST_CASE("unary operations are set as textbooks set them", "[ops]") {
  const Expr x = given("x", sample(Shape{}));
  const Expr y = given("y", positive_sample(Shape{}));
  CHECK(latex(ops::sqrt(y)) == R"(\sqrt{y})");
  CHECK(latex(ops::abs(x)) == R"(\left|x\right|)");
  CHECK(latex(ops::floor(x)) == R"(\left\lfloor x\right\rfloor)");
  CHECK(latex(ops::sigmoid(x)) == R"(\sigma\left(x\right))");
  CHECK(latex(ops::relu(x)) == R"(\operatorname{ReLU}\left(x\right))");
  CHECK(latex(ops::tanh(x)) == R"(\tanh\left(x\right))");
}

TEST_CASE("unary operations cost one a cell", "[ops]") {
  const Expr x = given("x", sample(Shape{2, 3}));
  CHECK(cost_of(ops::sigmoid(x)) == Cost{.functions = 6});
  CHECK(cost_of(ops::relu(x)) == Cost{.additions = 6});
  CHECK(cost_of(ops::negate(x)) == Cost{});
}
