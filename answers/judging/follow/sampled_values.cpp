#include "answers/judging/follow/sampled_values.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "answers/judging/formula/sampled_givens.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::judging {
namespace {

constexpr std::uint64_t seed = 23;
constexpr std::size_t points = 12;

Tensor<double> numbers_of(const Leaf& leaf) {
  std::vector<double> cells;
  std::ranges::transform(leaf.value.cells(), std::back_inserter(cells), leaf_value<double>);
  return {leaf.value.shape(), std::move(cells)};
}

bool about(double a, double b) {
  constexpr double rounding = 1e-9;
  return std::abs(a - b) <= rounding * std::max({1.0, std::abs(a), std::abs(b)});
}

bool is_finite(const std::vector<double>& cells) {
  return std::ranges::all_of(cells, [](double cell) { return std::isfinite(cell); });
}

}  // namespace

SampledValues::SampledValues(const std::vector<Expr>& nodes,
                             const std::function<bool(const std::string&)>& is_given)
    : values_(nodes.size()) {
  Evaluation<double> evaluation(nodes);
  std::vector<const Leaf*> leaves;
  std::vector<Shape> shapes;
  std::set<std::string_view> names;
  for (const Expr& node : topological_order(nodes)) {
    if (node->leaf() != nullptr && is_given(node->leaf()->name) && names.insert(node->leaf()->name).second) {
      leaves.push_back(node->leaf());
      shapes.push_back(node->shape);
    }
  }
  Sampler sampler(seed);
  for (std::size_t point = 0; point < points; ++point) {
    const Region region{point % 2 == 0 ? 1.0 : 2.0,
                        point % 3 == 0 ? Region::Sort::positive : Region::Sort::real};
    for (const Leaf* leaf : leaves) {
      const Tensor<double> given = numbers_of(*leaf);
      evaluation.bind(leaf->name, sampled(given, domain_of(given, shapes), region, sampler).view());
    }
    evaluation.run();
    for (std::size_t node = 0; node < nodes.size(); ++node) {
      const TensorView<double> value = evaluation.value(node);
      values_[node].emplace_back(value.span().begin(), value.span().end());
    }
  }
}

bool varies(const ValuesAtPoints& values) {
  return std::ranges::any_of(values, [&](const std::vector<double>& cells) {
    return !std::ranges::equal(cells, values.front(), about);
  });
}

AtPoint compare_at_point(const std::vector<double>& a, const std::vector<double>& b) {
  if (is_finite(a) != is_finite(b)) {
    return AtPoint::differ;
  }
  if (!is_finite(a)) {
    return AtPoint::not_finite;
  }
  return std::ranges::equal(a, b, about) ? AtPoint::agree : AtPoint::differ;
}

}  // namespace gradewright::judging
