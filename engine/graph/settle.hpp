#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/settled_tensor.hpp"

namespace gradewright::engine {

/// The canonical value of an expression. Where the double's own error bound leaves the 12th digit open, the
/// cell is decided with 50 digits, never by the last bit.
SettledTensor settle(const Expr& expr);
/// Several at once: what they share is evaluated once.
std::vector<SettledTensor> settle(std::span<const Expr> outputs);

/// Outputs planned once and settled many times, with other values of their named leaves.
class Settling {
 public:
  explicit Settling(std::span<const Expr> outputs);
  ~Settling();
  Settling(Settling&&) noexcept;
  Settling& operator=(Settling&&) noexcept;

  /// Gives every leaf named `leaf` another value of the same shape; std::out_of_range when there is none, and
  /// from `run` ShapeError when the shape differs.
  void bind(std::string_view leaf, TensorView<Number> value);
  /// The canonical values of the outputs.
  std::vector<SettledTensor> run();

 private:
  struct Plan;
  std::unique_ptr<Plan> plan_;
};

}  // namespace gradewright::engine
