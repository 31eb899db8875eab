#include "engine/graph/substitute.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/ops/elementwise.hpp"

using namespace gradewright::engine;

namespace {

Expr number(std::string_view name, std::int64_t value) {
  return given(name, Tensor<Number>::scalar(value));
}

}  // namespace

TEST_CASE("a step is replaced by a value, and what follows from it follows", "[substitute]") {
  const Expr x = number("x", 4);
  const Expr u = step("u", ops::add(x, literal(1)));
  const Expr y = step("y", ops::multiply(u, u));
  const Expr other = step("z", ops::negate(x));
  const std::vector<Expr> outputs{y, other};
  const Replacement own{"u", literal(10)};
  const std::vector<Expr> changed = substitute(outputs, {&own, 1});
  CHECK(evaluate(changed[0])[0] == 100);
  CHECK(changed[1] == other);   // shared: it does not depend on u
  CHECK(evaluate(y)[0] == 25);  // the original is untouched
}

TEST_CASE("a replaced given keeps its name", "[substitute]") {
  const Expr x = number("x", 4);
  const Replacement own{"x", literal(2)};
  const Expr changed = substitute({&x, 1}, {&own, 1}).front();
  CHECK(name_of(changed) == "x");
  CHECK(evaluate(changed)[0] == 2);
}

TEST_CASE("a replacement must have the shape of what it replaces", "[substitute]") {
  const Expr x = number("x", 4);
  const Replacement own{"x", literal(Tensor<Number>(Shape{2}, {1, 2}))};
  CHECK_THROWS_WITH(substitute({&x, 1}, {&own, 1}), "'x' is a number and cannot be replaced by a list of 2");
}
