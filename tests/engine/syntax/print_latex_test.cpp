#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

TEST_CASE("LaTeX reads like a textbook", "[print_latex]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"softmax(Q @ K.T / 2)", R"(\operatorname{softmax}\left(\frac{Q \, K^{\top}}{2}\right))"},
      {"W_1 @ x + b1", R"(W_{1} \, x + b_{1})"},
      {"h1' - (a - b)", R"(h_{1}' - \left(a - b\right))"},
      {"h1' ** 2", R"({h_{1}'}^{2})"},
      {"W_1.T @ X.T", R"(W_{1}^{\top} \, X^{\top})"},
      {"(X.T) ** 2", R"(\left(X^{\top}\right)^{2})"},
      {"2 * 3 * x", R"(2 \cdot 3 \cdot x)"},
      {"2 * x * 3", R"(2 \, x \cdot 3)"},
      {"A * B.T", R"(A \odot B^{\top})"},
      {"(A * B) @ C", R"(\left(A \odot B\right) \, C)"},
      {"A @ B * C", R"(A \, B \odot C)"},
      {"2 * A @ B", R"(2 \, A \, B)"},
      {"g * (y * (1 - y))", R"(g \cdot y \cdot \left(1 - y\right))"},
      {"a * (-b * c)", R"(a \cdot \left(-b\right) \cdot c)"},
      {"2 * (3 * x)", R"(2 \cdot 3 \, x)"},
      {"2 * (y * 3)", R"(2 \, y \cdot 3)"},
      {"a * (B @ C)", R"(a \cdot \left(B \, C\right))"},
      {"beta * W", R"(\beta \cdot W)"},
      {"-(a * b)", R"(-a \cdot b)"},
      {"a * (-b)", R"(a \cdot \left(-b\right))"},
      {"(a / b) ** 2", R"(\left(\frac{a}{b}\right)^{2})"},
      {"x ** -1", R"(x^{-1})"},
      {"(-2) ** 2", R"(\left(-2\right)^{2})"},
      {"[[1, -2], [3, 4]] @ [1, 2]", R"(\begin{bmatrix} 1 & -2 \\ 3 & 4 \end{bmatrix} \, \left[1, 2\right])"},
      {"sum(X, axis=0)", R"(\operatorname{sum}_{\text{axis }0}\left(X\right))"},
      {"log_softmax(x)", R"(\operatorname{log\_softmax}\left(x\right))"},
      {"7 // 2", R"(\left\lfloor \frac{7}{2}\right\rfloor)"},
      {"tanh(c) * sinus(c)", R"(\tanh\left(c\right) \cdot \operatorname{sinus}\left(c\right))"},
      {"X[0, 1:, ::2]", R"(X\left[0, 1{:}, {:}{:}2\right])"},
      {"theta_t + θ", R"(\theta_{t} + \theta)"},
      {"loss < y_hat", R"(\mathit{loss} < \hat{y})"},
      {"p_x1_y0 == 1e-30", R"(p_{x1, y0} = 1 \cdot 10^{-30})"},
      {"f(x, reduction='half_sum')",
       R"(\operatorname{f}\left(x, \text{reduction} = \text{half\_sum}\right))"},
      {"[a, []]", R"(\left[a, \left[\right]\right])"},
      {"grad_W_1 * grad_x'", R"(\nabla_{W_{1}} \cdot \nabla_{x'})"},
      {"[[[1, 2]], [[3, 4]]]",
       R"(\left[\begin{bmatrix} 1 & 2 \end{bmatrix}, \begin{bmatrix} 3 & 4 \end{bmatrix}\right])"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(to_latex(parse_expression(row.source)) == row.expected);
  }
}

TEST_CASE("a call is set as its setting says", "[print_latex]") {
  using Form = Setting::Form;
  static constexpr Setting as_root{.form = Form::root};
  static constexpr Setting as_outer_product{.form = Form::outer_product};
  static constexpr Setting as_log_product{.form = Form::log_product};
  static constexpr Setting as_bars{.form = Form::fence, .open = "|", .close = "|"};
  static constexpr Setting as_floor{.form = Form::fence, .open = "⌊", .close = "⌋"};
  static constexpr Setting as_sigma{.word = "σ"};
  const auto parse = [](const char* source) { return parse_expression(source); };
  const auto one = [&](const Setting& setting, const char* x) { return call("f", {parse(x)}, {}, &setting); };
  const auto root = [&](const char* x) { return one(as_root, x); };
  const auto outer = [&](const char* a, const char* b) {
    return call("o", {parse(a), parse(b)}, {}, &as_outer_product);
  };
  const auto log_product = [&](const char* a, const char* b) {
    return call("l", {parse(a), parse(b)}, {}, &as_log_product);
  };
  const auto times = [](Syntax a, Syntax b) { return infix(InfixOperator::multiply, a, b); };
  struct Row {
    Syntax tree;
    const char* expected;
  };
  const Row rows[] = {
      {root("2"), R"(\sqrt{2})"},
      {infix(InfixOperator::power, root("x"), number(2)), R"(\sqrt{x}^{2})"},
      {outer("x", "g_u"), R"(x \, g_{u}^{\top})"},
      {outer("g * (1 - h ** 2)", "x"), R"(\left(g \cdot \left(1 - h^{2}\right)\right) \, x^{\top})"},
      {transposed(outer("a", "b + c")), R"(\left(a \, \left(b + c\right)^{\top}\right)^{\top})"},
      {infix(InfixOperator::subtract, name("A"), times(outer("-a", "b"), name("W"))),
       R"(A - \left(-a\right) \, b^{\top} \odot W)"},
      {infix(InfixOperator::matrix_multiply, name("A"), outer("a", "b")),
       R"(A \, \left(a \, b^{\top}\right))"},
      // Written vectors are columns in it: a row before a turned row would read as one number.
      {outer("[5, 11] - [0, 1]", "[1, 2]"),
       R"(\left(\begin{bmatrix} 5 \\ 11 \end{bmatrix} - \begin{bmatrix} 0 \\ 1 \end{bmatrix}\right) \, )"
       R"(\begin{bmatrix} 1 \\ 2 \end{bmatrix}^{\top})"},
      {outer("-W.T @ [7, 8]", "tanh([1 / 2, a])"),
       R"(-W^{\top} \, \begin{bmatrix} 7 \\ 8 \end{bmatrix} \, )"
       R"(\left(\tanh\left(\begin{bmatrix} \frac{1}{2} \\ a \end{bmatrix}\right)\right)^{\top})"},
      {outer("f([1, 2], [3])", "x"),
       R"(\operatorname{f}\left(\left[1, 2\right], \left[3\right]\right) \, x^{\top})"},
      {infix(InfixOperator::add, log_product("t", "y"), log_product("1 - t", "1 - y")),
       R"(t \cdot \log\left(y\right) + \left(1 - t\right) \cdot \log\left(1 - y\right))"},
      {times(one(as_sigma, "z"), call("tanh", {name("c")})),
       R"(\sigma\left(z\right) \cdot \tanh\left(c\right))"},
      {infix(InfixOperator::add, one(as_bars, "x"), one(as_floor, "y")),
       R"(\left|x\right| + \left\lfloor y\right\rfloor)"},
  };
  for (const Row& row : rows) {
    CHECK(to_latex(row.tree) == row.expected);
  }
  CHECK(to_mathml(infix(InfixOperator::divide, name("a"), root("2"))) ==
        "<math><mfrac><mi>a</mi><msqrt><mn>2</mn></msqrt></mfrac></math>");
  CHECK(to_mathml(times(name("a"), times(name("b"), outer("c", "d")))) ==
        "<math><mrow><mi>a</mi><mo>⋅</mo><mrow><mi>b</mi><mo>⋅</mo><mrow><mo>(</mo><mrow><mi>c</mi>"
        "<mo>\u2062</mo><msup><mi>d</mi><mi>⊤</mi></msup></mrow><mo>)</mo></mrow></mrow></mrow></math>");
  // Plain text is the step language, whatever the setting.
  CHECK(to_plain(outer("a", "b")) == "o(a, b)");
}

TEST_CASE("what only responses hold is set as mathematics is", "[print_latex]") {
  using Kind = Collection::Kind;
  struct Row {
    Syntax tree;
    const char* expected;
  };
  const Row rows[] = {
      {relations({name("x"), number(7)}, {Relation::equal}), "x = 7"},
      {relations({number(0), name("x"), number(5)}, {Relation::less_equal, Relation::less}),
       R"(0 \le x < 5)"},
      {relations({name("x"), number(3)}, {Relation::not_equal}), R"(x \ne 3)"},
      {collection(Kind::tuple, {number(1), number(2)}), R"(\left(1, 2\right))"},
      {collection(Kind::tuple, {number(1)}), R"(\left(1, \right))"},
      {collection(Kind::sequence, {number(1), number(2)}), "1, 2"},
      {bounded(number(2), true, number(5), false), R"(\left[2, 5\right))"},
      {bounded(name("a"), false, name("b"), true), R"(\left(a, b\right])"},
      {quantity(number(5), "MB"), R"(5 \, \text{MB})"},
      {marked(name("W"), "(1)"), R"(W^{\text{(1)}})"},
  };
  for (const Row& row : rows) {
    CHECK(to_latex(row.tree) == row.expected);
  }
}
