#include "engine/ops/log_sum.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "engine/graph/count.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/reduced_axes.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double log_2 = 0.693147180559945309;

Expr list(std::initializer_list<std::string_view> texts) {
  return literal(cells(Shape{static_cast<Index>(texts.size())}, texts));
}

Builder over(ops::ReducedAxes axes) {
  return [axes](std::span<const Expr> x) { return ops::log_sum_exp(x[0], axes); };
}

const Builder pair = [](std::span<const Expr> x) { return ops::log_add_exp(x[0], x[1]); };

}  // namespace

TEST_CASE("logarithms of sums agree in all interpretations", "[log_sum]") {
  check_op({"numbers", {sample(Shape{}), sample(Shape{}, 7)}, pair});
  check_op({"a row and a column", {sample(Shape{1, 3}), sample(Shape{2, 1}, 7)}, pair});
  check_op({"far apart", {cells(Shape{2}, {"0", "900"}), cells(Shape{2}, {"-50", "-900"})}, pair, false});
  check_op({"all", {sample(Shape{5})}, over({})});
  check_op({"rows", {sample(Shape{3, 4})}, over({{1}})});
  check_op({"columns, kept", {sample(Shape{3, 4})}, over({{0}, true})});
  check_op({"the outer axes", {sample(Shape{2, 3, 2})}, over({{0, -1}})});
  check_op({"one cell", {sample(Shape{3, 1})}, over({{1}})});
  check_op({"large", {cells(Shape{3}, {"-1000", "0", "1000"})}, over({}), false});
  check_refused("log_add_exp", pair, {{Shape{2}, Shape{3}}});
  check_refused("log_sum_exp", over({{1}}), {{Shape{3}}, {Shape{}}});
}

TEST_CASE("a logarithm of a sum neither overflows nor underflows", "[log_sum]") {
  // log(e^a + e^a) = a + log 2; log(1 + e^-50) = e^-50 to 22 digits.
  check_values(ops::log_add_exp(list({"0", "1000", "-1000"}), list({"0", "1000", "-1000"})), Shape{3},
               std::array{log_2, 1000 + log_2, -1000 + log_2}, 1e-12);
  check_values(ops::log_add_exp(list({"0", "-50"}), list({"-50", "0"})), Shape{2},
               std::array{1.9287498479639178e-22, 1.9287498479639178e-22}, 1e-36);
  // log(4 e^x) = x + 2 log 2.
  check_values(ops::log_sum_exp(list({"800", "800", "800", "800"}), {}), Shape{}, std::array{800 + 2 * log_2},
               1e-12);
}

TEST_CASE("infinite terms of a logarithm of a sum", "[log_sum]") {
  const Expr minus = ops::log(literal(0));
  const Expr plus = ops::negate(minus);
  const Expr two = literal(2);
  // e^-inf is 0: it adds nothing, and a sum of nothing but it is 0, whose logarithm is -inf.
  CHECK(evaluate(ops::log_add_exp(minus, two))[0] == 2);
  CHECK(evaluate(ops::log_add_exp(two, plus))[0] == infinity);
  CHECK(evaluate(ops::log_add_exp(minus, plus))[0] == infinity);
  CHECK(evaluate(ops::log_add_exp(minus, minus))[0] == -infinity);
  CHECK(std::isnan(evaluate(ops::log_add_exp(ops::log(literal(-1)), two))[0]));
  const Expr masked = ops::log(list({"0", "1", "0"}));
  CHECK(evaluate(ops::log_sum_exp(masked, {}))[0] == 0);
  CHECK(evaluate(ops::log_sum_exp(ops::negate(masked), {}))[0] == infinity);
  CHECK(evaluate(ops::log_sum_exp(ops::log(list({"0", "0"})), {}))[0] == -infinity);
  CHECK(std::isnan(evaluate(ops::log_sum_exp(ops::log(list({"1", "-1"})), {}))[0]));
  CHECK(std::isnan(enclose(ops::log_sum_exp(ops::log(list({"1", "-1"})), {}), {})[0].lo));
  CHECK(evaluate(ops::log_sum_exp(literal(Tensor<Number>(Shape{0})), {}))[0] == -infinity);
}

TEST_CASE("logarithms of sums: names and costs", "[log_sum]") {
  const Expr x = given("x", sample(Shape{2, 3}));
  const Expr y = given("y", sample(Shape{3}));
  CHECK(written(ops::log_add_exp(x, y)) == "logaddexp(x, y)");
  CHECK(written(ops::log_sum_exp(x, {{1}})) == "logsumexp(x, axis=1)");
  // A cell: two subtractions or additions; an exponential, a logarithm and the choice of the larger.
  CHECK(cost(std::array{ops::log_add_exp(x, y)}) == Cost{.additions = 12, .functions = 18});
  // A term: a subtraction, an exponential and an addition; a logarithm for each of the two sums.
  CHECK(cost(std::array{ops::log_sum_exp(x, {{1}})}) == Cost{.additions = 12, .functions = 8});
}
