#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads the items that are not read yet from tables:
/// - a column an item: its name heads a column over one row;
/// - a row an item: its name begins a row of two cells, or of more whose last column is headed "value" or the
///   like ("metric | formula | value"); a size where the columns are its height, width and channels;
/// - a vector as the column below its name or as the row behind it, a matrix below and beside its name in
/// the corner, where the other heads only count or name its cells ("class 1 | class 2");
/// - steps as columns ("t | 1 | 2 | 3" over "h_t | ..."): h_2, or the whole vector where it has that many
/// cells;
/// - steps as rows ("step | v | w"): w_2 is in the row of 2.
///
/// A name is a whole cell. A row in which a word takes back, denies or doubts gives nothing, and neither does
/// an item that two cells are for, or that is named beside the tables too.
void locate_in_tables(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses);

}  // namespace gradewright::reading
