#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "problems/total_rules.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// How the points of a graded submission come to its total: the exam's rules, and the limits of questions.
struct AddingUp {
  TotalRules rules;
  std::map<std::string, PointRange> of_questions;  ///< by id; those without limits are left out

  friend bool operator==(const AddingUp&, const AddingUp&) = default;
};

/// What a submission has for one item.
struct ItemPoints {
  std::string question;
  std::optional<Decimal> points;  ///< none while a person has to decide
  Decimal least;                  ///< that it can be decided to be: 0, or the penalty below 0
  Decimal most;                   ///< likewise: with what a rubric gives besides, more than the whole
  Decimal whole;                  ///< that all of it is worth
  bool bonus = false;             ///< counts for the total and not for the maximum
  bool answered = false;          ///< something is written
};

/// What the items of a submission come to.
struct Total {
  Decimal points;  ///< what is open counts as nothing
  Decimal max;     ///< what all right answers give, without the bonus
  Decimal least;   ///< that it can come to, however what is open is decided
  Decimal most;
  std::vector<bool> counts;     ///< one for each item: not those of a question left out of a choice
  std::vector<bool> may_count;  ///< likewise, but also those that a decision may bring into the choice

  /// Whether what is open can change it. Sums, limits and the best of several never fall when points rise, so
  /// the two ends tell.
  bool provisional() const { return least < most; }
};

/// Adds up `items`, those of a question in a row: each question within its limits, then each group (of a
/// choice, the questions that count), then the exam. Whatever is in no group counts.
Total total_of(const AddingUp& adding, const std::vector<ItemPoints>& items);

/// Of a student's totals, in the order in which they were handed in (at least one), the one that counts; of
/// the mean, the last stands for all.
std::size_t counting_attempt(Attempts attempts, const std::vector<Total>& totals);
/// What counts of them: one of them, or their mean, rounded half up to a multiple of `round`. What may be
/// decided about another one may make that count: it is provisional then.
Total total_of_attempts(Attempts attempts, const std::vector<Total>& totals, const Decimal& round);

}  // namespace gradewright::reports
