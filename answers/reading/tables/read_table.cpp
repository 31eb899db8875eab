#include "answers/reading/tables/read_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/table_row.hpp"
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

/// The separator that gives the header a student column; else the one that gives it most columns, which is
/// the comma in case of doubt.
char separator_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const Header header = header_cut_at(text, separator);
    if (std::any_of(header.begin(), header.end(), names_student)) {
      return separator;
    }
    if (header.size() > most) {
      most = header.size();
      best = separator;
    }
  }
  return best;
}

std::size_t student_column(const Header& header, const std::string& file) {
  const auto found = std::find_if(header.begin(), header.end(), names_student);
  if (found == header.end()) {
    std::string names;
    for (const std::string& name : header) {
      names += (names.empty() ? "" : ", ") + name;
    }
    refuse_table(file, 1, "no column is called student, student_id, id or sid; the columns are " + names);
  }
  if (const auto other = std::find_if(found + 1, header.end(), names_student); other != header.end()) {
    refuse_table(file, 1,
                 "two columns could be the student's: " + *found + " and " + *other + "; rename one");
  }
  return static_cast<std::size_t>(found - header.begin());
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

/// What the columns of a table hold.
class CsvColumns {
 public:
  CsvColumns(std::vector<std::string> header, const std::string& file)
      : header_(std::move(header)), file_(&file) {
    for (std::string& name : header_) {
      name = without_blanks(name);
    }
    student_ = student_column(header_, file);
  }

  Submission row(std::vector<std::string> cells, std::size_t line) const {
    Submission row;
    row.source = *file_ + ":" + std::to_string(line);
    row.format = Submission::Format::row;
    if (student_ < cells.size()) {
      row.student = from_spreadsheet(without_blanks(cells[student_]));
    }
    if (row.student.empty()) {
      refuse_table(*file_, line, "a row without a student");
    }
    row.problem = row_problem(cells, header_);
    for (std::size_t i = 0; i < std::min(cells.size(), header_.size()); ++i) {
      if (i != student_ && !header_[i].empty()) {
        row.fields.emplace_back(header_[i], std::move(cells[i]));
      }
    }
    return row;
  }

 private:
  Header header_;
  const std::string* file_;
  std::size_t student_ = 0;
};

void read_rows(TableText& text, const std::string& file, const EachRow& each) {
  std::optional<CsvColumns> columns;
  std::size_t line = 1;
  char separator = ',';
  for (std::string_view record = text.record(); !record.empty(); record = text.record()) {
    separator = columns ? separator : separator_of(record);
    CsvReader reader(record, separator, line);
    std::vector<std::string> cells = *reader.next();
    line = reader.next_line();
    if (!columns) {
      columns.emplace(std::move(cells), file);
    } else if (cells.size() != 1 || !without_blanks(cells.front()).empty()) {
      each(columns->row(std::move(cells), reader.line()));
    }
  }
  if (!columns) {
    refuse_table(file, 1, "the table is empty");
  }
}

}  // namespace

void read_csv(TableText& text, const std::string& file, const EachRow& each) {
  try {
    read_rows(text, file, each);
  } catch (const TableTextError& error) {
    throw SubmissionError(file + ": error: not CSV: " + error.what());
  }
}

}  // namespace gradewright::reading
