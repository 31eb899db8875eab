#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"
#include "reports/load_verdicts.hpp"

namespace gradewright::reports {

/// A gradebook and the verdicts behind it.
struct GradedBook {
  const Gradebook& book;
  VerdictReader& verdicts;
};

/// What became of one mark.
struct MarkChange {
  std::string label;              ///< of the item
  std::optional<Decimal> before;  ///< none while a person has to look
  std::optional<Decimal> after;
  bool added = false;    ///< the item was not there before
  bool removed = false;  ///< it is not there any more
  std::string reason;    ///< of the later verdict, or the earlier one where the item is gone
  /// Where a person decided, so that the mark stays: what that verdict was changed to beneath it, and who
  /// decided why. Empty where nobody did.
  std::string decided;
};

/// What became of one student.
struct StudentChange {
  std::string student;
  Decimal total_before;
  Decimal total_after;
  Decimal max_before;
  Decimal max_after;
  bool provisional_before = false;
  bool provisional_after = false;
  std::size_t rank_before = 0;  ///< from 1 by total; equals share a rank; 0: was not, or is not, there
  std::size_t rank_after = 0;
  std::vector<MarkChange> marks;
};

struct DiffSummary {
  std::size_t students = 0;  ///< in either gradebook
  std::size_t changed = 0;   ///< with another total
  std::size_t marks = 0;     ///< other marks
  std::size_t decided = 0;   ///< decisions of people whose verdict changed to something else
};

/// Compares two gradebooks of an exam student by student, in byte order of their ids, and gives each one of
/// whom a mark, a total or the verdict beneath a decision changed.
DiffSummary diff(const GradedBook& before, const GradedBook& after,
                 const std::function<void(const StudentChange&)>& give);

/// The same as text, who and why, with a summary at its end.
DiffSummary write_diff(std::ostream& out, const GradedBook& before, const GradedBook& after);

}  // namespace gradewright::reports
