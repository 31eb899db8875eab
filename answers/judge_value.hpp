#pragma once

#include <functional>
#include <string>
#include <vector>

#include "answers/compare.hpp"
#include "answers/response.hpp"
#include "answers/verdict.hpp"
#include "engine/settle.hpp"
#include "problems/exam.hpp"
#include "problems/rule.hpp"

namespace gradewright {

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

/// Judges one reading of a response cell by cell. Fills outcome, points, rule, reason, cells and shape of the
/// verdict; the caller adds question, item and evidence. A wrong shape is named (transposed, one row missing
/// ...) before it is called wrong; an unreadable cell makes the verdict needs_review, with the other cells
/// judged.
Verdict judge_value(const ReadValue& value, const Standard& standard);

/// Judges a choice or true/false answer, already normalised by reading.
Verdict judge_choice(const std::string& chosen, const std::string& answer, const Decimal& max_points);

/// `share` (0 to 1) of `points`, rounded half up to at most 4 decimals.
Decimal share_of(const Decimal& points, const Decimal& share);

/// A key's cell as `solve` and verdicts show it under a rule; handed back as a response it is right.
std::string displayed_under(const SettledCell& cell, const Rule& rule);

}  // namespace gradewright
