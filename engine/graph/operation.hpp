#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/graph/cost.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/scalars.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine {

/// What an adjoint rule sees: the operands x_i, the result y = op(x...), and the upstream gradient dJ/dy.
struct AdjointInput {
  std::span<const Expr> operands;
  Expr result;
  Expr upstream;
};

/// What an operation is to those who simplify formulas.
enum class ArithmeticRole {
  none,
  negation,    ///< -a
  sum,         ///< a + b
  difference,  ///< a - b
  product,     ///< a * b, cell by cell
  quotient,    ///< a / b, cell by cell
  power,       ///< a ** b, cell by cell
  repetition   ///< a, repeated to a larger shape
};

/// Where a gradient that is the result of an operation can be other than 0 at all (ops::reach).
enum class Reach {
  everywhere,
  own_cells,       ///< it is a mask: where a cell is not 0
  last_operand,    ///< where the last operand is not 0, which is there for nothing else
  as_the_operand,  ///< where what the operation makes of its operand's reach is not 0
};

/// Where an operation makes an exact 0 or 1 of a number that is neither, or drops it for another.
enum class Cutoff {
  none,
  of_first,   ///< the first operand, or something in its place: max(x, 0)
  of_second,  ///< the second operand, or something in its place
  to_mask     ///< 0 or 1 alone: a comparison
};

/// What others need to know of an operation besides its interpretations. Its struct says it, where it differs
/// from these defaults, as `static constexpr OperationTraits traits{...}`.
struct OperationTraits {
  ArithmeticRole arithmetic = ArithmeticRole::none;
  Reach reach = Reach::everywhere;
  /// Whether it makes rational numbers of rational numbers, at least of some. Only then is its `eval` made
  /// for Rational; the results of every other operation are open.
  bool rational = false;
  /// Whether its cells are cells of its operands, so that f(op(x)) is op(f(x)) for any f of one cell.
  bool moves_cells = false;
  /// Whether it takes the logarithm of an operand.
  bool takes_logarithm = false;
  /// Whether 1 - its result is known without a difference.
  bool has_complement = false;
  /// Whether it comes up in gradients only: it has a name to be shown, but no place in the step language.
  bool only_in_gradients = false;
  Cutoff cutoff = Cutoff::none;
  /// The operands that the result only jumps with, bit i for operand i: a small change of one changes nothing
  /// or all, so that no gradient flows to it.
  unsigned jumps_with = 0;
  /// Whether every result is whole, as of a count.
  bool whole = false;
  /// Whether the results sum to 1 along an axis.
  bool sums_to_one = false;
};

/// What is known of a value y without computing y, which may overflow, underflow or lose digits; null what is
/// not.
struct Known {
  Expr logarithm = nullptr;                ///< log(y)
  Expr complement = nullptr;               ///< 1 - y
  Expr logarithm_of_complement = nullptr;  ///< log(1 - y)
};

/// The root of what is evaluated in every scalar.
class Evaluable {
 public:
  virtual ~Evaluable() = default;
  void eval() const = delete;
};

/// What one scalar adds: the value, given the operands' values.
template <class Scalar, class Others>
class EvaluableIn : public Others {
 public:
  using Others::eval;
  virtual void eval(std::span<const TensorView<Scalar>> operands, MutableTensorView<Scalar> result) const = 0;
};

/// One operation with its options, seen from the interpretations. Made from a plain struct by `operation()`
/// (engine/graph/operation_definition.hpp). Immutable. `eval`, of which there is one for each of Scalars,
/// must not allocate for double.
class Operation : public LayerForEach<EvaluableIn, Evaluable, Scalars> {
 public:
  /// The name in the step language: "softmax". Also the name in messages.
  virtual std::string_view name() const = 0;
  virtual const OperationTraits& traits() const = 0;
  /// The result's shape; throws ShapeError when the operands do not fit.
  virtual Shape shape(std::span<const Shape> operands) const = 0;
  /// dJ/dx_i for each operand, each of that operand's shape, as expressions; null where no gradient flows.
  virtual std::vector<Expr> adjoint(const AdjointInput& at) const = 0;
  /// The transposition of the result, a matrix, where it is shorter than transposing it: A for A^T, b a^T for
  /// a b^T. Null where it is not.
  virtual Expr transposed(std::span<const Expr> operands) const = 0;
  /// What is known of the result, given what is known of each operand.
  virtual Known known(std::span<const Expr> operands, std::span<const Known> of_operands) const = 0;
  /// An equal expression that uses what is known of the operands; null when there is none.
  virtual Expr steady(std::span<const Expr> operands, std::span<const Known> of_operands) const = 0;
  virtual Cost cost(std::span<const Shape> operands, const Shape& result) const = 0;
  /// The formula, given the operands' formulas. Parentheses are the printer's business.
  virtual notation::Syntax notation(std::vector<notation::Syntax> operands) const = 0;
};

}  // namespace gradewright::engine
