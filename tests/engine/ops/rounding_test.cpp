#include "engine/ops/rounding.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Builder rounding(ops::Halves halves) {
  return [halves](std::span<const Expr> x) { return ops::round(x[0], halves); };
}

Builder unary(Expr (*op)(const Expr&)) {
  return [op](std::span<const Expr> x) { return op(x[0]); };
}

std::string texts(const Expr& expr) {
  std::string result;
  const SettledTensor value = settle(expr);
  for (const SettledCell& cell : value.cells()) {
    result += (result.empty() ? "" : " ") + to_string(cell) + (cell.exact ? "" : "?");
  }
  return result;
}

const Tensor<Number> edges =
    cells(Shape{9}, {"-2.5", "-1.5", "-0.5", "-0.4", "0", "0.5", "1.5", "2.5", "2.51"});

}  // namespace

TEST_CASE("rounding agrees in all interpretations", "[ops]") {
  for (const Shape& shape : {Shape{}, Shape{5}, Shape{2, 3}, Shape{0}}) {
    check_op({"ceil", {sample(shape)}, unary(ops::ceil)});
    check_op({"sign", {sample(shape)}, unary(ops::sign)});
    check_op({"round", {sample(shape)}, rounding(ops::Halves::even)});
    check_op({"round away", {sample(shape)}, rounding(ops::Halves::away)});
    check_op({"stop_gradient", {sample(shape)}, unary(ops::stop_gradient), false});
  }
  for (const ops::Halves halves : {ops::Halves::even, ops::Halves::away}) {
    check_op({"halves", {edges}, rounding(halves), false});
    check_op({"NaN",
              {cells(Shape{}, {"-1"})},
              [halves](std::span<const Expr> x) { return ops::round(ops::log(x[0]), halves); },
              false});
  }
  check_op({"the sign of NaN",
            {cells(Shape{}, {"-1"})},
            [](std::span<const Expr> x) { return ops::sign(ops::log(x[0])); },
            false});
  check_op({"the sign of 0", {cells(Shape{}, {"0"})}, unary(ops::sign), false});
}

TEST_CASE("halves are rounded to the even number or away from 0, exactly", "[ops]") {
  const Expr x = literal(edges);
  // NumPy's and PyTorch's round; C's round.
  CHECK(texts(ops::round(x)) == "-2 -2 0 0 0 0 2 2 3");
  CHECK(texts(ops::round(x, ops::Halves::away)) == "-3 -2 -1 0 0 1 2 3 3");
  // A double just below a half, to which adding a half would give 1.
  CHECK(texts(ops::round(literal(*Decimal::parse("0.49999999999999994")))) == "0");
  // 0.1 + 0.2 + 2.2 is 2.5 in decimals, though not in binary.
  const Expr sum = ops::add(ops::add(literal(*Decimal::parse("0.1")), literal(*Decimal::parse("0.2"))),
                            literal(*Decimal::parse("2.2")));
  CHECK(texts(ops::round(sum)) == "2");
  // 0.3 * 5 through a root, which only 50 digits show to be a half.
  CHECK(texts(ops::round(ops::multiply(ops::power(ops::sqrt(literal(*Decimal::parse("0.3"))), literal(2)),
                                       literal(5)))) == "2");
}

TEST_CASE("where rounding is not decided, the enclosure holds both numbers", "[ops]") {
  const Expr x = given("x", cells(Shape{}, {"0.5"}));
  Evaluation<Interval> evaluation(std::array{ops::round(x), ops::ceil(x), ops::sign(x)});
  const Interval around(-0.25, 1.75);
  evaluation.bind("x", {Shape{}, &around});
  evaluation.run();
  CHECK(evaluation.value(0)[0] == Interval(0, 2));
  CHECK(evaluation.value(1)[0] == Interval(0, 2));
  CHECK(evaluation.value(2)[0] == Interval(-1, 1));
}

TEST_CASE("no gradient flows through rounding or where it is stopped", "[ops]") {
  const Expr x = given("x", cells(Shape{2}, {"0.3", "-1.7"}));
  for (const Expr& y : {ops::round(x), ops::ceil(x), ops::sign(x), ops::stop_gradient(x)}) {
    check_values(differentiate(ops::sum(y), std::array{x})[0], Shape{2}, std::array{0.0, 0.0});
  }
  // d (x sg(x)) = sg(x) dx
  check_values(differentiate(ops::sum(ops::multiply(x, ops::stop_gradient(x))), std::array{x})[0], Shape{2},
               std::array{0.3, -1.7});
}

TEST_CASE("rounding is set as textbooks set it", "[ops]") {
  const Expr x = given("x", sample(Shape{}));
  CHECK(notation::to_latex(formula(ops::ceil(x))) == R"(\left\lceil x\right\rceil)");
  CHECK(notation::to_latex(formula(ops::stop_gradient(x))) == R"(\operatorname{sg}\left(x\right))");
  CHECK(written(ops::round(x, ops::Halves::away)) == "round(x, half='away')");
}
