#include "engine/ops/layer_count.hpp"

#include <vector>

#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"

namespace gradewright::engine::ops {
namespace {

bool is_same(const Expr& a, const Expr& b) {
  return a == b || (a->leaf() != nullptr && b->leaf() != nullptr && a->leaf()->name.empty() &&
                    b->leaf()->name.empty() && a->leaf()->value == b->leaf()->value);
}

/// a * b * c, from the left as it is written.
Expr product(const std::vector<Expr>& factors) {
  Expr result = factors.front();
  for (std::size_t i = 1; i < factors.size(); ++i) {
    result = multiply(result, factors[i]);
  }
  return result;
}

/// The factors of the number of weights, without factors that are known to be 1 and the division by the
/// literal 1.
std::vector<Expr> weight_factors(const CountedLayer& layer) {
  if (layer.kernel[0] == nullptr) {
    return {layer.inputs, layer.outputs};
  }
  std::vector<Expr> factors{layer.outputs};
  if (is_literal(layer.groups, 1)) {
    factors.push_back(layer.inputs);
  } else if (!is_same(layer.inputs, layer.groups)) {
    factors.push_back(divide(layer.inputs, layer.groups));
  }
  for (const Expr& side : layer.kernel) {
    if (!is_literal(side, 1)) {
      factors.push_back(side);
    }
  }
  return factors;
}

}  // namespace

Expr conv_output_size(const Expr& size, const Expr& kernel, const Expr& stride, const Expr& padding,
                      const Expr& dilation) {
  const Expr window = multiply(dilation, subtract(kernel, literal(1)));
  const Expr room = subtract(subtract(add(size, multiply(literal(2), padding)), window), literal(1));
  return add(floor_divide(room, stride), literal(1));
}

Expr parameters(const CountedLayer& layer, bool bias) {
  const Expr weights = product(weight_factors(layer));
  return bias ? add(weights, layer.outputs) : weights;
}

Expr multiply_adds(const CountedLayer& layer, Index each) {
  std::vector<Expr> factors = weight_factors(layer);
  if (layer.output[0] != nullptr) {
    factors.insert(factors.end(), layer.output.begin(), layer.output.end());
  }
  if (each != 1) {
    factors.insert(factors.begin(), literal(each));
  }
  return product(factors);
}

}  // namespace gradewright::engine::ops
