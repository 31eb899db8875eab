#include "answers/reading/tables/csv_table.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/tables/csv.hpp"
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

}  // namespace

CsvTable::CsvTable(TableText& text, const std::string& file, std::string_view student) : text_(text) {
  const std::string_view record = text_.record();
  if (record.empty()) {
    refuse_table(file, 1, "the table is empty");
  }
  separator_ = separator_of(record, student);
  CsvReader reader(record, separator_, line_);
  header_ = *reader.next();
  line_ = reader.next_line();
  for (std::string& name : header_) {
    name = without_blanks(name);
  }
  layout_ = table_layout(header_, student);
}

std::optional<CsvTable::Row> CsvTable::next() {
  for (std::string_view record = text_.record(); !record.empty(); record = text_.record()) {
    CsvReader reader(record, separator_, line_);
    Row row;
    row.line = line_;
    try {
      row.cells = *reader.next();
      line_ = reader.next_line();
    } catch (const TableTextError& error) {
      if (std::ranges::count(record, '"') % 2 != 0) {
        throw;
      }
      row.fault = error.what();
      line_ += static_cast<std::size_t>(std::ranges::count(record, '\n'));
    }
    if (!row.fault.empty() || row.cells.size() != 1 || !without_blanks(row.cells.front()).empty()) {
      return row;
    }
  }
  return std::nullopt;
}

/// Why the cells of a row may stand under the wrong names; empty when all is well.
std::string row_problem(const std::vector<std::string>& cells, const std::vector<std::string>& header) {
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

std::string student_of(const TableLayout& layout, const std::vector<std::string>& cells) {
  for (const std::size_t at : layout.students) {
    const std::string id = at < cells.size() ? without_blanks(cells[at]) : "";
    if (!id.empty() && !(layout.dash_is_none && id == "-")) {
      return layout.is_known() ? id : from_spreadsheet(id);
    }
  }
  return "";
}

}  // namespace gradewright::reading
