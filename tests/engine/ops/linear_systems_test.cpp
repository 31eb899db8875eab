#include "engine/ops/linear_systems.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

const Builder solution = [](std::span<const Expr> x) { return ops::solve(x[0], x[1]); };
const Builder inverse = [](std::span<const Expr> x) { return ops::inverse(x[0]); };
const Builder determinant = [](std::span<const Expr> x) { return ops::determinant(x[0]); };

/// Numbers on [-2, 2] with 5 more on the diagonals of the last two axes.
Tensor<Number> matrices(const Shape& shape, int start = 0) {
  Tensor<Number> result = sample(shape, start);
  const Index n = shape.from_end(-1);
  for (Index cell = 0; cell < result.size(); ++cell) {
    if ((cell % (n * n)) % (n + 1) == 0) {
      result[cell] = result[cell].decimal() + Decimal(5);
    }
  }
  return result;
}

std::string texts(const Expr& expr) {
  std::string result;
  const SettledTensor value = settle(expr);
  for (const SettledCell& cell : value.cells()) {
    result += (result.empty() ? "" : " ") + (cell.exact ? to_string(cell) : exact_text(cell));
  }
  return result;
}

}  // namespace

TEST_CASE("systems of equations agree in all interpretations", "[linear_systems]") {
  for (const Index n : {Index{1}, Index{2}, Index{3}, Index{5}, Index{8}}) {
    const bool differentiable = n < 8;  // for time
    check_op({"a vector", {matrices(Shape{n, n}), sample(Shape{n}, 50)}, solution, differentiable});
    check_op({"columns", {matrices(Shape{n, n}), sample(Shape{n, 2}, 50)}, solution, differentiable});
    check_op({"an inverse", {matrices(Shape{n, n})}, inverse, differentiable});
    check_op({"a determinant", {matrices(Shape{n, n})}, determinant, differentiable});
  }
  check_op({"a batch", {matrices(Shape{2, 3, 3}), sample(Shape{2, 3, 1}, 50)}, solution});
  check_op({"one matrix for a batch", {matrices(Shape{2, 2}), sample(Shape{2, 2, 1}, 50)}, solution});
  check_op(
      {"a batch of matrices for the same", {matrices(Shape{2, 2, 2}), sample(Shape{2, 1}, 50)}, solution});
  check_op({"a batch of inverses", {matrices(Shape{2, 2, 2})}, inverse});
  check_op({"a batch of determinants", {matrices(Shape{2, 2, 2})}, determinant});
  check_op({"nothing", {sample(Shape{0, 0})}, determinant});
  check_op({"rows to be exchanged", {cells(Shape{2, 2}, {"0", "1", "2", "0"}), sample(Shape{2})}, solution});
  check_op(
      {"a determinant after exchanges",
       {cells(Shape{4, 4}, {"0", "1", "0", "0", "0", "0", "2", "0", "0", "0", "0", "3", "4", "0", "0", "1"})},
       determinant});
  check_refused("inv", inverse, {{Shape{2, 3}}, {Shape{3}}, {Shape{}}});
  check_refused("solve", solution,
                {{Shape{2, 2}, Shape{3}}, {Shape{2, 2}, Shape{}}, {Shape{2, 2, 2}, Shape{2}}});
}

TEST_CASE("what is singular has no inverse in any interpretation", "[linear_systems]") {
  const Tensor<Number> singular = cells(Shape{2, 2}, {"1", "2", "2", "4"});
  check_op({"inverse", {singular}, inverse, false});
  check_op({"solution", {singular, sample(Shape{2})}, solution, false});
  check_op({"determinant", {singular}, determinant, false});
  check_op({"NaN",
            {cells(Shape{2, 2}, {"-1", "2", "2", "4"})},
            [](std::span<const Expr> x) { return ops::inverse(ops::log(x[0])); },
            false});
  // In decimals, whatever doubles make of them.
  const Expr tenths = literal(cells(Shape{2, 2}, {"0.1", "0.3", "0.7", "2.1"}));
  CHECK(to_string(settle(ops::inverse(tenths))[0]) == "nan");
  CHECK(texts(ops::determinant(tenths)) == "0");
}

TEST_CASE("solutions of rational systems are exact", "[linear_systems]") {
  const Expr a = literal(cells(Shape{2, 2}, {"1", "2", "3", "4"}));
  CHECK(texts(ops::inverse(a)) == "-2 1 1.5 -0.5");
  CHECK(texts(ops::determinant(a)) == "-2");
  CHECK(texts(ops::solve(literal(cells(Shape{2, 2}, {"3", "0", "0", "7"})),
                         literal(cells(Shape{2}, {"1", "1"})))) == "1/3 1/7");
}

TEST_CASE("a solution is enclosed over all matrices that there can be", "[linear_systems]") {
  const Expr a = given("a", cells(Shape{2, 2}, {"4", "1", "2", "3"}));
  const Expr b = given("b", cells(Shape{2}, {"1", "2"}));
  Evaluation<Interval> evaluation(std::array{ops::solve(a, b), ops::determinant(a)});
  const double d = 0.05;
  const std::array<Interval, 4> around{Interval(4 - d, 4 + d), Interval(1 - d, 1 + d), Interval(2 - d, 2 + d),
                                       Interval(3 - d, 3 + d)};
  evaluation.bind("a", {Shape{2, 2}, around.data()});
  evaluation.run();
  const std::array enclosed{evaluation.value(0)[0], evaluation.value(0)[1]};
  const Interval determinant_enclosed = evaluation.value(1)[0];
  Interval reached(10, -10);
  for (int corner = 0; corner < 16; ++corner) {
    const auto at = [&](int place) {
      const auto& cell = around[static_cast<std::size_t>(place)];
      return (corner >> place) % 2 == 0 ? cell.lo : cell.hi;
    };
    // Cramer's rule
    const double det = at(0) * at(3) - at(1) * at(2);
    const double x = (1 * at(3) - at(1) * 2) / det;
    const double y = (at(0) * 2 - 1 * at(2)) / det;
    CHECK(enclosed[0].contains(x));
    CHECK(enclosed[1].contains(y));
    CHECK(determinant_enclosed.contains(det));
    reached = {std::min(reached.lo, x), std::max(reached.hi, x)};
  }
  CHECK(enclosed[0].hi - enclosed[0].lo <= 2 * (reached.hi - reached.lo));
  // Singular matrices among them: anything.
  const std::array<Interval, 4> wide{Interval(0, 8), Interval(1), Interval(2), Interval(3)};
  evaluation.bind("a", {Shape{2, 2}, wide.data()});
  evaluation.run();
  CHECK(std::isinf(evaluation.value(0)[0].hi));
}
