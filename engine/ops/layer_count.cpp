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

/// out * (in / groups) * kernel_h * kernel_w, without factors that are known to be 1 and the division by the
/// literal 1.
std::vector<Expr> weight_factors(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                                 const Expr& kernel_w, const Expr& groups) {
  std::vector<Expr> factors{out_channels};
  if (is_literal(groups, 1)) {
    factors.push_back(in_channels);
  } else if (!is_same(in_channels, groups)) {
    factors.push_back(divide(in_channels, groups));
  }
  for (const Expr& side : {kernel_h, kernel_w}) {
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

Expr conv2d_parameters(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                       const Expr& kernel_w, const Expr& groups, bool bias) {
  const Expr weights = product(weight_factors(in_channels, out_channels, kernel_h, kernel_w, groups));
  return bias ? add(weights, out_channels) : weights;
}

Expr linear_parameters(const Expr& in_features, const Expr& out_features, bool bias) {
  const Expr weights = multiply(in_features, out_features);
  return bias ? add(weights, out_features) : weights;
}

Expr conv2d_multiply_adds(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                          const Expr& kernel_w, const Expr& groups, const Expr& out_h, const Expr& out_w,
                          Index each) {
  std::vector<Expr> factors = weight_factors(in_channels, out_channels, kernel_h, kernel_w, groups);
  factors.insert(factors.end(), {out_h, out_w});
  if (each != 1) {
    factors.insert(factors.begin(), literal(each));
  }
  return product(factors);
}

Expr linear_multiply_adds(const Expr& in_features, const Expr& out_features, Index each) {
  const Expr multiply_adds = multiply(in_features, out_features);
  return each == 1 ? multiply_adds : product({literal(each), in_features, out_features});
}

}  // namespace gradewright::engine::ops
