#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// What is refused after `a = 1` and `f = 2` are defined, and the piece of the source that it points at.
std::string refused(std::string_view source) {
  Scope scope;
  add_steps("a = 1\nf = 2", scope);
  try {
    add_steps(source, scope);
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
  return "accepted";
}

}  // namespace

TEST_CASE("each line defines a step that later lines see", "[add_steps]") {
  Scope scope;
  const std::vector<Expr> first = add_steps("a = 2\nb = a + 1", scope);
  const std::vector<Expr> second = add_steps("c = a * b", scope);
  REQUIRE(first.size() == 2);
  REQUIRE(second.size() == 1);
  CHECK(name_of(second[0]) == "c");
  CHECK(scope.find("b") == first[1]);
  CHECK(evaluate(second[0]).cells() == std::vector<double>{6});
  CHECK(scope.definitions().size() == 3);
  CHECK(add_steps("# nothing\n", scope).empty());
}

TEST_CASE("a name is defined once and is no constant", "[add_steps]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"b = a", "accepted"},
      {"exp = a", "accepted"},  // a function's name can be a step's
      {"b = 1\nb = 2", "'b' is defined already at b"},
      {"a = 2", "'a' is defined already at a"},
      {"True = 1", "'True' cannot be defined; it is a constant at True"},
      {"False = 0", "'False' cannot be defined; it is a constant at False"},
      {"None = 0", "'None' cannot be defined; it is a constant at None"},
      {"inf = 3", "'inf' cannot be defined; it is a constant at inf"},
      {"Pi = 3", "accepted"},
      {"b = c + 1\nc = 2", "'c' is not defined at c"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(refused(row.source) == row.expected);
  }
}

TEST_CASE("what was defined before an error stays defined", "[add_steps]") {
  Scope scope;
  CHECK_THROWS_AS(add_steps("a = 1\nb = c", scope), SourceError);
  CHECK(scope.find("a") != nullptr);
  CHECK(scope.find("b") == nullptr);
}

TEST_CASE("a step that is a gradient and nothing else is remembered as one", "[add_steps]") {
  Scope scope;
  add_steps(
      "w = 3\nJ = w ** 2\ng = grad(J, w)\nh = 1 * grad(J, w)\nk = -grad(J, w)\nm = exp(J)\nn = grad(J * 1, "
      "w)",
      scope);
  REQUIRE(scope.gradients().size() == 1);
  CHECK(scope.gradients()[0].of == scope.find("J"));
  CHECK(scope.gradients()[0].with_respect_to == scope.find("w"));
  CHECK(scope.gradients()[0].gradient == scope.find("g"));
}
