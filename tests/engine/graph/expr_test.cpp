#include "engine/graph/expr.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace gradewright::engine;

TEST_CASE("a chain of a million steps is taken apart without overflowing the stack", "[expr]") {
  Expr chain = literal(1);
  for (int i = 0; i < 1'000'000; ++i) {
    chain = step("s", std::move(chain));
  }
  const Expr kept = chain->step()->body;
  CHECK(topological_order({&chain, 1}).size() == 1'000'001);
  chain.reset();
  CHECK(kept.use_count() == 1);
}

TEST_CASE("nodes that outputs share come once, operands first", "[expr]") {
  const Expr two = literal(2);
  const Expr a = step("a", two);
  const Expr b = step("b", a);
  const std::vector<Expr> outputs{b, a, b};
  CHECK(topological_order(outputs) == std::vector<Expr>{two, a, b});
}
