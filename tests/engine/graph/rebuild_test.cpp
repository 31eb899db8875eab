#include "engine/graph/rebuild.hpp"

#include <catch2/catch.hpp>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/ops/elementwise.hpp"

using namespace gradewright::engine;

TEST_CASE("a graph is built anew from its leaves, each node once", "[rebuild]") {
  const Expr x = given("x", Tensor<Number>::scalar(3));
  const Expr h = step("h", ops::add(x, literal(1)));
  const std::vector<Expr> outputs{ops::multiply(h, h), h, literal(7)};
  int nodes = 0;
  const std::vector<Expr> same = rebuild(outputs, [&](const Expr& node, std::vector<Expr> parts) {
    ++nodes;
    return with_parts(node, std::move(parts));
  });
  CHECK(nodes == 6);  // x, 1, x + 1, h, h * h, 7
  CHECK(same == outputs);
  const std::vector<Expr> changed = rebuild(outputs, [&](const Expr& node, std::vector<Expr> parts) {
    return node == x ? literal(5) : with_parts(node, std::move(parts));
  });
  CHECK(evaluate(changed[0])[0] == 36);
  CHECK(name_of(changed[1]) == "h");
  CHECK(changed[2] == outputs[2]);
  CHECK(evaluate(outputs[0])[0] == 16);  // the original is untouched
}
