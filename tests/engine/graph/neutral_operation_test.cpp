#include "engine/graph/neutral_operation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"

using namespace gradewright::engine;

namespace {

/// Givens: a number a, a vector v, a matrix S; and a one and a zero that have names.
notation::Scope scope() {
  notation::Scope result;
  const auto define = [&result](std::string_view name, Shape shape, std::vector<Number> cells) {
    result.define(given(name, Tensor<Number>(shape, std::move(cells))));
  };
  define("a", {}, {5});
  define("v", {2}, {3, 4});
  define("S", {2, 2}, {1, 2, 3, 4});
  define("one", {}, {1});
  define("zero", {}, {0});
  return result;
}

struct Row {
  const char* source;
  const char* formula;
};

}  // namespace

TEST_CASE("what leaves a value as it is is not shown, and nothing else is left out", "[neutral_operation]") {
  const Row rows[] = {
      {"1 * S", "S"},
      {"S * 1", "S"},
      {"1.0 * S", "S"},
      {"S / 1", "S"},
      {"S ** 1", "S"},
      {"S + 0", "S"},
      {"0 + S", "S"},
      {"S - 0", "S"},
      {"ones(2, 2) * S", "S"},
      {"S + zeros(2)", "S"},
      {"S + [[0, 0], [0, 0]]", "S"},
      {"broadcast_to(S, 2, 2)", "S"},
      {"1 * (S + 0) / 1", "S"},
      {"1 * a", "a"},
      {"a ** 1", "a"},
      {"relu(1 * S)", "relu(S)"},
      {"relu(1 * (S @ v) + 0)", "relu(S @ v)"},
      {"tanh(S @ v + 0) * 1", "tanh(S @ v)"},
      {"1 * v @ (S * 1)", "v @ S"},
      {"(a + 0) * 3", "a * 3"},
      {"(S - 0) / sqrt(2)", "S / sqrt(2)"},
      // Not the value itself: another number, another side, another shape.
      {"2 * S", "2 * S"},
      {"1 / S", "1 / S"},
      {"1 ** S", "1 ** S"},
      {"0 - S", "0 - S"},
      {"0 * S", "0 * S"},
      {"S + 1", "S + 1"},
      {"S ** 0", "S ** 0"},
      {"1 - v", "1 - v"},
      {"a * ones(2)", "a * [1, 1]"},
      {"a + zeros(2)", "a + [0, 0]"},
      {"v + zeros(2, 2)", "v + [[0, 0], [0, 0]]"},
      {"[1, 2] * v", "[1, 2] * v"},
      {"broadcast_to(v, 2, 2)", "broadcast_to(v, [2, 2])"},
      {"v // 1", "v // 1"},
      {"S @ identity(2)", "S @ [[1, 0], [0, 1]]"},
      // A name is content, whatever its value, and so is arithmetic of numbers alone.
      {"one * S", "one * S"},
      {"S + zero", "S + zero"},
      {"1 * 5", "1 * 5"},
      {"2 * 1 * 5 + 0", "2 * 1 * 5 + 0"},
      // One channel, a stride of 1.
      {"a * 1 * 7 * 7", "a * 1 * 7 * 7"},
      {"(a - 3) / 1 + 1", "(a - 3) / 1 + 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    notation::Scope names = scope();
    const Expr step = notation::add_steps("y = " + std::string(row.source), names).front();
    CHECK(notation::to_plain(formula(step)) == row.formula);
    // What is shown has the value of what was written.
    const Expr shown = notation::elaborate(notation::parse_expression(row.formula), names);
    CHECK(evaluate(shown).cells() == evaluate(step).cells());
    CHECK(shown->shape == step->shape);
  }
}

TEST_CASE("an operand is left unchanged for every value that it may have", "[neutral_operation]") {
  notation::Scope names = scope();
  const Expr a = names.find("a");
  const Number infinite = Number::plus_infinity();
  for (const char* source : {"1 * x", "x * 1", "x / 1", "x ** 1", "x + 0", "0 + x", "x - 0"}) {
    for (const Number& value : {Number(0), Number(-3), infinite, -infinite}) {
      notation::Scope one;
      one.define(given("x", Tensor<Number>::scalar(value)));
      const Expr expr = notation::elaborate(notation::parse_expression(source), one);
      CAPTURE(source, value.to_string());
      CHECK(unchanged_operand(expr) == one.find("x"));
      CHECK(evaluate(expr)[0] == evaluate(one.find("x"))[0]);
    }
  }
  CHECK(unchanged_operand(a) == nullptr);
  CHECK(unchanged_operand(literal(1)) == nullptr);
}
