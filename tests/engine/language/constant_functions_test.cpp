#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

/// Shape and cells, as decimals, of a generated constant; or what is refused, and the piece that it points
/// at.
std::string made(std::string_view source) {
  Scope scope;
  add_steps("X = [[1, 2, 3], [4, 5, 6]]", scope);
  try {
    const Expr expr = elaborate(parse_expression(source), scope);
    REQUIRE(expr->leaf());
    std::string text = to_string(expr->shape);
    for (const Number& cell : expr->leaf()->value.cells()) {
      text += " " + cell.to_string();
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

void check_all(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(made(row.source) == row.expected);
  }
}

}  // namespace

TEST_CASE("constants of a shape", "[constant_functions]") {
  check_all({{"identity(1)", "(1, 1) 1"},
             {"identity(3)", "(3, 3) 1 0 0 0 1 0 0 0 1"},
             {"zeros(2)", "(2,) 0 0"},
             {"zeros(2, 1)", "(2, 1) 0 0"},
             {"ones([1, 3])", "(1, 3) 1 1 1"},
             {"full([2], -0.10)", "(2,) -0.10 -0.10"},
             {"full(3, 1 / 4)", "(3,) 0.25 0.25 0.25"},
             {"shape(X)", "(2,) 2 3"},
             {"shape(3)", "(0,)"},
             {"size(X)", "() 6"},
             {"size(3)", "() 1"},
             {"identity(1024)[0, 0] + identity(1)", "more than 1048576 generated cells at identity"},
             {"full([1025, 1024], 0)", "more than 1048576 generated cells at full"}});
}

TEST_CASE("an arithmetic progression is exact and ends before its stop", "[constant_functions]") {
  check_all(
      {{"arange(3)", "(3,) 0 1 2"},
       {"arange(0)", "(0,)"},
       {"arange(-2)", "(0,)"},
       {"arange(1, 3)", "(2,) 1 2"},
       {"arange(3, 1)", "(0,)"},
       {"arange(0, 0.3, 0.1)", "(3,) 0.0 0.1 0.2"},  // in binary there would be a fourth, 0.30000000000000004
       {"arange(1, 0, -0.25)", "(4,) 1 0.75 0.50 0.25"},
       {"arange(1, 0.2, -0.25)", "(4,) 1 0.75 0.50 0.25"},
       {"arange(2, step=0.5)", "(4,) 0.0 0.5 1.0 1.5"},
       {"arange(1, 2, 0)", "step is not 0 at 0"},
       {"arange(999999999999, 999999999999.5)", "stop has at most 12 digits at 999999999999.5"},
       {"arange(1, 2, 0.0000000000001)", "step has at most 12 digits at 0.0000000000001"},
       {"arange(1234567890123)", "start has at most 12 digits at 1234567890123"},
       {"arange(1e7, 1e7)", "start has at most 12 digits at 1e7"}});
}

TEST_CASE("a progression has as many cells as a source may generate", "[constant_functions][limits]") {
  CHECK(elaborate(parse_expression("arange(1048576)"), {})->shape == Shape{1'048'576});
  CHECK(made("arange(1048577)") == "more than 1048576 generated cells at arange");
}

TEST_CASE("seeded integers fill a shape in row-major order", "[constant_functions]") {
  // SplitMix64 with seed 1234567 starts with 6457827717110365317, 3203168211198807973, 9817491932198370423,
  // 4593380528125082431 (Vigna's C code); times 10 over 2^64 they are 3.50, 1.74, 5.32 and 2.49.
  check_all({{"random_integers(1234567, 0, 9, 2, 2)", "(2, 2) 3 1 5 2"},
             {"random_integers(1234567, -10, -1, [4])", "(4,) -7 -9 -5 -8"},
             {"random_integers(5, 7, 7, 2)", "(2,) 7 7"},
             {"random_integers(-1, 0, 9, 2)", "seed is not negative at -1"},
             {"random_integers(1, 2, 1, 2)", "low 2 is above high 1 at 2"}});
}
