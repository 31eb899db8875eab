#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/graph/written_call.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine {

/// The formula of an expression over the names of its steps and givens: a named operand appears by its name,
/// a step itself by the formula that defines it. What is too long to read (a literal of more than 36 cells,
/// an unnamed part of more than 300 operations, as gradients may have) stands as the name "...". What leaves
/// a value as it is (1 * S, x + 0) is left out, but for a 1 among scalar factors inside a formula: n * 1 * k.
/// A step that is a call among `calls` is the call.
notation::Syntax formula(const Expr& expr, const WrittenCalls& calls = {});

/// One line of a solution sheet: name = formula = formula with the numbers put in = result.
struct WorkedStep {
  std::string name;
  notation::Syntax formula;  ///< over names
  notation::Syntax numbers;  ///< the same with the displayed values of the names put in
  SettledTensor result;
};

/// How many decimals a displayed value has.
struct DisplayDigits {
  int decimals = 4;
};

/// Every named step that the outputs depend on, operands before users, each with its numbers put in. Outputs
/// in order of definition give their steps in that order. A value of more than 36 cells keeps its name in
/// `numbers`. A step that is a call among `calls` is shown as the call; what stands inside of the call is
/// left out then, but for an output and for what something outside of the call uses.
std::vector<WorkedStep> worked_steps(std::span<const Expr> outputs, DisplayDigits digits = {},
                                     const WrittenCalls& calls = {});

/// The cell with all the digits that are kept of it.
notation::Syntax as_kept(const SettledCell& cell);

/// The exact value of one number that is no short decimal, where it is known and short: 1/3, but not the
/// fraction of a numerator or denominator of more than six digits, which is clearer as a decimal.
std::optional<notation::Syntax> short_fraction(const SettledTensor& value);

/// A value as a tree: a number, or nested lists. Integers and short exact decimals whole, others rounded to
/// `digits.decimals` (more when that would show 0 for something that is not 0: three significant digits
/// then).
notation::Syntax displayed(const SettledTensor& value, DisplayDigits digits = {});

}  // namespace gradewright::engine
