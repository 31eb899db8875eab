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
             {"identity(X.shape[0])", "(2, 2) 1 0 0 1"},
             {"eye(shape(X)[0])", "(2, 2) 1 0 0 1"},
             {"zeros(shape(X))", "(2, 3) 0 0 0 0 0 0"},
             {"zeros(X.shape)", "(2, 3) 0 0 0 0 0 0"},
             {"ones(X.shape)", "(2, 3) 1 1 1 1 1 1"},
             {"np.ones(X.shape[1])", "(3,) 1 1 1"},
             {"zeros((len(X), 1))", "(2, 1) 0 0"},
             {"zeros(len(X), 1)", "(2, 1) 0 0"},
             {"zeros([len(X), X.shape[1]])", "(2, 3) 0 0 0 0 0 0"},
             {"full(shape(X), 2)", "(2, 3) 2 2 2 2 2 2"},
             {"full(shape(X)[1:], 2)", "(3,) 2 2 2"},
             {"full(shape(X) - 1, 2)", "(1, 2) 2 2"},
             {"zeros(shape(3))", "() 0"},
             {"zeros(size(X) // 3)", "(2,) 0 0"},
             {"zeros_like(X)", "(2, 3) 0 0 0 0 0 0"},
             {"ones_like(X[0])", "(3,) 1 1 1"},
             {"len(X)", "() 2"},
             {"len(X[0])", "() 3"},
             {"len(3)", "a single number has no len; len counts along the first axis at 3"},
             {"zeros(X)", "expected a whole number or a list of them, found a 2 x 3 matrix at X"},
             {"zeros(shape(X) / 2)", "expected a whole number at shape(X) / 2"},
             {"zeros(1.5)", "expected a whole number at 1.5"},
             {"zeros(len(X) * inf)", "expected a whole number of at most 9007199254740992 at len(X) * inf"},
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
       {"arange(0, 2.5)", "(3,) 0 1 2"},
       {"arange(2, step=0.5)", "(4,) 0.0 0.5 1.0 1.5"},
       {"arange(1, 2, 0)", "step is not 0 at 0"},
       {"arange(999999999999, 999999999999.5)", "(1,) 999999999999"},
       {"arange(1e7, 1e7)", "(0,)"},
       {"arange(1e7, 10000002)", "(2,) 10000000 10000001"},
       {"arange(0.000000000001, 0.000000000003, 1e-12)", "(2,) 0.000000000001 0.000000000002"},
       {"arange(len(X))", "(2,) 0 1"},
       {"arange(X.shape[1])", "(3,) 0 1 2"},
       {"arange(size(X), 0, -2)", "(3,) 6 4 2"},
       {"np.arange(0, 1, step=1 / 4)", "(4,) 0.00 0.25 0.50 0.75"}});
}

TEST_CASE("a progression that cannot be made is refused for the true reason", "[constant_functions]") {
  const std::string counts = "arange counts in numbers below 1e12 with at most 12 decimals; ";
  const std::string cells = " cells; at most 1048576 are generated at arange";
  check_all(
      {{"arange(1e7)", ("arange would make 10000000" + cells).c_str()},
       {"arange(10000000)", ("arange would make 10000000" + cells).c_str()},
       {"arange(0, 1e6, 0.5)", ("arange would make 2000000" + cells).c_str()},
       {"arange(0, -1e9, -1)", ("arange would make 1000000000" + cells).c_str()},
       {"arange(1e11)", ("arange would make 100000000000" + cells).c_str()},
       {"arange(1e12)", (counts + "stop is 1000000000000 at 1e12").c_str()},
       {"arange(1234567890123)", (counts + "stop is 1234567890123 at 1234567890123").c_str()},
       {"arange(1e30, 1e31)", (counts + "start is 1e+30 at 1e30").c_str()},
       {"arange(1, 2, 0.0000000000001)", (counts + "step is 0.0000000000001 at 0.0000000000001").c_str()},
       {"arange(2.5)", "arange(n) counts n cells, a whole number; arange(0, n) ends before another at 2.5"},
       {"topk(X, 1.5)", "arange(n) counts n cells, a whole number; arange(0, n) ends before another at topk"},
       {"arange(inf)", "expected a finite number at inf"},
       {"arange(nan)", "expected a finite number at nan"},
       {"arange(X)", "expected one number, found a 2 x 3 matrix at X"},
       {"arange(1, 2, 0)", "step is not 0 at 0"}});
}

TEST_CASE("a progression has as many cells as a source may generate", "[constant_functions][limits]") {
  CHECK(elaborate(parse_expression("arange(1048576)"), {})->shape == Shape{1'048'576});
  CHECK(made("arange(1048577)") ==
        "arange would make 1048577 cells; at most 1048576 are generated at arange");
}
