#include "answers/reading/tables/unmatched_columns.hpp"

#include <set>
#include <string>

#include "answers/reading/submission_error.hpp"
#include "answers/reading/tables/read_row.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/table_layout.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"

namespace gradewright::reading {
namespace {

/// The columns of a table, by what they are called once items are assigned.
struct SeenColumns {
  Submission all;              ///< every column once, without values
  std::set<std::string> used;  ///< with something in them
  bool of_platform = false;

  void add(const Submission& row) {
    of_platform = of_platform || (!row.identity.platform.empty() && row.identity.platform != "table");
    for (const auto& [name, text] : row.fields) {
      if (names_.insert(name).second) {
        all.fields.emplace_back(name, "");
      }
      if (!without_blanks(text).empty()) {
        used.insert(name);
      }
    }
  }

 private:
  std::set<std::string> names_;
};

/// Text between double quotes, as YAML and JSON have it.
std::string quoted(const std::string& text) {
  std::string out;
  engine::JsonWriter(out).value(text);
  return out;
}

/// The lines of a map that would say what the columns are.
std::string map_to_write(const std::vector<UnknownField>& columns, const std::vector<std::string>& without) {
  constexpr std::size_t most = 60;
  std::string lines = "\n  columns:";
  for (std::size_t i = 0; i < std::min(most, columns.size()); ++i) {
    const std::string& hint = columns[i].suggestion;  // "; did you mean '5a.Z'?"
    lines += "\n    " + quoted(columns[i].name) + ": ITEM" +
             (hint.empty() ? "" : "  #" + hint.substr(hint.find(' ')));
  }
  lines += columns.size() > most ? "\n    # and " + std::to_string(columns.size() - most) + " more" : "";
  lines += "\nITEM is one of the exam's, or a list of them for a question with several parts";
  lines += without.empty() ? "" : "; without a column: " + joined(without, ", ");
  return lines + ". What is no answer: ignored: [" + quoted(columns.front().name) + "]";
}

[[noreturn]] void refuse_columns(const SubmissionFile& file, const std::vector<UnknownField>& columns,
                                 const std::vector<std::string>& without) {
  const std::string count =
      columns.size() == 1 ? "a column is" : std::to_string(columns.size()) + " columns are";
  throw SubmissionError(file.path + ": error: " + count +
                        " for no item of the exam, and would count for nothing; say in a map, behind --map, "
                        "what they are:" +
                        map_to_write(columns, without));
}

void require_items_in(const SubmissionFile& file, const std::vector<QuestionDeclaration>& questions,
                      const ColumnMap& map, const StepColumns& steps) {
  SeenColumns seen;
  ColumnItems items(questions, map, steps);
  read_table_file(file, [&](Submission row) {
    items.assign(row);
    seen.add(row);
  });
  const std::vector<UnknownField> unknown = unknown_fields(seen.all, questions);
  const std::vector<std::string> without = items_without_field(seen.all, questions);
  std::vector<UnknownField> lost;
  for (const UnknownField& column : unknown) {
    if (seen.used.contains(column.name) && !names_person(column.name) && !steps.has(column.name)) {
      lost.push_back(column);
    }
  }
  if (!lost.empty() && (seen.of_platform || !without.empty())) {
    refuse_columns(file, lost, without);
  }
  if (!seen.all.fields.empty() && unknown.size() == seen.all.fields.size()) {
    refuse_columns(file, unknown, without);
  }
}

}  // namespace

void require_item_columns(std::span<const SubmissionFile> files,
                          const std::vector<QuestionDeclaration>& questions, const ColumnMap& map,
                          const StepColumns& steps) {
  for (const SubmissionFile& file : files) {
    if (!is_document(file.format)) {
      require_items_in(file, questions, map, steps);
    }
  }
}

}  // namespace gradewright::reading
