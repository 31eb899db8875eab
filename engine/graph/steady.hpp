#pragma once

#include <span>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// Equal expressions for values that are better computed another way than they are written: log(1 + exp(x))
/// without its overflow, 1 - sigmoid(x) without its cancellation. For evaluation only: what is shown, counted
/// and differentiated is what the author wrote. An expression that is as well computed as written stays
/// itself. Named steps are seen through.
std::vector<Expr> steady_forms(std::span<const Expr> outputs);

/// Outputs in their steady forms with all nodes of those in order, made ready once for evaluations in several
/// scalars.
class SteadyGraph {
 public:
  explicit SteadyGraph(std::span<const Expr> outputs);

  std::span<const Expr> outputs() const { return forms_; }
  /// The topological order of the outputs.
  std::span<const Expr> order() const { return steadied_ ? steady_order_ : written_order_; }
  /// The topological order of the outputs as they are written.
  std::span<const Expr> written_order() const { return written_order_; }

 private:
  std::vector<Expr> forms_;
  std::vector<Expr> written_order_;
  std::vector<Expr> steady_order_;
  bool steadied_;
};

}  // namespace gradewright::engine
