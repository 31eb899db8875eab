#include "engine/graph/differentiate.hpp"

#include <catch2/catch.hpp>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;

namespace {

Expr number(std::string_view name, std::int64_t value) {
  return given(name, Tensor<Number>::scalar(value));
}

}  // namespace

TEST_CASE("the chain rule by hand: J = (w x - d)^2", "[differentiate]") {
  // dJ/dw = 2 (w x - d) x = 2 (3*4 - 5) 4 = 56; dJ/dx = 2 (7) 3 = 42; dJ/de = 2 * 7 = 14 for the step e.
  const Expr w = number("w", 3);
  const Expr x = number("x", 4);
  const Expr e = step("e", ops::subtract(ops::multiply(w, x), number("d", 5)));
  const Expr loss = step("J", ops::multiply(e, e));
  const std::vector<Expr> variables{w, x, e};
  const std::vector<Expr> gradients = differentiate(loss, variables);
  CHECK(evaluate(gradients[0])[0] == 56);
  CHECK(evaluate(gradients[1])[0] == 42);
  CHECK(evaluate(gradients[2])[0] == 14);
}

TEST_CASE("a gradient that has a name is used by later gradients", "[differentiate]") {
  const Expr w = number("w", 3);
  const Expr u = step("u", ops::multiply(w, number("x", 4)));
  const Expr loss = step("J", ops::multiply(u, u));
  const Expr grad_u = step("grad_u", differentiate(loss, {&u, 1}).front());
  const KnownGradient known{loss, u, grad_u};
  const Expr grad_w = differentiate(loss, {&w, 1}, {&known, 1}).front();
  CHECK(evaluate(grad_w)[0] == 96);  // 2 u x = 2 * 12 * 4
  const std::vector<Expr> order = topological_order({&grad_w, 1});
  CHECK(std::find(order.begin(), order.end(), grad_u) != order.end());
}

TEST_CASE("what the loss does not depend on has a zero gradient of its own shape", "[differentiate]") {
  const Expr loss = number("w", 3);
  const Expr stranger = given("v", Tensor<Number>(Shape{2}, {1, 2}));
  const Expr gradient = differentiate(loss, {&stranger, 1}).front();
  CHECK(gradient->shape == Shape{2});
  CHECK(evaluate(gradient)[1] == 0);
}

TEST_CASE("only a single number can be differentiated", "[differentiate]") {
  const Expr v = given("v", Tensor<Number>(Shape{2}, {1, 2}));
  CHECK_THROWS_WITH(differentiate(v, {&v, 1}),
                    "a gradient needs a single number to differentiate, not a list of 2");
}

TEST_CASE("the gradient of a transposed matrix reads without transposing twice", "[differentiate]") {
  // y = W^T x, J = sum(y y): dJ/dx = W (2 y), as every textbook writes it.
  notation::Scope scope;
  notation::add_steps(
      "W = [[1, 2], [3, 4]]\nx = [5, 6]\ny = W.T @ x\nJ = y @ y\ng_y = grad(J, y)\ng_x = grad(J, x)", scope);
  CHECK(notation::to_plain(formula(scope.find("g_x"))) == "W @ g_y");
}
