#pragma once

#include <span>
#include <vector>

#include "engine/graph/enclose.hpp"
#include "engine/graph/planned_graph.hpp"

namespace gradewright::engine {

class ExactCells;

/// What `enclose` does, planned once and done many times.
///
/// Interval arithmetic does not know that 0.3 - 0.2 is 0.1, so that a comparison, a rank or a place of an
/// extreme is open to it where exact arithmetic decides. Where an operation jumps with an operand that is
/// open to it, what is known exactly takes the place of the enclosures: then its result is open only where
/// what may vary can change it.
class Enclosing {
 public:
  explicit Enclosing(std::span<const Expr> outputs, const HandRounding& rounding = {});

  /// Of each output, with such cells of the leaves.
  std::vector<Tensor<Interval>> over(std::span<const NamedCells> leaves);

 private:
  std::vector<TensorView<Interval>> operands_of(const PlannedNode& node) const;
  void apply(std::size_t at, ExactCells& exact);
  bool is_open(const PlannedNode& node, const Tensor<Interval>& result) const;
  void settle_jumps(std::size_t at, ExactCells& exact);

  PlannedGraph graph_;
  std::vector<Tensor<Interval>> values_;
};

}  // namespace gradewright::engine
