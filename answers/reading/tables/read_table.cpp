#include "answers/reading/tables/read_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/tables/csv_table.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/table_layout.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/moment.hpp"

namespace gradewright::reading {
namespace {

using Header = std::vector<std::string>;

/// Throws SubmissionError for a table of which nobody could say whose its rows are, or without any answer.
void require_usable(const TableLayout& layout, const Header& header, const std::string& file) {
  if (!layout.no_answers.empty()) {
    refuse_table(file, 1,
                 layout.no_answers +
                     ": there is no answer in it to grade; behind --roster it says who is in the class");
  }
  if (layout.students.empty()) {
    refuse_table(file, 1,
                 std::string(layout.is_known() ? "nothing in it says whose the answers are; the columns are "
                                               : "no column is called student, student_id, id or sid; the "
                                                 "columns are ") +
                     joined(header, ", ") +
                     "; a map can say which it is, as in --map FILE with student: NAME");
  }
  if (!layout.is_known() && layout.students.size() > 1) {
    refuse_table(file, 1,
                 "two columns could be the student's: " + header[layout.students[0]] + " and " +
                     header[layout.students[1]] +
                     "; rename one, or say which it is in a map, as student: NAME");
  }
}

/// Turns the rows of a table into submissions.
class CsvColumns {
 public:
  CsvColumns(const CsvTable& table, const std::string& file)
      : header_(table.header()), layout_(table.layout()), file_(file) {
    require_usable(layout_, header_, file_);
  }

  /// Nothing for a row that is nobody's and answers nothing, as platforms write below their tables.
  std::optional<Submission> row(std::vector<std::string> cells, std::size_t line) const {
    Submission row;
    row.source = file_ + ":" + std::to_string(line);
    row.format = Submission::Format::row;
    row.student = student_of(layout_, cells);
    row.problem = row_problem(cells, header_);
    row.identity.platform = layout_.platform;
    std::string question;
    for (std::size_t i = 0; i < std::min(cells.size(), header_.size()); ++i) {
      if (layout_.columns[i].use == ColumnUse::question_text) {
        question = without_blanks(cells[i]);
      } else {
        take_cell(row, i, std::move(cells[i]), question);
      }
    }
    if (row.student.empty()) {
      const bool answers = std::ranges::any_of(
          row.fields, [](const auto& field) { return !without_blanks(field.second).empty(); });
      if (layout_.is_known() && !answers) {
        return std::nullopt;
      }
      refuse_table(file_, line, "a row without a student");
    }
    return row;
  }

 private:
  void take_cell(Submission& row, std::size_t i, std::string cell, std::string& question) const {
    const std::string& name = header_[i];
    const ColumnUse use = layout_.columns[i].use;
    if (name.empty() || use == ColumnUse::ignored) {
      return;
    }
    if (use == ColumnUse::identity || use == ColumnUse::person_or_item) {
      const bool first = std::ranges::find(header_, name) - header_.begin() == static_cast<std::ptrdiff_t>(i);
      if (first) {
        row.identity.fields.emplace_back(name, cell);
      }
    }
    if (use == ColumnUse::handed_in) {
      const std::string stated = without_blanks(cell);
      row.handed_in = {stated == "-" ? "" : stated, moment_of(stated).value_or("")};
    }
    if (use == ColumnUse::answer || use == ColumnUse::person_or_item) {
      const bool none = layout_.dash_is_none && without_blanks(cell) == "-";
      row.fields.emplace_back(question.empty() ? name : name + ": " + question, none ? "" : std::move(cell));
      question.clear();
    }
  }

  const Header& header_;
  const TableLayout& layout_;
  const std::string& file_;
};

void read_rows(TableText& text, const std::string& file, std::string_view student, const EachRow& each) {
  CsvTable table(text, file, student);
  const CsvColumns columns(table, file);
  while (std::optional<CsvTable::Row> row = table.next()) {
    if (!row->fault.empty()) {
      throw TableTextError(row->fault);
    }
    if (std::optional<Submission> submission = columns.row(std::move(row->cells), row->line)) {
      each(*std::move(submission));
    }
  }
}

}  // namespace

void read_csv(TableText& text, const std::string& file, const EachRow& each, std::string_view student) {
  try {
    read_rows(text, file, student, each);
  } catch (const TableTextError& error) {
    throw SubmissionError(file + ": error: not CSV: " + error.what());
  }
}

}  // namespace gradewright::reading
