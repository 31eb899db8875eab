#include "engine/language/conditions.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

#include "engine/graph/evaluate.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// "yes" or "no", or what is refused, of a condition in a definition called with the options.
std::string decided(std::string_view condition, std::string_view options = "") {
  Scope scope;
  scope.define(given("n", Tensor<Number>::scalar(Number(3))));
  const std::string source = fmt::format(
      "X = [[1, 2], [3, 4], [5, 6]]\ny = n + 1\n"
      "def f(n, x, y, norm='pre', bias=None, flag=True):\n"
      "  if {}: return 1\n"
      "  return 0\n"
      "z = f(n, X, y{}{})\n",
      condition, options.empty() ? "" : ", ", options);
  try {
    add_steps(source, scope);
  } catch (const SourceError& error) {
    return error.what();
  }
  return evaluate(scope.find("z"))[0] == 1 ? "yes" : "no";
}

struct Row {
  const char* condition;
  const char* expected;
  const char* options = "";
};

}  // namespace

TEST_CASE("a condition is decided by numbers, givens, shapes and words", "[conditions]") {
  const Row rows[] = {
      {"n == 3", "yes"},
      {"n != 3", "no"},
      {"0 < n < 3", "no"},
      {"0 < n <= 3", "yes"},
      {"x.shape[0] == 3 and len(x.shape) == 2", "yes"},
      {"norm == 'pre'", "yes"},
      {"norm == 'pre'", "no", "norm='post'"},
      {"norm != 'pre'", "yes", "norm='post'"},
      {"norm == 3", "no"},
      {"norm in ('pre', 'post')", "yes"},
      {"norm not in ('pre', 'post')", "yes", "norm='none'"},
      {"n in [1, 2, 3]", "yes"},
      {"n in [1, 2]", "no"},
      {"bias is None", "yes"},
      {"bias is None", "no", "bias=X"},
      {"bias is not None", "yes", "bias=0"},
      {"norm is None", "no"},
      {"flag", "yes"},
      {"not flag", "no"},
      {"not not flag", "yes"},
      {"flag == False", "yes", "flag=False"},
      {"flag", "no", "flag=None"},
      {"flag", "yes", "flag=1"},
      {"n % 2 == 1", "yes"},
      {"n == 1 or n == 3 and flag", "yes"},
      {"(n == 1 or n == 3) and not flag", "no"},
      {"not (n == 1 or bias is not None)", "yes"},
      {"(n + 1) * 2 == 8", "yes"},
      {"((n == 3))", "yes"},
      {"x.shape == [3, 2]", "yes"},
      {"x.shape != (3, 2)", "no"},
      {"x.shape == (3, 2, 1)", "no"},
      {"x.shape == x.T.shape", "no"},
      {"x.shape in [(2, 3), (3, 2)]", "yes"},
      {"((n == 3) and (flag))", "yes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.condition, row.options);
    CHECK(decided(row.condition, row.options) == row.expected);
  }
}

TEST_CASE("what an answer may have otherwise decides nothing", "[conditions]") {
  const std::string reason =
      "an 'if' is decided when the steps are read, and 'y' is computed from givens, so that an answer may "
      "have "
      "another value for it; write where(y > 0, a, b) to choose by a value";
  CHECK(decided("y > 0") == reason);
  CHECK(decided("n + 2 * y == 1") == reason);
  CHECK(decided("y in [1, 2]") == reason);
  CHECK(decided("y.shape == 0") == "a condition is about one number, not a list of 0");
  CHECK(decided("x > 0") == "a condition is about one number, not a 3 x 2 matrix");
  CHECK(decided("norm") == "a quoted text is no condition; compare it, as in norm == 'pre'");
  CHECK(decided("n in 3") == "expected a list after 'in', such as ('pre', 'post')");
  CHECK(decided("X[0, 0] > 0") ==
        "a definition sees only its parameters; 'X' is defined outside of it: add a parameter for it");
}

TEST_CASE("one branch is run, and what it does not take stays unread", "[conditions]") {
  Scope scope;
  add_steps(
      "k = 2\n"
      "if k == 1:\n  a = undefined\nelif k == 2:\n  a = 20\nelse:\n  a = nothing\n"
      "if k == 3: b = 1\nelse: b = 2\n"
      "if k == 3: c = 1\n",
      scope);
  CHECK(evaluate(scope.find("a"))[0] == 20);
  CHECK(evaluate(scope.find("b"))[0] == 2);
  CHECK(scope.find("c") == nullptr);
}
