#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/graph/worked_steps_text.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"
#include "tests/repeated.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// Every name that is defined, those inside of calls too, with its value; or the error as it is shown.
std::string defined(const std::string& source) {
  Scope scope;
  try {
    add_steps(source, scope);
  } catch (const SourceError& error) {
    return describe(error, source, "steps");
  }
  std::string text;
  for (const Expr& step : scope.definitions()) {
    text += (text.empty() ? "" : " ") + std::string(name_of(step)) + "=" + to_plain(displayed(settle(step)));
  }
  return text;
}

/// Only what is said, without the places.
std::string refused(const std::string& source) {
  Scope scope;
  try {
    add_steps(source, scope);
  } catch (const SourceError& error) {
    return error.what();
  }
  return "accepted";
}

const std::string square = "def square(x, power=2, shift=0):\n  y = x + shift\n  return y ** power\n";

}  // namespace

TEST_CASE("a call binds its arguments as Python does", "[definition_call]") {
  CHECK(defined(square + "a = square(3)") == "a.y=3 a=9");
  CHECK(defined(square + "a = square(3, 3)") == "a.y=3 a=27");
  CHECK(defined(square + "a = square(shift=1, x=3)") == "a.y=4 a=16");
  CHECK(refused(square + "a = square()") == "square(x, power=2, shift=0) needs a value for x");
  CHECK(refused(square + "a = square(1, 2, 3, 4)") ==
        "square(x, power=2, shift=0) takes 3 values without a name, not 4");
  CHECK(refused(square + "a = square(1, pover=3)") ==
        "square(x, power=2, shift=0) has no option 'pover'; did you mean 'power'?");
  CHECK(refused(square + "a = square(1, x=3)") == "x is given twice");
  CHECK(refused(square + "a = sqare(1)") == "no function is called 'sqare'; did you mean 'square'?");
  CHECK(refused(square + "a = square") == "'square' is a function; give it its arguments in parentheses");
  CHECK(refused(square + "square = 2") == "'square' is a function; give the step another name");
  CHECK(refused(square + square) == "'square' is defined already");
  CHECK(refused("exp = 1\ndef exp(x): return x") == "'exp' is defined already");
  CHECK(defined("def relu(x): return x * 10\na = relu(-1)\nb = np.relu(-1)") == "a=-10 b=0");
  CHECK(defined("def f(x, dim=0): return sum(x, axis=dim)\na = f([[1, 2]], dim=1)") == "a=[3]");
  CHECK(defined("def f(x, axis=0): return sum(x, axis=axis)\na = f([[1, 2]], dim=1)") == "a=[3]");
}

TEST_CASE("words, lists and whole numbers are handed on", "[definition_call]") {
  CHECK(defined("def f(x, r): return squared_error(x, 0, reduction=r)\na = f([1, 2], 'sum')\nb = f(r='mean', "
                "x=[1, 2])") == "a=5 b=2.5");
  CHECK(
      defined("def f(x, axis=None, keep=False): return sum(x, axis=axis, keepdims=keep)\na = f([[1, 2]])\nb "
              "= f([[1, 2]], 1, True)") == "a=3 b=[[3]]");
  CHECK(defined("def f(x, W, bias=None): return conv2d(x, W, bias=bias)\na = f([[1, 2]], [[3]])\nb = f([[1, "
                "2]], [[3]], 1)") == "a=[[3, 6]] b=[[4, 7]]");
  CHECK(defined("def f(n, k): return zeros(n, k)\na = f(1, 2)") == "a=[[0, 0]]");
  const std::string lists =
      "def f(ws):\n  n = 0\n  for w in ws: n = n + w.size\n  return n + 100 * len(ws) + 1000 * sum(ws[-1])\n";
  CHECK(defined(lists + "A = [1, 2]\nB = [[3]]\na = f([A, B])") ==
        "A=[1, 2] B=[[3]] a.n=0 a.n_2=2 a.n_3=3 a=3203");
  CHECK(defined("def f(ws): return concatenate(ws[1:])\nA = [1]\nB = [2, 3]\nC = [4]\na = f([A, B, C])") ==
        "A=[1] B=[2, 3] C=[4] a=[2, 3, 4]");
  CHECK(defined("def f(ws): return ws[1][0, 1] + ws[1, 0, 0]\na = f([[1, 2], [[3, 4]] * 1])") == "a=7");
  CHECK(refused("def f(ws): return ws[2]\na = f([[1], [2, 3] * 1])") ==
        "place 2 does not exist in a list of 2");
  CHECK(refused("def f(r): return r + 1\na = f('sum')") == "a quoted text can only be an option's value");
  CHECK(refused("def f(r): return r + 1\na = f(None)") == "None can only be an option's value");
}

TEST_CASE("steps inside of a call are named after the step that it gives", "[definition_call]") {
  const std::string two = "def f(x):\n  S = x + 1\n  return 2 * S\n";
  CHECK(defined(two + "Z = f(1)\nq = Z.S * 10") == "Z.S=2 Z=4 q=20");
  CHECK(defined(two + "Z = f(1) + f(f(2))") == "Z.f.S=2 Z.f=4 Z.f_3.S=3 Z.f_3=6 Z.f_2.S=7 Z.f_2=14 Z=18");
  CHECK(defined(two + "def g(x):\n  T1 = f(x)\n  return f(T1)\nZ = g(0)") ==
        "Z.T1.S=1 Z.T1=2 Z.f.S=3 Z.f=6 Z=6");
  CHECK(defined("def f(x):\n  x = x * 2\n  x = x * 2\n  x_2 = x * 2\n  return x_2\nZ = f(1)") ==
        "Z.x=2 Z.x_2=4 Z.x_2_2=8 Z=8");
  CHECK(defined("def f(n):\n  h[0] = 1\n  for t in range(n): h[t + 1] = h[t] * 2\n  return h[n]\nZ = f(2)") ==
        "Z.h_0=1 Z.h_1=2 Z.h_2=4 Z=4");
  CHECK(defined("def f(x):\n  a = x\n  return a, a + 1\nu, v = f(1)\nw = f(5)[1]") ==
        "u.a=1 u=1 v=2 w.f.a=5 w=6");
  CHECK(defined("def f(x): return x + 1, x\nfor t in range(2): h[t], c[t] = f(t)") ==
        "h_0=1 c_0=0 h_1=2 c_1=1");
  CHECK(refused(two + "Z = f(1)\nq = Z.Q") == "'.Q' is not known; '.T' transposes");
  CHECK(refused("def f(x):\n  T = x\n  return T\na = f(1)") ==
        "give the step another name: Z.T would not be the step 'T' of Z");
}

TEST_CASE("a definition sees its parameters and the functions, and nothing else", "[definition_call]") {
  CHECK(refused("W = 2\ndef f(x): return W * x\na = f(1)") ==
        "a definition sees only its parameters; 'W' is defined outside of it: add a parameter for it");
  CHECK(defined("def f(x): return g(x) + 1\ndef g(x): return 2 * x\na = f(3)") == "a.g=6 a=7");
  CHECK(defined("x = 5\ndef f(x): return x + 1\na = f(1)\nb = x") == "x=5 a=2 b=5");
  CHECK(defined("def f(x, n=2 * 3): return x + n\na = f(1)") == "a=7");
  CHECK(refused("q = 1\ndef f(x, n=q): return x + n\na = f(1)") ==
        "a definition sees only its parameters; 'q' is defined outside of it: add a parameter for it");
  CHECK(refused("def f(x):\n  y = x\na = f(1)") == "'f' returns nothing; end it with a line 'return VALUE'");
  CHECK(refused("def f(x):\n  if x > 1: raise 'x is at most 1'\n  return x\na = f(1)") == "accepted");
  CHECK(refused("def f(x):\n  if x > 1: raise 'x is at most 1'\n  return x\na = f(2)") == "x is at most 1");
  CHECK(refused("def f(x): return f(x)\na = f(1)") ==
        "'f' calls itself; a loop, for t in range(n), does one thing after another");
  CHECK(refused("def f(x): return g(x)\ndef g(x): return 1 + f(x)\na = f(1)") ==
        "'f' calls itself; a loop, for t in range(n), does one thing after another");
  CHECK(refused("def f(x, y=f(1)): return x\na = f(1)") ==
        "'f' calls itself; a loop, for t in range(n), does one thing after another");
  CHECK(defined("def f(x, y=2): return x + y\na = f(f(1), y=f(2, 3))") == "a.f=3 a.f_2=5 a=8");
}

TEST_CASE("gradients go through calls as through the steps written out", "[definition_call]") {
  const std::string givens = "x = [0.3, -0.7]\nW = [[1, -2], [0.5, 3]]\n";
  Scope called;
  add_steps(givens +
                "def layer(x, W):\n  u = W @ x\n  return tanh(u)\nh = layer(layer(x, W), W)\nJ = sum(h * "
                "h)\ng = grad(J, W)\nk = grad(J, x)",
            called);
  Scope written;
  add_steps(givens +
                "u = W @ x\na = tanh(u)\nv = W @ a\nh = tanh(v)\nJ = sum(h * h)\ng = grad(J, W)\nk = "
                "grad(J, x)",
            written);
  CHECK(evaluate(called.find("g")) == evaluate(written.find("g")));
  CHECK(evaluate(called.find("k")) == evaluate(written.find("k")));
  CHECK(defined("def f(w):\n  J = w ** 3\n  return grad(J, w)\nw = 2\na = f(w)") == "w=2 a.J=8 a=12");
}

TEST_CASE("a call is shown as it is written, and its steps where they are asked for", "[definition_call]") {
  Scope scope;
  const auto steps = add_steps(
      "x = [1, 2]\ndef f(x, scale=1, norm='pre'):\n  S = x * scale\n  return S + 1\n"
      "Z = f(x, scale=3)\nq = 2 * f(x + 1, norm='post')\nh, c = 1, 2\n",
      scope);
  CHECK(to_plain(formula(scope.find("Z"), scope.calls())) == "f(x, scale=3)");
  CHECK(to_plain(formula(scope.find("q"), scope.calls())) == "2 * f(x + 1, norm='post')");
  CHECK(to_plain(formula(scope.find("q"))) == "2 * q.f");
  const std::vector<Expr> two{scope.find("Z"), scope.find("q")};
  CHECK(steps_to_plain(worked_steps(two, {}, scope.calls())) ==
        "x = [1, 2]\n"
        "Z = f(x, scale=3)\n  = f([1, 2], scale=3)\n  = [4, 7]\n"
        "q = 2 * f(x + 1, norm='post')\n  = 2 * f([1, 2] + 1, norm='post')\n  = [6, 8]\n");
  CHECK(steps_to_plain(worked_steps(two)) ==
        "x = [1, 2]\n"
        "Z.S = x * 3\n    = [1, 2] * 3\n    = [3, 6]\n"
        "Z = Z.S + 1\n  = [3, 6] + 1\n  = [4, 7]\n"
        "q.f.S = x + 1\n      = [1, 2] + 1\n      = [2, 3]\n"
        "q.f = q.f.S + 1\n    = [2, 3] + 1\n    = [3, 4]\n"
        "q = 2 * q.f\n  = 2 * [3, 4]\n  = [6, 8]\n");
  const std::vector<Expr> inner{scope.find("Z.S")};
  CHECK(steps_to_plain(worked_steps(inner, {}, scope.calls())) ==
        "x = [1, 2]\nZ.S = x * 3\n    = [1, 2] * 3\n    = [3, 6]\n");
  CHECK(to_latex(name("Z.S_1")) == "Z . S_{1}");
}

TEST_CASE("a call of several values is shown with the place of each", "[definition_call]") {
  Scope scope;
  add_steps("def f(x): return x + 1, [x, x]\nu, v = f(2)", scope);
  CHECK(to_plain(formula(scope.find("u"), scope.calls())) == "f(2)[0]");
  CHECK(to_plain(formula(scope.find("v"), scope.calls())) == "f(2)[1]");
  const Expr again = elaborate(parse_expression("f(2)[1]"), scope);
  CHECK(evaluate(again) == evaluate(scope.find("v")));
}

TEST_CASE("an error inside of a definition shows its line, and below it the calls", "[definition_call]") {
  CHECK(defined("def f(a, b):\n  return a @ b\n\ndef g(a):\n  u = a + 1\n  return f(u, a)\n\nX = [1, 2]\nY = "
                "[1, 2, 3]\n"
                "Z = 2 * g(X) + f(X, Y)") ==
        "steps:2:12: error: matmul: a list of 2 and a list of 3 do not chain: 2 columns on the left, 3 rows "
        "on the right\n"
        "  return a @ b\n"
        "           ^\n"
        "called at steps:10:16\n"
        "Z = 2 * g(X) + f(X, Y)\n"
        "               ^");
  CHECK(defined("def f(a):\n  return a + zz\ndef g(a):\n  return f(a)\nZ = g(1)") ==
        "steps:2:14: error: 'zz' is not defined\n"
        "  return a + zz\n"
        "             ^~\n"
        "called at steps:4:10\n"
        "  return f(a)\n"
        "         ^\n"
        "called at steps:5:5\n"
        "Z = g(1)\n"
        "    ^");
}

TEST_CASE("an expression may call what is defined, and a mistake likewise", "[definition_call]") {
  Scope scope;
  add_steps("def f(x, k=2):\n  S = x * k\n  return S + 1\nx = 3\nZ = f(x)", scope);
  CHECK(evaluate(elaborate(parse_expression("f(x, k=10) + Z.S"), scope))[0] == 37);
  const StepBody changed = elaborate_step("Z", parse_expression("f(x, k=5)"), scope);
  CHECK(evaluate(changed.body)[0] == 16);
  REQUIRE(changed.inner.size() == 1);
  CHECK(name_of(changed.inner[0]) == "Z.S");
  CHECK(evaluate(changed.inner[0])[0] == 15);
}

TEST_CASE("a name with _ before it is a shorthand: of a value no step, of a function what it does",
          "[definition_call]") {
  CHECK(defined("def f(x):\n  _twice = 2 * x\n  S = _twice + 1\n  return S + _twice\nZ = f(3)") ==
        "Z.S=7 Z=13");
  const std::string helper = "def _scaled(x, by):\n  S = x * by\n  return S + 1\n";
  CHECK(defined(helper + "def f(x):\n  return _scaled(x, 10)\nZ = f(3)") == "Z.S=30 Z=31");
  CHECK(defined(helper + "def f(x):\n  y = _scaled(x, 10) + 1\n  return y\nZ = f(3)") ==
        "Z.S=30 Z.y=32 Z=32");
  CHECK(defined("_a = 2\nb = _a + 1") == "_a=2 b=3");  // of lines that are no body everything is a step
  CHECK(defined("def _f(x):\n  raise 'never'\ndef g(x):\n  return _f(x)\nZ = g(1)") ==
        "steps:2:3: error: never\n  raise 'never'\n  ^~~~~\n"
        "called at steps:5:5\nZ = g(1)\n    ^");
}

TEST_CASE("what is raised says the values in braces", "[definition_call]") {
  const auto raised = [](const std::string& text) {
    return refused("def f(x, n, word='a'):\n  raise " + text + "\nZ = f([1, 2.5], 12)");
  };
  CHECK(raised("'{n} of {x} by {word}'") == "12 of [1, 2.5] by 'a'");
  CHECK(raised("'{n + 1}{n}', x") == "1312");
  CHECK(raised("'{y}'") == "'y' is not defined");
  CHECK(raised("'a', 1").starts_with("expected the name of a parameter"));
}
