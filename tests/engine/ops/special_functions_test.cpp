#include "engine/ops/special_functions.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Builder unary(Expr (*op)(const Expr&)) {
  return [op](std::span<const Expr> x) { return op(x[0]); };
}

SettledCell settled(const Expr& expr) {
  return settle(expr)[0];
}

}  // namespace

TEST_CASE("special functions agree in all interpretations", "[ops]") {
  struct Row {
    const char* title;
    Expr (*op)(const Expr&);
    bool positive;
  };
  const Row rows[] = {{"erf", ops::erf, false},    {"expm1", ops::expm1, false}, {"atan", ops::atan, false},
                      {"log1p", ops::log1p, true}, {"log2", ops::log2, true},    {"log10", ops::log10, true}};
  for (const Row& row : rows) {
    for (const Shape& shape : {Shape{}, Shape{5}, Shape{2, 3}, Shape{0}}) {
      check_op({std::string(row.title) + to_string(shape),
                {row.positive ? positive_sample(shape) : sample(shape)},
                unary(row.op)});
    }
    check_op(
        {std::string(row.title) + " near 0", {cells(Shape{2}, {"1e-30", "1e-9"})}, unary(row.op), false});
  }
  check_op({"log1p below 0", {cells(Shape{3}, {"-0.9", "-0.3", "-1e-12"})}, unary(ops::log1p)});
}

TEST_CASE("special functions are undefined or infinite in every interpretation alike", "[ops]") {
  const auto one = [](const char* text) { return cells(Shape{}, {text}); };
  for (Expr (*op)(const Expr&) : {ops::log2, ops::log10}) {
    check_op({"a logarithm of a negative", {one("-1")}, unary(op), false});
    check_op({"a logarithm of 0", {one("0")}, unary(op), false});
  }
  check_op({"log1p at -1", {one("-1")}, unary(ops::log1p), false});
  check_op({"log1p below -1", {one("-1.5")}, unary(ops::log1p), false});
  check_op({"erf far out", {cells(Shape{2}, {"-30", "30"})}, unary(ops::erf), false});
  check_op({"expm1 far out", {cells(Shape{2}, {"-800", "800"})}, unary(ops::expm1), false});
}

TEST_CASE("what a logarithm to base 2 or 10 makes of a power is known exactly", "[ops]") {
  CHECK(settled(ops::log2(literal(8))).exact);
  CHECK(to_string(settled(ops::log2(literal(*Decimal::parse("0.125"))))) == "-3");
  CHECK(to_string(settled(ops::log10(literal(*Decimal::parse("0.001"))))) == "-3");
  CHECK(settled(ops::log10(literal(*Decimal::parse("0.001")))).exact);
  // 1 / log(2), of an x that exp would lose.
  CHECK(to_string(settled(ops::log2(ops::exp(literal(-800))))) == "-1154.15603271");
  // log(1 + e^1000) = 1000
  CHECK(to_string(settled(ops::log1p(ops::exp(literal(1000))))).starts_with("1000"));
  CHECK(to_string(settled(ops::log1p(ops::exp(literal(-1000))))) == "0");
}

TEST_CASE("special functions are set as textbooks set them", "[ops]") {
  const auto latex = [](const Expr& expr) { return notation::to_latex(formula(expr)); };
  const Expr x = given("x", positive_sample(Shape{}));
  CHECK(latex(ops::log2(x)) == R"(\log_2\left(x\right))");
  CHECK(latex(ops::log10(x)) == R"(\log_{10}\left(x\right))");
  CHECK(latex(ops::atan(x)) == R"(\arctan\left(x\right))");
  CHECK(latex(ops::erf(x)) == R"(\operatorname{erf}\left(x\right))");
}
