#include "cli/table_columns.hpp"

#include <fmt/core.h>

#include <ostream>

#include "answers/reading/tables/read_row.hpp"
#include "engine/text/joined.hpp"
#include "reports/escape.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::cli {

void TableColumns::collect(const Submission& submission) {
  for (const auto& [name, text] : submission.fields) {
    if (seen_.insert(name).second) {
      columns_.fields.emplace_back(name, "");
    }
  }
}

void TableColumns::warn(std::ostream& err) const {
  if (columns_.fields.empty()) {
    return;
  }
  std::vector<std::string> others;
  for (const UnknownField& column : unknown_fields(columns_, questions_)) {
    if (steps_.has(column.name)) {
      continue;
    }
    if (column.suggestion.empty()) {
      others.push_back(column.name);
    } else {
      err << "warning: column " << escape::terminal(column.name + ": no such item" + column.suggestion)
          << '\n';
    }
  }
  if (!others.empty()) {
    err << "note: no item is called " << escape::terminal(shown_sentence(joined(others, " or "))) << '\n';
  }
  if (const std::vector<std::string> without = items_without_field(columns_, questions_); !without.empty()) {
    err << "warning: no table has a column for " << escape::terminal(shown_sentence(joined(without, ", ")))
        << "; counted as not answered\n";
  }
}

}  // namespace gradewright::cli
