#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

/// One cell of a computed key, the same on every machine: 12 significant digits (whole integers up to 2^53).
struct SettledCell {
  enum class Kind { finite, nan, plus_infinity, minus_infinity };
  Kind kind = Kind::finite;
  Decimal decimal;  ///< when finite; trailing zeros dropped
  bool exact =
      false;  ///< the decimal is the value itself (an integer or short decimal), not a rounding of it

  friend bool operator==(const SettledCell&, const SettledCell&) = default;
};

/// "0.275380694912", "nan", "inf", "-inf".
std::string to_string(const SettledCell& cell);

using SettledTensor = Tensor<SettledCell>;

/// The canonical value of an expression. Where the double's own error bound leaves the 12th digit open, the
/// cell is decided with 50 digits, never by the last bit.
SettledTensor settle(const Expr& expr);
/// Several at once: what they share is evaluated once.
std::vector<SettledTensor> settle(std::span<const Expr> outputs);

}  // namespace gradewright::engine
