#include "engine/graph/count.hpp"

#include <algorithm>
#include <array>

#include "engine/graph/operation.hpp"

namespace gradewright::engine {

std::span<const FlopConvention> flop_conventions() {
  static constexpr std::array<FlopConvention, 3> conventions{{
      {"multiply-adds", "matrix products and convolutions only, one per multiply-accumulate", 1, 0, 0, 0},
      {"flops", "matrix products and convolutions only, two per multiply-accumulate", 2, 0, 0, 0},
      {"flops-all", "two per multiply-accumulate, one per other arithmetic operation or function", 2, 1, 1,
       1},
  }};
  return conventions;
}

Cost cost(std::span<const Expr> outputs) {
  return cost_of_nodes(topological_order(outputs));
}

Cost cost_of_nodes(std::span<const Expr> nodes) {
  Cost total;
  std::vector<Shape> shapes;
  for (const Expr& node : nodes) {
    if (const Apply* applied = node->apply()) {
      shapes.clear();
      for (const Expr& operand : applied->operands) {
        shapes.push_back(operand->shape);
      }
      total += applied->operation->cost(shapes, node->shape);
    }
  }
  return total;
}

std::int64_t flops(const Cost& cost, const FlopConvention& convention) {
  return cost.multiply_adds * convention.per_multiply_add + cost.additions * convention.per_addition +
         cost.multiplications * convention.per_multiplication + cost.functions * convention.per_function;
}

std::int64_t parameter_count(std::span<const Expr> outputs, std::span<const std::string_view> parameters) {
  std::int64_t total = 0;
  for (const Expr& node : topological_order(outputs)) {
    const Leaf* leaf = node->leaf();
    if (leaf != nullptr && std::ranges::find(parameters, leaf->name) != parameters.end()) {
      total += node->shape.size();
    }
  }
  return total;
}

}  // namespace gradewright::engine
