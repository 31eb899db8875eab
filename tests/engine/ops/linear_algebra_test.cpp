#include "engine/ops/linear_algebra.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/syntax/print.hpp"
#include "tests/engine/check_op.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Expr product(std::span<const Expr> x) {
  return ops::matmul(x[0], x[1]);
}

}  // namespace

TEST_CASE("matrix products agree in all interpretations, with vectors and batches", "[ops]") {
  const std::pair<Shape, Shape> shapes[] = {
      {Shape{2, 3}, Shape{3, 4}},    {Shape{3}, Shape{3}},          {Shape{2, 3}, Shape{3}},
      {Shape{3}, Shape{3, 2}},       {Shape{2, 2, 3}, Shape{3, 2}}, {Shape{2, 1, 2, 3}, Shape{3, 3, 2}},
      {Shape{2, 3}, Shape{2, 3, 2}}, {Shape{3}, Shape{2, 3, 2}},    {Shape{2, 2, 3}, Shape{3}},
      {Shape{2, 2, 2, 3}, Shape{3}}, {Shape{3}, Shape{2, 2, 3, 2}}, {Shape{2, 0}, Shape{0, 3}},
      {Shape{1, 1}, Shape{1}},
  };
  for (const auto& [a, b] : shapes) {
    check_op({to_string(a) + " @ " + to_string(b), {sample(a), sample(b, 60)}, product});
  }
  check_refused("matmul", product,
                {{Shape{2, 3}, Shape{2, 3}},
                 {Shape{}, Shape{3}},
                 {Shape{3}, Shape{}},
                 {Shape{3}, Shape{4}},
                 {Shape{2, 2, 3}, Shape{3, 3, 2}}});
}

TEST_CASE("outer products agree in all interpretations", "[ops]") {
  const Builder outer = [](std::span<const Expr> x) { return ops::outer(x[0], x[1]); };
  for (const auto& [a, b] : {std::pair{Shape{2}, Shape{3}}, {Shape{3}, Shape{1}}, {Shape{0}, Shape{2}}}) {
    check_op({"outer " + to_string(a) + " " + to_string(b), {sample(a), sample(b, 60)}, outer});
  }
  check_refused("outer", outer, {{Shape{2, 3}, Shape{3}}, {Shape{}, Shape{3}}, {Shape{3}, Shape{3, 1}}});
  // Every product by hand: 1 * 4, 1 * 5, 1 * 0.5, then -2 times the same.
  const Expr a = given("a", cells(Shape{2}, {"1", "-2"}));
  const Expr b = given("b", cells(Shape{3}, {"4", "5", "0.5"}));
  check_values(ops::outer(a, b), Shape{2, 3}, std::array{4.0, 5.0, 0.5, -8.0, -10.0, -1.0});
  CHECK(cost(std::array{ops::outer(a, b)}) == Cost{.multiplications = 6});
  CHECK(notation::to_latex(formula(ops::outer(a, b))) == R"(a \, b^{\top})");
}

TEST_CASE("gradients of a matrix by a product with a vector are written as outer products", "[ops]") {
  const Expr w = given("W", sample(Shape{2, 3}));
  const Expr x = given("x", sample(Shape{3}, 10));
  const Expr v = given("v", sample(Shape{2}, 20));
  const auto gradient = [&](const Expr& product, const Expr& upstream) {
    return written(differentiate(ops::matmul(product, upstream), std::array{w}).front());
  };
  CHECK(gradient(ops::matmul(w, x), v) == "outer(v, x)");
  CHECK(gradient(ops::matmul(v, w), x) == "outer(v, x)");
  CHECK(gradient(ops::matmul(ops::transpose(w), v), x) == "outer(v, x)");
  CHECK(gradient(ops::matmul(x, ops::transpose(w)), v) == "outer(v, x)");
}

TEST_CASE("gradients of matrix products can be differentiated again", "[ops]") {
  check_op({"A A^T A", {sample(Shape{2, 3})}, [](std::span<const Expr> x) {
              return ops::matmul(ops::matmul(x[0], ops::transpose(x[0])), x[0]);
            }});
}

TEST_CASE("a refused product says what does not chain", "[ops]") {
  const Expr a = given("a", sample(Shape{2, 3}));
  CHECK_THROWS_WITH(
      ops::matmul(a, a),
      "matmul: a 2 x 3 matrix and a 2 x 3 matrix do not chain: 3 columns on the left, 2 rows on the right");
}

TEST_CASE("axes move in any order", "[ops]") {
  const auto order = [](const std::vector<Index>& axes) -> Builder {
    return [axes](std::span<const Expr> x) { return ops::permute(x[0], axes); };
  };
  check_op(
      {"transpose", {sample(Shape{2, 3})}, [](std::span<const Expr> x) { return ops::transpose(x[0]); }});
  check_op({"rotate", {sample(Shape{2, 3, 4})}, order({2, 0, 1})});
  check_op({"negative axes", {sample(Shape{2, 3, 4})}, order({-1, 1, 0})});
  check_op({"identity", {sample(Shape{2, 3})}, order({0, 1})});
  check_refused("permute", order({0, 1}), {{Shape{2}}, {Shape{2, 2, 2}}});
  check_refused("permute", order({0, 0}), {{Shape{2, 2}}});
  check_refused("permute", order({0, 2}), {{Shape{2, 2}}});
}

TEST_CASE("transposition is written .T, other orders with permute", "[ops]") {
  const Expr x = given("X", sample(Shape{2, 3, 4}));
  CHECK(written(ops::transpose(x)) == "X.T");
  CHECK(written(ops::permute(x, std::array<Index, 3>{2, 0, 1})) == "permute(X, [2, 0, 1])");
  const Expr v = given("v", sample(Shape{3}));
  CHECK(ops::transpose(v) == v);
}

TEST_CASE("a matrix product counts multiply-adds", "[ops]") {
  const Expr a = given("a", sample(Shape{7, 2, 3}));
  const Expr b = given("b", sample(Shape{3, 4}));
  CHECK(cost(std::array{ops::matmul(a, b)}) == Cost{.multiply_adds = 7 * 2 * 3 * 4});
}

TEST_CASE("a product of doubles sums from first to last, whatever the processor", "[ops]") {
  // From first to last 1e16 + 1 is 1e16 again, so the ones before -1e16 are lost and the one after it stays;
  // by pairs, or in two or four lanes, another number comes out.
  const std::vector<Number> terms{*Decimal::parse("1e16"), 1, 1, 1, *Decimal::parse("-1e16"), 1, 0, 0};
  const Expr row = literal(Tensor<Number>(Shape{1, 8}, terms));
  const Expr ones = literal(Tensor<Number>(Shape{8, 1}, std::vector<Number>(8, Decimal(1))));
  CHECK(evaluate(ops::matmul(row, ones))[0] == 1);
}

TEST_CASE("a product of one term is that term, of -0, too", "[ops]") {
  const Expr one = literal(Tensor<Number>(Shape{1, 1}, {Decimal(-1)}));
  const Expr zero = literal(Tensor<Number>(Shape{1, 3}, std::vector<Number>(3, Decimal(0))));
  CHECK(std::signbit(evaluate(ops::matmul(one, zero))[2]));
  const Expr nothing =
      ops::matmul(literal(Tensor<Number>(Shape{1, 0})), literal(Tensor<Number>(Shape{0, 3})));
  CHECK_FALSE(std::signbit(evaluate(nothing)[2]));
}
