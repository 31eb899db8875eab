#include "answers/judging/follow/routes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "answers/judging/formula/sampled_givens.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/rebuild.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {
namespace {

constexpr std::uint64_t seed = 23;
constexpr std::size_t points = 12;
/// Agreement at fewer points, because the others have no finite value, proves nothing.
constexpr std::size_t fewest_points = 6;
/// Larger graphs are nobody's work by hand.
constexpr Index most_cells = 20'000;
/// Nor are these many steps beside these many operations.
constexpr std::size_t most_pairs = 250'000;

using Values = std::vector<std::vector<double>>;  ///< of each point, the cells

/// What nodes come to at seeded givens.
class Sampled {
 public:
  Sampled(const problems::Question& question, const std::vector<Expr>& nodes) : values_(nodes.size()) {
    Evaluation<double> evaluation(nodes);
    std::vector<const Leaf*> leaves;
    std::vector<Shape> shapes;
    for (const Expr& node : topological_order(nodes)) {
      if (node->leaf() != nullptr && question.scope.find(node->leaf()->name) != nullptr) {
        leaves.push_back(node->leaf());
        shapes.push_back(node->shape);
      }
    }
    Sampler sampler(seed);
    for (std::size_t point = 0; point < points; ++point) {
      for (const Leaf* leaf : leaves) {
        const Tensor<double> given = numbers_of(*leaf);
        // The numbers as they are given, and twice as large, of both signs and positive: where a logarithm
        // is.
        const Region region{point % 2 == 0 ? 1.0 : 2.0,
                            point % 3 == 0 ? Region::Sort::positive : Region::Sort::real};
        evaluation.bind(leaf->name, sampled(given, domain_of(given, shapes), region, sampler).view());
      }
      evaluation.run();
      for (std::size_t node = 0; node < nodes.size(); ++node) {
        const TensorView<double> value = evaluation.value(node);
        values_[node].emplace_back(value.span().begin(), value.span().end());
      }
    }
  }

  const Values& of(std::size_t node) const { return values_[node]; }

 private:
  static Tensor<double> numbers_of(const Leaf& leaf) {
    std::vector<double> cells;
    std::ranges::transform(leaf.value.cells(), std::back_inserter(cells), leaf_value<double>);
    return {leaf.value.shape(), std::move(cells)};
  }

  std::vector<Values> values_;
};

bool about(double a, double b) {
  constexpr double rounding = 1e-9;
  return std::abs(a - b) <= rounding * std::max({1.0, std::abs(a), std::abs(b)});
}

bool is_finite(const std::vector<double>& cells) {
  return std::ranges::all_of(cells, [](double cell) { return std::isfinite(cell); });
}

bool varies(const Values& values) {
  return std::ranges::any_of(values, [&](const std::vector<double>& cells) {
    return !std::ranges::equal(cells, values.front(), about);
  });
}

/// Whether `of` each cell of a step is the node, at every point.
template <class Of>
bool is_of(const Values& node, const Values& step, Of of) {
  std::size_t agreeing = 0;
  for (std::size_t point = 0; point < points; ++point) {
    std::vector<double> other;
    std::ranges::transform(step[point], std::back_inserter(other), of);
    if (is_finite(other) != is_finite(node[point])) {
      return false;
    }
    if (is_finite(other)) {
      if (!std::ranges::equal(node[point], other, about)) {
        return false;
      }
      ++agreeing;
    }
  }
  return agreeing >= fewest_points;
}

/// The step, its logarithm or its mask, where the node is that.
std::optional<Expr> as_step(const Values& node, const Values& values, const Expr& step) {
  if (is_of(node, values, [](double cell) { return cell; })) {
    return step;
  }
  if (is_of(node, values, [](double cell) { return std::log(cell); })) {
    return ops::log(step);
  }
  if (is_of(node, values, [](double cell) { return cell > 0 ? 1.0 : 0.0; })) {
    return ops::compare(ops::Comparator::greater, step, literal(0));
  }
  return std::nullopt;
}

/// Whether a node is another or is computed from it.
bool depends(const Expr& node, const Expr& on) {
  const std::vector<Expr> order = topological_order({&node, 1});
  return std::ranges::find(order, on) != order.end();
}

const Expr& body_of(const Expr& key) {
  return key->step() != nullptr ? key->step()->body : key;
}

/// The steps that the key could go through: those of the question that do not go through the key.
std::vector<Expr> other_steps(const problems::Question& question, const Expr& key) {
  std::vector<Expr> steps;
  std::ranges::copy_if(question.steps, std::back_inserter(steps), [&](const Expr& step) {
    return step != key && step->step() != nullptr && !depends(step, key);
  });
  return steps;
}

}  // namespace

std::vector<Expr> routes_to(const problems::Question& question, const Expr& key) {
  const std::vector<Expr> steps = other_steps(question, key);
  const Expr& body = body_of(key);
  std::vector<Expr> parts;
  Index cells = 0;
  for (const Expr& node : topological_order({&body, 1})) {
    cells += node->shape.size();
    if (node->apply() != nullptr) {
      parts.push_back(node);
    }
  }
  if (steps.empty() || parts.empty() || cells > most_cells || steps.size() * parts.size() > most_pairs) {
    return {};
  }
  std::vector<Expr> nodes = steps;
  nodes.insert(nodes.end(), parts.begin(), parts.end());
  const Sampled sampled(question, nodes);
  std::vector<Expr> routes;
  std::vector<std::pair<const Node*, Expr>> through;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const Expr& step = steps[s];
    if (!varies(sampled.of(s))) {
      continue;
    }
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const Expr& part = parts[p];
      const bool is_open =
          part->shape == step->shape && part != step->step()->body &&
          std::ranges::find(through, part.get(), &std::pair<const Node*, Expr>::first) == through.end();
      auto other = is_open ? as_step(sampled.of(steps.size() + p), sampled.of(s), step) : std::nullopt;
      if (!other || depends(part, step)) {  // what depends on a step goes through it already
        continue;
      }
      if (part == body) {
        routes.push_back(engine::step(name_of(key), std::move(*other)));
      } else {
        through.emplace_back(part.get(), std::move(*other));
      }
    }
  }
  if (!through.empty()) {
    const Expr whole =
        rebuild({&body, 1}, [&](const Expr& node, std::vector<Expr> operands) {
          const auto other = std::ranges::find(through, node.get(), &std::pair<const Node*, Expr>::first);
          return other != through.end() ? other->second : with_parts(node, std::move(operands));
        }).front();
    routes.push_back(engine::step(name_of(key), whole));
  }
  return routes;
}

}  // namespace gradewright::judging
