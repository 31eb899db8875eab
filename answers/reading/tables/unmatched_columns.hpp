#pragma once

#include <span>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"
#include "answers/reading/tables/column_items.hpp"

namespace gradewright::reading {

/// Throws SubmissionError for a table whose answers would count for nothing, with the columns that no item is
/// meant by and the lines of a map that would say what they are:
/// - of a platform's export, where any answer is for no item;
/// - of any other table, where an item has no column and a column with something in it no item, or where no
///   column is for an item at all.
/// Columns that say who a student is, those that the map ignores and those that show a step are no answers.
void require_item_columns(std::span<const SubmissionFile> files,
                          const std::vector<QuestionDeclaration>& questions, const ColumnMap& map = {},
                          const StepColumns& steps = {});

}  // namespace gradewright::reading
