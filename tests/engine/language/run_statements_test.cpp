#include "engine/language/run_statements.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// The names of the steps with their values, or what is refused with the piece of the source that it points
/// at.
std::string steps_of(std::string_view source) {
  Scope scope;
  try {
    std::string text;
    for (const Expr& step : add_steps(source, scope)) {
      text +=
          (text.empty() ? "" : " ") + std::string(name_of(step)) + "=" + to_plain(displayed(settle(step)));
    }
    return text;
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
}

struct Row {
  const char* source;
  const char* expected;
};

}  // namespace

TEST_CASE("a loop defines a step a round", "[run_statements]") {
  const Row rows[] = {
      {"h_0 = 1\nfor t in range(1, 4):\n  h[t] = h[t-1] * 2", "h_0=1 h_1=2 h_2=4 h_3=8"},
      {"for t in range(3): a[t] = t ** 2", "a_0=0 a_1=1 a_2=4"},
      {"for t in range(6, 1, -2): a[t] = t", "a_6=6 a_4=4 a_2=2"},
      {"for t in range(2, 2): a[t] = t\nb = 1", "b=1"},
      {"for k in [3, 5]:\n  a[k] = k + 0.5", "a_3=3.5 a_5=5.5"},
      {"x = [[1, 2], [3, 4]]\nn[0] = 0\nfor t in range(2):\n  n[t + 1] = n[t] + sum(x[t])",
       "x=[[1, 2], [3, 4]] n_0=0 n_1=3 n_2=10"},
      {"for t in range(2):\n  for l in range(2):\n    c[t, l] = 10 * t + l\ns = c[1, 1] + c[0, 1]",
       "c_0_0=0 c_0_1=1 c_1_0=10 c_1_1=11 s=12"},
      {"for t in range(4): h[t] = t\na = h[1:4]\nb = sum(h[0:4:2])\nc = h[1:3] @ h[2:4]",
       "h_0=0 h_1=1 h_2=2 h_3=3 a=[1, 2, 3] b=2 c=8"},
      {"for t in range(2): x[t] = t\nfor t in range(2): y[t] = x[t] + 1", "x_0=0 x_1=1 y_0=1 y_1=2"},
      {"for = 3\nif = for\nreturn = if", "for=3 if=3 return=3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(steps_of(row.source) == row.expected);
  }
}

TEST_CASE("what a loop cannot do is refused with what can be done", "[run_statements]") {
  const Row rows[] = {
      {"for t in range(2):\n  h = t",
       "'h' is defined already, in the round before; write h[t] to have one for each t at h"},
      {"h = [1, 2]\nfor t in range(2):\n  h[t] = t",
       "'h' has a value, whose cells stay as they are; to define steps with numbers, such as h_1, take a "
       "name "
       "that has none itself at h"},
      {"t = 1\nfor t in range(2):\n  h[t] = t",
       "'t' is defined already; give the loop another variable at t"},
      {"for t in range(2):\n  for t in range(2):\n    h[t] = 1",
       "'t' is defined already; give the loop another variable at t"},
      {"for t in range(2): h[t] = t\ns = t", "'t' is not defined at t"},
      {"h_0 = 1\na = h[-1]", "the steps h_0, h_1, ... are counted from 0, not from -1 at -1"},
      {"h_0 = 1\na = h[1]", "the step 'h_1' is not defined; did you mean 'h_0'? at h[1]"},
      {"h_0 = 1\na = h[0:]",
       "steps h_1, h_2, ... are taken from a number to a number, as in h[1:4] at h[0:]"},
      {"a = h[1]", "'h' is not defined at h"},
      {"for t in range(0.5): h[t] = 1", "expected a whole number at 0.5"},
      {"for t in range(1, 5, 0): h[t] = 1", "the step of a range is not 0 at 0"},
      {"for t in range(): h[t] = 1",
       "range takes 1 to 3 whole numbers: range(stop), range(start, stop), range(start, stop, step) at "
       "range()"},
      {"for t in 3: h[t] = 1",
       "a loop goes through range(n), a list or the first axis of a value, not through one number at 3"},
      {"h[0.5] = 1", "expected a whole number at 0.5"},
      {"a.b = 1", "'a.b' is a step inside of a call; it comes of the call at a.b"},
      {"def f(x):\n  return x, [x, x]\ny = f(1)",
       "the call gives 2 values; write a name for each, or y = ...[0] for the first at f(1)"},
      {"a, b = 3", "2 names take as many values, and here is one at 3"},
      {"a, b = 1, 2, 3", "2 names take as many values, and here are 3 at 1, 2, 3"},
      {"a, a = 1, 2", "'a' is defined already at a"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(steps_of(row.source) == row.expected);
  }
}

TEST_CASE("several names take several values", "[run_statements]") {
  CHECK(steps_of("a, b = 1, [2, 3]\nb2, a2 = b, a") == "a=1 b=[2, 3] b2=[2, 3] a2=1");
}

TEST_CASE("a gradient inside of a loop passes through the round before", "[run_statements]") {
  Scope scope;
  add_steps(
      "w_0 = 3\nlr = 0.1\nfor t in range(1, 3):\n  J[t] = w[t-1] ** 2\n  g[t] = grad(J[t], w[t-1])\n"
      "  w[t] = w[t-1] - lr * g[t]",
      scope);
  // By hand: w_1 = 3 - 0.1 * 6 = 2.4 and w_2 = 2.4 - 0.1 * 4.8 = 1.92.
  CHECK(to_plain(displayed(settle(scope.find("w_2")))) == "1.92");
  CHECK(to_plain(formula(scope.find("w_2"))) == "w_1 - lr * g_2");
  REQUIRE(scope.gradients().size() == 2);
  CHECK(scope.gradients()[1].with_respect_to == scope.find("w_1"));
}
