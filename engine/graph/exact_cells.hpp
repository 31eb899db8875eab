#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/graph/enclose.hpp"
#include "engine/graph/planned_graph.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

/// The cells of a graph that are known exactly, whatever its leaves may be and however its steps are rounded:
/// what comes of givens by rational operations, through steps that rounding leaves as they are. The others
/// are open. Computed where it is asked for, with all that it hangs on.
class ExactCells {
 public:
  /// Both must outlive it.
  ExactCells(const PlannedGraph& graph, std::span<const NamedCells> leaves);

  /// Of the node at a place of the graph; null where that would be too much work.
  const Tensor<Rational>* of(std::size_t node);

 private:
  std::vector<std::size_t> missing_for(std::size_t node) const;
  Tensor<Rational> value_of(std::size_t node) const;

  const PlannedGraph& graph_;
  std::span<const NamedCells> leaves_;
  std::vector<std::optional<Tensor<Rational>>> values_;
};

/// The tightest enclosure of a number that is not open.
Interval enclosure_of(const Rational& exact);

}  // namespace gradewright::engine
