#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/judging/explain/shape_fit.hpp"
#include "answers/judging/explain/slip.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/outcome.hpp"
#include "answers/judging/standard.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"

namespace gradewright::judging {

/// How one cell compares: in numbers, nothing in words.
struct ComparedCell {
  /// correct, partial (right, but not in the form that is asked for), too_few_digits, wrong, missing or
  /// needs_review
  Outcome outcome = Outcome::missing;
  std::optional<Decimal> error;  ///< |s - t|
  std::optional<Decimal> limit;
  Slip slip;  ///< of a wrong cell
  /// Why a number that can be read is for a person: an exact value that rounds to a key of too few digits to
  /// tell more, a decimal of more digits than the typed key that rounds to it, a percentage whose number is
  /// the key, or 32.768 where the key is 32768.
  enum class Doubt { none, rounds_to_key, longer_than_key, percent_of_key, thousands_of_key };
  Doubt doubt = Doubt::none;
};

/// A value held against a key, cell by cell.
struct ComparedValue {
  ShapeFit fit;
  std::vector<ComparedCell> cells;  ///< one a cell of the key
  bool right_transposed = false;    ///< not all right, but a square matrix that is right once transposed
  /// Of a value of the wrong shape: its first cell that cannot be read.
  std::optional<std::size_t> unreadable;
};

/// What a value is held against.
struct Expected {
  const SettledTensor& key;
  const Rule& rule;
  const std::vector<Interval>* reachable = nullptr;  ///< of each cell, where steps may be rounded by hand
  NumberForm form = NumberForm::any;
  bool key_as_typed = false;
  bool is_arrangement = false;

  /// The standard's own key.
  explicit Expected(const Standard& standard)
      : key(standard.key),
        rule(standard.rule),
        reachable(standard.reachable.get()),
        form(standard.form),
        key_as_typed(standard.key_as_typed),
        is_arrangement(standard.is_arrangement) {}
  /// Another key under the standard's rule.
  Expected(const Standard& standard, const SettledTensor& other)
      : key(other), rule(standard.rule), form(standard.form) {}
};

/// Holds the value against a key, cell by cell. Where the shape is wrong every cell is missing, except around
/// a missing row. `into` is overwritten and keeps its memory.
void hold_against(const Expected& expected, const ReadValue& value, ComparedValue& into);

/// Whether every cell of the value is there and right.
bool meets(const Expected& expected, const ReadValue& value);

/// Whether a cell with a right number is right but for the form, if not altogether.
bool is_right_in_value(const ComparedCell& cell);

/// Whether a number is written in the form that is asked for, by itself or by its rounding.
bool is_in_form(const ReadCell& cell, NumberForm asked);
/// The same of every cell.
bool is_in_form(const ReadValue& value, NumberForm asked);

/// The cell of the value that stands for cell `at` of the key; null when none does.
const ReadCell* written_for(Index at, const ReadValue& value, const ComparedValue& compared,
                            const Shape& asked);

}  // namespace gradewright::judging
