#include "engine/graph/worked_steps.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps_text.hpp"
#include "engine/language/step_language.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;

namespace {

std::vector<Expr> steps_of(std::string_view given, std::string_view source) {
  notation::Scope scope;
  // Givens are named leaves, as the exam file makes them.
  for (const notation::Definition& definition : notation::parse_definitions(given)) {
    const Expr value = notation::elaborate(definition.body, scope);
    scope.define(gradewright::engine::given(definition.name, value->leaf()->value));
  }
  return notation::add_steps(source, scope);
}

}  // namespace

TEST_CASE("a formula has its operands' names and only the parentheses it needs", "[worked_steps]") {
  const auto steps = steps_of("x = [1, 2]\nW = [[1, 2], [3, 4]]\nb = 0.5",
                              "h = tanh(W @ x + b)\nk = 2 * (h - b) ** 2\nm = -(x[1:] - 1)\nJ = sum(k)\n"
                              "dh = grad(J, h)\ndW = grad(J, W)\nalias = J\nbig = sum(zeros(7, 7) + b)");
  const auto plain = [&](std::size_t step) { return notation::to_plain(formula(steps[step])); };
  CHECK(plain(0) == "tanh(W @ x + b)");
  CHECK(plain(1) == "2 * (h - b) ** 2");
  CHECK(plain(2) == "-(x[1:] - 1)");
  CHECK(plain(3) == "sum(k)");
  CHECK(plain(4) == "4 * (h - b)");
  CHECK(plain(5) == "outer(dh * (1 - h ** 2), x)");
  CHECK(plain(6) == "J");
  CHECK(plain(7) == "sum(... + b)");
}

TEST_CASE("the sign of a product follows the shapes, in names as in numbers", "[worked_steps]") {
  const auto steps = steps_of("F = 3\nh = [1, 2]\nw = [4, 5]",
                              "c = 2 * F * F\nv = w * (1 - h ** 2)\nz = w @ h\ns = F * w * sum(h)");
  std::string latex;
  for (const WorkedStep& step : worked_steps(steps)) {
    latex += notation::to_latex(step.formula) + " = " + notation::to_latex(step.numbers) + "\n";
  }
  CHECK(latex ==
        R"(2 \, F \cdot F = 2 \cdot 3 \cdot 3
w \odot \left(1 - h^{2}\right) = \left[4, 5\right] \odot \left(1 - \left[1, 2\right]^{2}\right)
w \, h = \left[4, 5\right] \cdot \left[1, 2\right]
F \cdot w \cdot \operatorname{sum}\left(h\right) = 3 \, \left[4, 5\right] \cdot \operatorname{sum}\left(\left[1, 2\right]\right)
)");
}

TEST_CASE("displayed values are short but never a false zero", "[worked_steps]") {
  const auto shown = [](std::string_view source, int decimals) {
    notation::Scope scope;
    return notation::to_plain(
        displayed(settle(notation::elaborate(notation::parse_expression(source), scope)), {decimals}));
  };
  CHECK(shown("2 / 3", 4) == "0.6667");
  CHECK(shown("0.5 * 0.25", 2) == "0.125");
  CHECK(shown("-7 * 6", 4) == "-42");
  CHECK(shown("exp(-20)", 4) == "0.00000000206");
  CHECK(shown("[1 / 0, -1 / 0, 0 / 0]", 4) == "[inf, -inf, nan]");
  CHECK(shown("2 ** 53", 4) == "9007199254740992");
  CHECK(shown("0.99999 * 0.99999 * 0.999999", 4) == "1.0000");
}

TEST_CASE("values of many cells keep their names", "[worked_steps]") {
  const auto steps = steps_of("X = arange(37)\ny = 2", "S = sum(X) * y");
  const WorkedStep step = worked_steps(steps).front();
  CHECK(notation::to_plain(step.numbers) == "sum(X) * 2");
  CHECK(steps_to_plain(std::vector{step}) == "S = sum(X) * y\n  = sum(X) * 2\n  = 1332\n");
}

TEST_CASE("a deep and widely shared gradient stays readable", "[worked_steps]") {
  std::string source;
  for (int i = 1; i <= 60; ++i) {
    source += fmt::format("x{0} = x{1} * x{1}\n", i, i - 1);
  }
  const auto steps = steps_of("x0 = 1", source + "d = grad(x60, x0)");
  CHECK(notation::to_plain(formula(steps.back())).size() < 20'000);
}

TEST_CASE("infinite leaves are shown", "[worked_steps]") {
  const Number inf = Number::plus_infinity();
  const Expr mask = given("M", Tensor<Number>(Shape{2}, {0, -inf}));
  const Expr sum = step("S", ops::add(mask, literal(Tensor<Number>(Shape{2}, {inf, 1}))));
  const std::vector<WorkedStep> steps = worked_steps(std::vector{sum});
  CHECK(steps_to_plain(steps) ==
        "S = M + [inf, 1]\n"
        "  = [0, -inf] + [inf, 1]\n"
        "  = [inf, -inf]\n");
  CHECK(notation::to_latex(steps[0].numbers) == R"(\left[0, - \infty \right] + \left[\infty, 1\right])");
  CHECK(value_text(steps[0].result) == "[inf, -inf]");
}

TEST_CASE("a place in a list that is written out is what stands there", "[worked_steps]") {
  notation::Scope scope;
  notation::add_steps(
      "X = [3, 224, 230]\nY = X + 0.5\na = X[0] * 2 + X[-1]\nb = X[1:] + 1\nc = Y[:2]\nd = X[::-1]\ne_ = "
      "[[1, 2], [3, 4]][1]",
      scope);
  std::string shown;
  for (const WorkedStep& step : worked_steps(scope.definitions())) {
    shown += step.name + " = " + notation::to_plain(step.formula) + " = " + notation::to_plain(step.numbers) +
             "\n";
  }
  CHECK(shown ==
        "X = [3, 224, 230] = [3, 224, 230]\n"
        "Y = X + 0.5 = [3, 224, 230] + 0.5\n"
        "a = X[0] * 2 + X[-1] = 3 * 2 + 230\n"
        "b = X[1:] + 1 = [224, 230] + 1\n"
        "c = Y[:2] = [3.5, 224.5]\n"
        "d = X[::-1] = [3, 224, 230][::-1]\n"
        "e_ = [[1, 2], [3, 4]][1] = [[1, 2], [3, 4]][1]\n");
}
