#include "answers/reading/tables/read_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/moment.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/table_layout.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/spreadsheet_text.hpp"

namespace gradewright::reading {
namespace {

using Header = std::vector<std::string>;

/// The first record cut at `separator`; empty when it cannot be cut so.
Header header_cut_at(std::string_view text, char separator) {
  Header header;
  try {
    header = CsvReader(text, separator).next().value_or(Header());
  } catch (const TableTextError&) {
    return {};  // quotes that only make sense with another separator
  }
  for (std::string& name : header) {
    name = without_blanks(name);
  }
  return header;
}

/// The separator that makes the header one of a known platform, or gives it a student column; else the one
/// that gives it most columns, which is the comma in case of doubt.
char separator_of(std::string_view text, std::string_view student) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const Header header = header_cut_at(text, separator);
    const TableLayout layout = table_layout(header, student);
    if (layout.is_known() || !layout.students.empty()) {
      return separator;
    }
    if (header.size() > most) {
      most = header.size();
      best = separator;
    }
  }
  return best;
}

/// Throws SubmissionError for a table of which nobody could say whose its rows are, or without any answer.
void require_usable(const TableLayout& layout, const Header& header, const std::string& file) {
  if (!layout.no_answers.empty()) {
    refuse_table(file, 1, layout.no_answers + ": there is no answer in it to grade");
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

/// Why the cells of a row may stand under the wrong names; empty when all is well.
std::string row_problem(const std::vector<std::string>& cells, const Header& header) {
  if (cells.size() != header.size()) {
    return "the row has " + std::to_string(cells.size()) + " cells, the header " +
           std::to_string(header.size()) +
           (cells.size() > header.size() ? "; a cell that holds the separator must stand in quotes" : "");
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (header[i].empty() && !without_blanks(cells[i]).empty()) {
      return "cell " + std::to_string(i + 1) + " of the row stands in a column without a name";
    }
  }
  return "";
}

/// Turns the rows of a table into submissions.
class CsvColumns {
 public:
  CsvColumns(Header header, const std::string& file, std::string_view student)
      : header_(std::move(header)), file_(&file) {
    for (std::string& name : header_) {
      name = without_blanks(name);
    }
    layout_ = table_layout(header_, student);
    require_usable(layout_, header_, file);
  }

  /// Nothing for a row that is nobody's and answers nothing, as platforms write below their tables.
  std::optional<Submission> row(std::vector<std::string> cells, std::size_t line) const {
    Submission row;
    row.source = *file_ + ":" + std::to_string(line);
    row.format = Submission::Format::row;
    row.student = student_of(cells);
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
      refuse_table(*file_, line, "a row without a student");
    }
    return row;
  }

 private:
  std::string student_of(const std::vector<std::string>& cells) const {
    for (const std::size_t at : layout_.students) {
      const std::string id = at < cells.size() ? without_blanks(cells[at]) : "";
      if (!id.empty() && !(layout_.dash_is_none && id == "-")) {
        return layout_.is_known() ? id : from_spreadsheet(id);
      }
    }
    return "";
  }

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

  Header header_;
  TableLayout layout_;
  const std::string* file_;
};

void read_rows(TableText& text, const std::string& file, std::string_view student, const EachRow& each) {
  std::optional<CsvColumns> columns;
  std::size_t line = 1;
  char separator = ',';
  for (std::string_view record = text.record(); !record.empty(); record = text.record()) {
    separator = columns ? separator : separator_of(record, student);
    CsvReader reader(record, separator, line);
    std::vector<std::string> cells = *reader.next();
    line = reader.next_line();
    if (!columns) {
      columns.emplace(std::move(cells), file, student);
    } else if (cells.size() != 1 || !without_blanks(cells.front()).empty()) {
      if (std::optional<Submission> row = columns->row(std::move(cells), reader.line())) {
        each(*std::move(row));
      }
    }
  }
  if (!columns) {
    refuse_table(file, 1, "the table is empty");
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
