#include "answers/reading/tables/read_table.hpp"

#include <algorithm>

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
  } catch (const std::runtime_error&) {
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

}  // namespace

std::vector<Submission> read_csv(std::string_view text, const std::string& file) {
  std::vector<Submission> rows;
  try {
    CsvReader reader(text, separator_of(text));
    auto header = reader.next();
    if (!header) {
      refuse_table(file, 1, "the table is empty");
    }
    for (std::string& name : *header) {
      name = without_blanks(name);
    }
    const std::size_t student = student_column(*header, file);
    while (auto fields = reader.next()) {
      if (fields->size() == 1 && without_blanks(fields->front()).empty()) {
        continue;
      }
      Submission row;
      row.source = file + ":" + std::to_string(reader.line());
      row.format = Submission::Format::row;
      if (student < fields->size()) {
        row.student = from_spreadsheet(without_blanks((*fields)[student]));
      }
      if (row.student.empty()) {
        refuse_table(file, reader.line(), "a row without a student");
      }
      row.problem = row_problem(*fields, *header);
      for (std::size_t i = 0; i < std::min(fields->size(), header->size()); ++i) {
        if (i != student && !(*header)[i].empty()) {
          row.fields.emplace_back((*header)[i], std::move((*fields)[i]));
        }
      }
      rows.push_back(std::move(row));
    }
  } catch (const SubmissionError&) {
    throw;
  } catch (const std::runtime_error& error) {
    throw SubmissionError(file + ": error: not CSV: " + error.what());
  }
  return rows;
}

}  // namespace gradewright::reading
