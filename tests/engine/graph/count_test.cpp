#include "engine/graph/count.hpp"

#include <catch2/catch.hpp>

#include "engine/ops/elementwise.hpp"
#include "engine/ops/linear_algebra.hpp"

using namespace gradewright::engine;

namespace {

Expr zeros(std::string_view name, const Shape& shape) {
  return given(name, Tensor<Number>(shape));
}

}  // namespace

TEST_CASE("a linear layer costs its textbook counts", "[count]") {
  // X (5, 2) @ W (2, 3) + b (3,): 5 * 2 * 3 = 30 multiply-accumulates, 15 additions for the bias; 6 + 3
  // parameters.
  const Expr product = ops::matmul(zeros("X", {5, 2}), zeros("W", {2, 3}));
  const Expr layer = step("Y", ops::add(product, zeros("b", {3})));
  const Cost total = cost({&layer, 1});
  CHECK(total.multiply_adds == 30);
  CHECK(total.additions == 15);
  const std::vector<std::string_view> parameters{"W", "b"};
  CHECK(parameter_count({&layer, 1}, parameters) == 9);
  std::vector<std::int64_t> counts;
  for (const FlopConvention& convention : flop_conventions()) {
    counts.push_back(flops(total, convention));
  }
  CHECK(counts == std::vector<std::int64_t>{30, 60, 75});
}

TEST_CASE("a shared node is counted once", "[count]") {
  const Expr product = ops::matmul(zeros("X", {2, 2}), zeros("W", {2, 2}));
  const Expr sum = ops::add(product, product);
  CHECK(cost({&sum, 1}).multiply_adds == 8);
}
