#pragma once

#include <string>

#include "engine/numbers/number.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

/// One cell of a computed key, the same on every machine: settled_digits significant digits (all digits of a
/// whole part), and the exact value where it is known.
struct SettledCell {
  Number value;        ///< trailing zeros dropped
  bool exact = false;  ///< the value itself (an integer or short decimal), not a rounding of it
  /// What `value` is a rounding of, where that is known: 1/3, an integer of more digits than a decimal holds.
  /// Else open.
  Rational unrounded = Rational::open();

  bool is_finite() const { return value.is_finite(); }
  /// Of a finite cell.
  const Decimal& decimal() const { return value.decimal(); }
  /// Whether it is known to be a whole number.
  bool is_whole() const { return is_finite() && (exact ? decimal().is_integer() : unrounded.is_integer()); }

  /// The same, as far as both are known.
  friend bool operator==(const SettledCell& a, const SettledCell& b) {
    return a.value == b.value && a.exact == b.exact &&
           (a.unrounded.is_open() || b.unrounded.is_open() || a.unrounded == b.unrounded);
  }
};

/// "0.275380694912", "nan", "inf", "-inf"; all digits of a whole number.
std::string to_string(const SettledCell& cell);
/// The exact value where it is known: "0.625", "1/3",
/// "1606938044258990275541962092341162602522202993782792835301376"; else empty.
std::string exact_text(const SettledCell& cell);

}  // namespace gradewright::engine
