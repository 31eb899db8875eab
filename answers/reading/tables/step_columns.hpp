#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/shown_steps.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// The columns and fields of tables that show a step which no item asks for: "question.step", or the step's
/// name alone where nothing else in the exam is called so.
class StepColumns {
 public:
  StepColumns() = default;
  /// `steps` are those of each question, declared as items are.
  StepColumns(const std::vector<QuestionDeclaration>& questions,
              const std::vector<std::vector<ItemDeclaration>>& steps);

  bool has(const std::string& column) const { return columns_.contains(column); }

  /// What a row shows, a list for each question; nothing at all where it has no such column. What is blank or
  /// cannot be read is left out.
  std::vector<std::vector<ShownStep>> shown_in(const Submission& row) const;

 private:
  std::vector<std::vector<ItemDeclaration>> steps_;
  std::map<std::string, std::pair<std::size_t, std::size_t>> columns_;  ///< question and step
};

}  // namespace gradewright::reading
