#include "answers/judging/follow/routes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "answers/judging/follow/sampled_values.hpp"
#include "engine/graph/rebuild.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {
namespace {

/// Larger graphs are nobody's work by hand.
constexpr Index most_cells = 20'000;
/// Nor are these many steps beside these many operations.
constexpr std::size_t most_pairs = 250'000;

/// The step, its logarithm or its mask, where the node is that.
std::optional<Expr> as_step(const ValuesAtPoints& node, const ValuesAtPoints& values, const Expr& step) {
  if (is_each(node, values, [](double cell) { return cell; })) {
    return step;
  }
  if (is_each(node, values, [](double cell) { return std::log(cell); })) {
    return ops::log(step);
  }
  if (is_each(node, values, [](double cell) { return cell > 0 ? 1.0 : 0.0; })) {
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
  const SampledValues sampled(nodes,
                              [&](const std::string& leaf) { return question.scope.find(leaf) != nullptr; });
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
