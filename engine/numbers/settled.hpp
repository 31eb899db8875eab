#pragma once

#include <string>

#include "engine/numbers/number.hpp"

namespace gradewright::engine {

/// One cell of a computed key, the same on every machine: settled_digits significant digits (whole integers
/// up to 2^53).
struct SettledCell {
  Number value;        ///< trailing zeros dropped
  bool exact = false;  ///< the value itself (an integer or short decimal), not a rounding of it

  bool is_finite() const { return value.is_finite(); }
  /// Of a finite cell.
  const Decimal& decimal() const { return value.decimal(); }

  friend bool operator==(const SettledCell&, const SettledCell&) = default;
};

/// "0.275380694912", "nan", "inf", "-inf".
inline std::string to_string(const SettledCell& cell) {
  return cell.value.to_string();
}

}  // namespace gradewright::engine
