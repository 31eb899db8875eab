#pragma once

#include <functional>
#include <string>
#include <vector>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "problems/exam.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// What a response is judged against: the cells asked for, how they are compared and what they are worth.
struct Standard {
  SettledTensor key;  ///< of the value, or the vector of the named cells
  Rule rule;
  Credit credit = Credit::per_cell;
  Decimal max_points = 1;
  Decimal too_few_digits_credit = Decimal(5, -1);
  std::vector<std::string> cell_names;           ///< named cells; empty when the whole value is asked for
  std::vector<std::vector<Index>> cell_indices;  ///< of the named cells, in the whole value
  /// Replaces `compare(student, key[cell], rule)` where more than one value is right (rounded intermediates).
  std::function<Comparison(const ReadNumber& student, Index cell)> compare_cell;
};

/// Judges one reading of a response cell by cell. Fills outcome, points, rule, reason, cells, shape and what
/// the shape needed as notes; the caller adds question, item and evidence. An unreadable cell makes the
/// verdict needs_review, with the other cells judged.
///
/// A list, a row and a column of the same cells, or axes of length 1 left out, stand for each other with a
/// note, except a row for a column; every other shape is wrong_shape, and the reason names it (transposed,
/// one row missing ...). Rows, for credit, are runs along the last axis; in a vector every cell is a row.
/// Shares such as 1/3 are added exactly and rounded once, to at most 4 decimals, halves up.
Verdict judge_value(const ReadValue& value, const Standard& standard);

/// Judges a choice or true/false answer, already normalised by reading.
Verdict judge_choice(const std::string& chosen, const std::string& answer, const Decimal& max_points);

/// The outcome of `cells` cells of which `right` are right and `short_of_digits` would be with more digits,
/// the others wrong or missing.
Outcome outcome_of_cells(Index cells, Index right, Index short_of_digits, bool earned_something);

/// points * share / whole, rounded half up to at most 4 decimals; exactly `points` when share = whole.
Decimal share_of(const Decimal& points, const Decimal& share, Index whole = 1);

/// "row 1, column 2", "entry 3", "cell (1, 2, 3)", all counted from 1; the name of a named cell; empty for a
/// scalar.
std::string place_of(const CellVerdict& cell);

}  // namespace gradewright::judging
