#include "engine/graph/work_limit.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "engine/language/step_language.hpp"
#include "engine/ops/linear_algebra.hpp"

using namespace gradewright::engine;

namespace {

Expr value_of(std::string_view source) {
  return notation::elaborate(notation::parse_expression(source), {});
}

}  // namespace

TEST_CASE("limits of the work of one evaluation", "[work_limit][limits]") {
  // A 3x4 by 4x5 product: 12 + 20 + 15 cells, 3 * 4 * 5 multiply-adds.
  const Expr product =
      ops::matmul(literal(Tensor<Number>(Shape{3, 4})), literal(Tensor<Number>(Shape{4, 5})));
  CHECK_FALSE(too_much_work({&product, 1}, {.cells = 47, .operations = 60}));
  CHECK(too_much_work({&product, 1}, {.cells = 46, .operations = 60}) == "this needs more than 46 cells");
  CHECK(too_much_work({&product, 1}, {.cells = 47, .operations = 59}) ==
        "this needs more than 59 operations");
  CHECK(WorkLimit{}.cells == 4'194'304);
  CHECK(WorkLimit{}.operations == 1'000'000'000);
}

TEST_CASE("every sort of operation counts", "[work_limit]") {
  struct Row {
    const char* source;
    std::int64_t operations;
  };
  const Row rows[] = {
      {"[1, 2, 3] + 1", 3},         {"[1, 2, 3] * 2", 3},       {"exp([1, 2, 3])", 3},
      {"[1, 2, 3] @ [4, 5, 6]", 3}, {"exp([1, 2] * 3 + 4)", 6}, {"[[1, 2]].T", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    const Expr expr = value_of(row.source);
    CHECK_FALSE(too_much_work({&expr, 1}, {.operations = row.operations}));
    CHECK(too_much_work({&expr, 1}, {.operations = row.operations - 1}));
  }
}

TEST_CASE("several outputs count together, what they share once", "[work_limit]") {
  notation::Scope scope;
  notation::add_steps("a = [1, 2] * 3\nb = a + 1\nc = a + 2", scope);
  const std::vector<Expr> outputs{scope.find("b"), scope.find("c")};
  // Cells: two of each of [1, 2], the product and its step, two sums and their steps; and the numbers 3, 1
  // and 2.
  CHECK_FALSE(too_much_work(outputs, {.cells = 17, .operations = 6}));
  CHECK(too_much_work(outputs, {.cells = 16, .operations = 6}) == "this needs more than 16 cells");
  CHECK(too_much_work(outputs, {.cells = 17, .operations = 5}) == "this needs more than 5 operations");
}
