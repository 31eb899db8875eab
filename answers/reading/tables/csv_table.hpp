#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/tables/table_layout.hpp"
#include "answers/reading/tables/table_text.hpp"

namespace gradewright::reading {

/// A table in CSV with what its columns are for; one row is in memory at a time.
class CsvTable {
 public:
  /// Reads the header. The separator is the one that makes it a known platform's, or gives it a column of
  /// students; else the one that gives it most columns, which is the comma in case of doubt. `student` is the
  /// column of the students' ids, where somebody says so. Throws SubmissionError for an empty table,
  /// TableTextError for a header that is not CSV.
  CsvTable(TableText& text, const std::string& file, std::string_view student);

  const std::vector<std::string>& header() const { return header_; }
  const TableLayout& layout() const { return layout_; }

  struct Row {
    std::vector<std::string> cells;
    std::size_t line = 0;
    std::string fault = {};  ///< why it cannot be cut into cells
  };
  /// The next row that is not blank; nothing at the end. A quote that is not closed throws TableTextError, as
  /// nobody knows where its row ends.
  std::optional<Row> next();

 private:
  TableText& text_;
  std::vector<std::string> header_;
  TableLayout layout_;
  char separator_ = ',';
  std::size_t line_ = 1;
};

/// Why the cells of a row may stand under the wrong names; empty when all is well.
std::string row_problem(const std::vector<std::string>& cells, const std::vector<std::string>& header);

/// Whose a row is; empty where it does not say.
std::string student_of(const TableLayout& layout, const std::vector<std::string>& cells);

}  // namespace gradewright::reading
