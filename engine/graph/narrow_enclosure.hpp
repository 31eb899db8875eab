#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/expr.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::engine {

/// Enclosures of one number over boxes of some leaves, narrower than interval arithmetic gives where a leaf
/// comes in more than once. The mean-value form f(c) + sum_i df/dx_i(X) (X_i - c_i), where c is the middle of
/// the box X and the gradient is the engine's own, is wider than the values themselves by no more than the
/// square of the box; a box over which that is still too much is halved (Moore, Kearfott, Cloud: Introduction
/// to Interval Analysis, 2009, ch. 6). The gradient may be that of a kink, of which it encloses all slopes;
/// where f jumps (a mask that is not the same in the whole box), only its values count.
class NarrowEnclosure {
 public:
  /// Of `number`, which has one cell, over boxes of the leaves of these names.
  NarrowEnclosure(const Expr& number, std::span<const std::string> leaves);

  /// What it can be over `box`, which has the leaves in their order. It is made narrower as long as it is
  /// wider by more than `slack` than the values that were met, for a bounded number of halvings.
  Interval over(std::span<const NamedCells> box, double slack);

 private:
  using Box = std::vector<Interval>;  ///< the cells of all leaves, one leaf after the other
  struct Part {
    Box box;
    Interval value;            ///< encloses
    Interval met;              ///< the hull of values in it
    std::size_t to_halve = 0;  ///< the cell of the box that leaves most open
  };
  /// What is constant as far as gradients tell, as a mask. It surely is where its cells are the same in the
  /// whole box, or those of the operand that it hangs on so. Numbers of outputs.
  struct Jump {
    std::size_t result;
    std::size_t operand;
  };
  struct Outputs {
    std::vector<Expr> all;  ///< the number, its gradients by the leaves, what may jump
    std::vector<Jump> jumps;
  };

  NarrowEnclosure(const Expr& number, std::span<const std::string> leaves, Outputs outputs);
  static Outputs outputs_for(const Expr& number, std::span<const std::string> leaves);

  Part part_of(Box box);
  Interval value_at(const Box& box);
  bool may_jump() const;
  void bind(Evaluation<Interval>& evaluation, const Box& box) const;

  std::vector<std::string> leaves_;
  std::vector<Shape> shapes_;
  std::vector<Jump> jumps_;
  Evaluation<Interval> number_;
  Evaluation<Interval> all_;  ///< `Outputs::all`
};

}  // namespace gradewright::engine
