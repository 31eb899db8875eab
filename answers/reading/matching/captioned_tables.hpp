#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The line above a table, which may name what is in it.
struct TableCaption {
  std::string_view name;  ///< without the marks around it; empty: there is none
  Span line;
};

struct CaptionedTable {
  SmallTable table;
  TableCaption caption;
};

/// The tables of a text.
std::vector<CaptionedTable> captioned_tables(std::string_view text);

/// A text with blanks for its tables, for the captions that are names of the question, and for what says that
/// something is not answered: "dX: not done".
std::string beside_tables(std::string_view text, const std::vector<CaptionedTable>& tables,
                          const PreparedQuestion& question);

/// Where the numbers of tables are read for some items, no other item is refused for their sake: it is read
/// again from what is left of the passage, and is missing where that says nothing.
void leave_to_others(const PreparedQuestion& question, const Passage& passage,
                     const std::vector<CaptionedTable>& tables, std::span<Response> responses);

}  // namespace gradewright::reading
