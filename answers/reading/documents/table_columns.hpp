#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What stands in a column of a table of answers, by its head.
enum class TableColumn {
  question,  ///< labels of questions
  number,    ///< numbers of questions, or of something else
  part,
  name,
  answer,
  points,
  working,  ///< how the answer beside it was found
  index,    ///< what numbers the rows
  other
};

/// By the words of ten languages; a question, number or index only in the first column.
std::vector<TableColumn> columns_of(const SmallTable& table);

/// What the head of a first column says.
TableColumn first_column(std::string_view head);
/// Whether the head of a row or column is of answers, of points, or of their sum.
bool is_answer_head(std::string_view head);
bool is_points_head(std::string_view head);
bool is_total_head(std::string_view head);

}  // namespace gradewright::reading
