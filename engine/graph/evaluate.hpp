#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"

namespace gradewright::engine {

class SteadyGraph;

/// A graph planned once and evaluated many times. Construction orders the nodes and lays out all buffers;
/// `run` allocates nothing (for double). Scalar is one of Scalars (engine/numbers/scalars.hpp).
template <class Scalar>
class Evaluation {
 public:
  explicit Evaluation(std::span<const Expr> outputs);
  explicit Evaluation(const SteadyGraph& graph);
  ~Evaluation();
  Evaluation(Evaluation&&) noexcept;
  Evaluation& operator=(Evaluation&&) noexcept;

  /// Gives every leaf named `leaf` another value of the same shape; std::out_of_range when there is none,
  /// ShapeError when the shape differs.
  void bind(std::string_view leaf, TensorView<Scalar> value);
  void run();
  /// The value of output number `output` after the latest run; valid until the next run.
  TensorView<Scalar> value(std::size_t output) const;

 private:
  struct Plan;
  std::unique_ptr<Plan> plan_;
};

/// The value in double precision.
Tensor<double> evaluate(const Expr& expr);

}  // namespace gradewright::engine
