#pragma once

#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"
#include "reports/totals.hpp"

namespace gradewright::reports {

/// What a student has of a question, for platforms that mark questions and not exams.
struct QuestionShare {
  std::string question;
  std::string
      percent;        ///< "62.5", to six decimals; empty while something is open, or where it gives no points
  bool open = false;  ///< a person has to decide first
  bool beyond = false;  ///< a bonus brings it over the whole
  std::string words;    ///< "A: 3 / 4.5; Z: 1 / 3"
};

/// Those of all questions for which the student was graded, each within its own limits.
std::vector<QuestionShare> question_shares(const Gradebook& book, const GradebookStudent& student,
                                           const AddingUp& rules);

/// 100 * points / whole, to six decimals, halves away from zero. `whole` is not 0.
Decimal share_in_percent(const Decimal& points, const Decimal& whole);

/// Throws PlatformError where a total is the mean of several submissions: their questions have no mark each.
void require_marks_of_one_submission(const Gradebook& book);

}  // namespace gradewright::reports
