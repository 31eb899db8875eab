#include "engine/ops/einsum.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/engine/check_op.hpp"
#include "tests/engine/language/expression_value.hpp"

using namespace gradewright::engine;
using namespace gradewright::test;

namespace {

Builder of(const char* equation) {
  return [equation](std::span<const Expr> x) { return ops::einsum(equation, x); };
}

}  // namespace

TEST_CASE("Einstein's sums agree in all interpretations", "[einsum]") {
  const Tensor<Number> square = sample(Shape{3, 3});
  const Tensor<Number> batch = sample(Shape{2, 3, 3}, 20);
  for (const char* equation : {"ii", "ii->i", "ij->ji", "ij->j", "ij"}) {
    check_op({equation, {square}, of(equation)});
  }
  for (const char* equation :
       {"ij,jk->ik", "ij,kj->ik", "ij,jk", "ij,ij->", "ij,ij->i", "ij,kl->ikjl", "ii,jk->k"}) {
    check_op({equation, {square, sample(Shape{3, 3}, 40)}, of(equation)});
  }
  for (const char* equation : {"bij,jk->bik", "...ij,jk->...ik", "bij,ij->b", "bii,ij->bj"}) {
    check_op({equation, {batch, square}, of(equation)});
  }
  check_op({"three", {square, sample(Shape{3, 2}, 40), sample(Shape{2}, 60)}, of("ij,jk,k->i")});
  check_op({"no cells", {Tensor<Number>(Shape{2, 0}), Tensor<Number>(Shape{0, 3})}, of("ij,jk->ik")});
}

TEST_CASE("an equation that is a product of matrices is written as one", "[einsum]") {
  const std::array<Expr, 2> ab{given("a", sample(Shape{2, 3})), given("b", sample(Shape{3, 4}))};
  CHECK(written(ops::einsum("ij,jk->ik", ab)) == "a @ b");
  CHECK(written(ops::einsum("ij, jk", ab)) == "a @ b");
  CHECK(written(ops::einsum("ij->ji", std::array{ab[0]})) == "a.T");
  CHECK(written(ops::einsum("ij->i", std::array{ab[0]})) == "sum(a, axis=1)");
}

TEST_CASE("equations that do not fit are refused with their part", "[einsum]") {
  check_values_of({
      {"einsum('ij->i', [[1, 2], [3, 4]])", "[3, 7]"},
      {"einsum('i,i->', [v, v])", "5"},
      {"einsum('ij,jk->ik', X)", "einsum: the equation has 2 operands, and 1 is given at einsum"},
      {"einsum('ijk->i', X)", "einsum: 'ijk' names 3 axes, not those of a 3 x 2 matrix at einsum"},
      {"einsum('i->i', X)", "einsum: 'i' names 1 axes, not those of a 3 x 2 matrix at einsum"},
      {"einsum('ij,ij->', X, W)", "einsum: 'i' has 3 places and 2 places at einsum"},
      {"einsum('ii', X)", "einsum: 'i' has 3 places and 2 places at einsum"},
      {"einsum('ij->ik', X)", "einsum: the right side 'ik' names axes of the left side, each once at einsum"},
      {"einsum('ij->ii', X)", "einsum: the right side 'ii' names axes of the left side, each once at einsum"},
      {"einsum('i1', X)",
       "an equation names axes by letters, commas between the operands, as in 'ij,jk->ik'; 'i1' does not at "
       "einsum"},
      {"einsum('......', X)",
       "an equation names axes by letters, commas between the operands, as in 'ij,jk->ik'; '......' does not "
       "at einsum"},
      {"einsum(X, X)", "equation is a quoted text at X"},
  });
}
