#include "engine/language/written_changes.hpp"

#include <catch2/catch.hpp>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::engine::notation {

namespace {

Scope scope_of(std::string_view steps) {
  Scope scope;
  add_steps(steps, scope);
  return scope;
}

const OptionValues options{
    {"norm", text("pre")}, {"rounds", number(3)}, {"bias", name("None")}, {"less", number(-1)}};

std::string refused(std::string_view change) {
  try {
    return "accepted: " + written_changes(change, scope_of("x = 1\nW = [[1, 2], [3, 4]]"), options);
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(change.substr(error.where().offset, error.where().length));
  }
}

}  // namespace

TEST_CASE("changes are written out line by line") {
  struct Case {
    std::string_view change;
    std::string_view lines;
  };
  const Case cases[] = {
      {"y = x + rounds", "y = x + 3\n"},
      {"y = x ** less", "y = x ** -1\n"},
      {"y = layer(x, norm=norm, bias=bias)", "y = layer(x, norm='pre', bias=None)\n"},
      {"y = x[rounds, :rounds, rounds:]", "y = x[3, :3, 3:]\n"},
      {"for t in range(1, rounds):\n  h[t] = h[t - 1] + x", "h_1 = h[1 - 1] + x\nh_2 = h[2 - 1] + x\n"},
      {"for t in range(2):\n  for k in [3, 5]:\n    c[t, k] = t * k",
       "c_0_3 = 0 * 3\nc_0_5 = 0 * 5\nc_1_3 = 1 * 3\nc_1_5 = 1 * 5\n"},
      {"for t in range(2):\n  if t > 0:\n    h[t] = x\n  else:\n    g[t] = x", "g_0 = x\nh_1 = x\n"},
      {"if norm == 'pre':\n  y = 1\nelse:\n  y = 2", "y = 1\n"},
      {"if bias is not None:\n  y = 1", ""},
      {"if W.shape[0] == 2:\n  y = 1", "y = 1\n"},
      {"for t in range(rounds, 0, less):\n  d[t] = x", "d_3 = x\nd_2 = x\nd_1 = x\n"},
  };
  const Scope scope = scope_of("x = 1\nW = [[1, 2], [3, 4]]");
  for (const Case& each : cases) {
    INFO(each.change);
    CHECK(written_changes(each.change, scope, options) == each.lines);
  }
}

TEST_CASE("plain changes without options stay as they are written") {
  const std::string_view plain = "# twice\ny = 2*x  # so\nz  =  (y)";
  CHECK(written_changes(plain, scope_of("x = 1"), {}) == plain);
  CHECK(written_changes("h[1] = x", scope_of("x = 1"), {}) == "h_1 = x\n");
}

TEST_CASE("what changes no step is refused") {
  CHECK(refused("a, b = 1, 2") == "a mistake changes one step a line at a");
  CHECK(refused("def f(x):\n  return x") == "a mistake changes steps, as in S = Q @ K.T at def");
  CHECK(refused("for row in W:\n  h[1] = row") ==
        "a loop in a mistake goes through range(n) or a list of numbers at W");
  CHECK(refused("rounds = 2") == "'rounds' is an option; give the step another name at rounds");
  CHECK(refused("for norm in range(2):\n  h[1] = 2") ==
        "'norm' is an option; give the step another name at norm");
}

TEST_CASE("a condition holds for givens and options") {
  const Scope scope = scope_of("W = [[1, 2], [3, 4]]");
  CHECK(condition_holds("norm == 'pre' and bias is None", scope, options));
  CHECK_FALSE(condition_holds("norm == 'post' or W.shape[1] == 3", scope, options));
  CHECK(condition_holds("rounds > 2\n", scope, options));
  CHECK_THROWS_WITH(condition_holds("rounds > 2 x", scope, options),
                    Catch::Contains("the end of the condition"));
  CHECK_THROWS_WITH(condition_holds("depth > 2", scope, options), Catch::Contains("'depth' is not defined"));
}

TEST_CASE("options stand in steps as if they were typed, but not in the bodies of definitions") {
  Scope scope;
  add_steps(
      "def f(x, norm='post'):\n  if norm == 'pre':\n    return x\n  return 2 * x\ny = rounds * f(1)\nz = "
      "f(1, norm=norm)",
      scope, {}, options);
  CHECK(scope.find("y") != nullptr);
  CHECK(scope.find("rounds") == nullptr);
  CHECK(to_plain(scope.calls().at("z").form) == "f(#0, norm='pre')");
  CHECK_THROWS_WITH(add_steps("rounds = 2", scope, {}, options), Catch::Contains("'rounds' is an option"));
}

}  // namespace gradewright::engine::notation
