#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/numbers/written_number.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// 3 + 2i.
struct ComplexValue {
  WrittenNumber real;
  WrittenNumber imaginary;
};

/// What units measure. MAC and FLOP are different quantities: a multiply-add is two FLOPs in some courses and
/// one in others, so neither is ever converted into the other.
enum class Dimension {
  data,
  time,
  rate,
  flops,
  flop_rate,
  macs,
  frequency,
  count,
  angle,
  temperature,
  composed
};

/// A unit as it is understood: `factor` of the base unit (byte, second, byte per second, FLOP, MAC, hertz,
/// one, or what `made_of` says).
struct Unit {
  Dimension dimension = Dimension::count;
  Decimal factor = 1;
  /// For KB and its kin, the factor if k means 1024 instead of 1000 or the other way round; 0 when there is
  /// none.
  Decimal other_factor = 0;
  std::string name;  ///< canonical: "MB", "s", "GFLOP"
  /// What the factor is divided by where the quotient is no decimal: the 60 of GB/min.
  Decimal divisor = 1;
  /// Of a composed unit, an angle or a temperature, the base units that it is made of: "m s^-2".
  std::string made_of = {};
};

/// 5 MB.
struct QuantityValue {
  WrittenNumber number;
  Unit unit;
  /// No unit is written: the number is in the declared one.
  bool unit_is_assumed = false;
  /// The same as its writer also gives it, where one of the two is rounded: 2147483648 B = 2.15 GB.
  struct Other {
    WrittenNumber number;
    Unit unit;
  };
  std::optional<Other> also = {};
};

/// 28x28x10.
struct SizeValue {
  std::vector<WrittenNumber> extents;
  /// The axes are named, so that another order may be asked for than the one they stand in.
  bool has_labels = false;
};

/// {1, 2}, (1, 2) or a list in any order; the item's type says which.
struct MembersValue {
  std::vector<ReadValue> members;
};

/// [0, 1) ∪ (2, 3]; none for the empty set.
struct IntervalsValue {
  struct Piece {
    WrittenNumber lower;
    WrittenNumber upper;
    bool holds_lower = false;
    bool holds_upper = false;
  };
  std::vector<Piece> pieces;
};

/// x = 4, y = 7.
struct RecordValue {
  std::vector<std::pair<std::string, ReadValue>> fields;
};

/// A tree that is compared as mathematics: a formula, an equation, an inequality.
struct TreeValue {
  notation::Syntax tree;
};

/// O(n^2 d).
struct ComplexityValue {
  enum class Bound { upper, tight, lower };
  Bound bound = Bound::upper;
  notation::Syntax growth;
};

/// The letters of one or several options, true or false as "true" and "false", or a text.
struct WordsValue {
  std::vector<std::string> words;
  std::vector<std::string> unanswered = {};  ///< options of which it is said that nothing is said
};

/// One way of reading a response of a type that is no tensor of numbers.
struct TypedValue {
  using Value = std::variant<ComplexValue, QuantityValue, SizeValue, MembersValue, IntervalsValue,
                             RecordValue, TreeValue, ComplexityValue, WordsValue>;
  Value value;
  std::vector<Note> notes;  ///< what had to be decided
};

}  // namespace gradewright::reading
