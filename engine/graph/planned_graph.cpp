#include "engine/graph/planned_graph.hpp"

#include <algorithm>

#include "engine/graph/node_map.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/rounded_by_hand.hpp"
#include "engine/graph/steady.hpp"

namespace gradewright::engine {

namespace {

PlannedGraph placed(std::span<const Expr> order, std::span<const Expr> outputs) {
  PlannedGraph graph;
  NodeMap<std::size_t> places;
  for (const Expr& node : order) {
    PlannedNode& planned = graph.nodes.emplace_back(PlannedNode{node, {}});
    if (const Step* step = node->step()) {
      planned.operands.push_back(places.at(step->body.get()));
    } else if (const Apply* applied = node->apply()) {
      for (const Expr& operand : applied->operands) {
        planned.operands.push_back(places.at(operand.get()));
      }
    }
    places.insert(node.get(), graph.nodes.size() - 1);
  }
  for (const Expr& output : outputs) {
    graph.outputs.push_back(places.at(output.get()));
  }
  return graph;
}

/// Marks the steps that are computed.
void mark_rounded(PlannedGraph& graph) {
  std::vector<bool> is_known;  // a given, a step, or cells of such alone
  for (std::size_t at = 0; at < graph.nodes.size(); ++at) {
    PlannedNode& node = graph.nodes[at];
    if (const Leaf* leaf = node.expr->leaf()) {
      is_known.push_back(!leaf->name.empty());
    } else if (node.expr->step() != nullptr) {
      node.is_rounded = !is_known[node.operands.front()] && std::ranges::count(graph.outputs, at) == 0;
      is_known.push_back(true);
    } else {
      is_known.push_back(node.expr->apply()->operation->traits().moves_cells &&
                         std::ranges::all_of(node.operands, [&](std::size_t i) { return is_known[i]; }));
    }
  }
}

}  // namespace

PlannedGraph planned(std::span<const Expr> outputs, const HandRounding& rounding) {
  if (!rounds(rounding)) {
    const SteadyGraph steady(outputs);
    return placed(steady.order(), steady.outputs());
  }
  PlannedGraph graph = placed(topological_order(outputs), outputs);
  graph.rounding = rounding;
  mark_rounded(graph);
  return graph;
}

}  // namespace gradewright::engine
