#pragma once

#include <iosfwd>
#include <set>
#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/tables/step_columns.hpp"
#include "cli/layer.hpp"

namespace gradewright::cli {

/// The columns of all tables of one grading, held against the items of the exam: a misspelt header would
/// otherwise cost a whole class the points of an item.
class TableColumns {
 public:
  TableColumns(const std::vector<QuestionDeclaration>& questions, const StepColumns& steps)
      : questions_(questions), steps_(steps) {}

  void collect(const Submission& submission);

  /// Names the columns that are meant for no item and no step, the likely misspelt ones with a suggestion,
  /// and the items without a column. Says nothing when there was no table.
  void warn(std::ostream& err) const;

 private:
  const std::vector<QuestionDeclaration>& questions_;
  const StepColumns& steps_;
  std::set<std::string> seen_;
  Submission columns_;  ///< every column once, without values
};

}  // namespace gradewright::cli
