#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/hand_rounding.hpp"

namespace gradewright::engine {

/// A node with the places of its operands (or of its body) among the nodes of the graph.
struct PlannedNode {
  Expr expr;
  std::vector<std::size_t> operands;
  bool is_rounded = false;  ///< a step that is rounded by hand before it is used
};

/// What is enclosed, operands before users.
struct PlannedGraph {
  std::vector<PlannedNode> nodes;
  std::vector<std::size_t> outputs;
  HandRounding rounding;
};

/// Without rounding, the outputs in their steady forms. With it as they are written: each named step on the
/// way is rounded, but the outputs themselves are not, nor is what only moves cells of givens or of steps,
/// which are given exactly or were rounded where they were computed.
PlannedGraph planned(std::span<const Expr> outputs, const HandRounding& rounding);

}  // namespace gradewright::engine
