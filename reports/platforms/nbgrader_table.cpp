#include <algorithm>

#include "engine/text/moment.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

namespace {

/// As nbgrader writes times: in UTC, without saying so.
std::string utc_text(const Moment& moment) {
  std::string text = in_iso({moment.seconds, std::nullopt});
  text[text.find('T')] = ' ';
  return text;
}

/// Whether a cell stays one where nothing is quoted.
bool is_one_cell(const std::string& text) {
  return text.find_first_of(",\"\r\n") == std::string::npos;
}

}  // namespace

PlatformTable nbgrader_table(const PlatformClass& from) {
  PlatformTable table;
  table.quotes = false;
  table.head = {{"assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
                 "raw_score", "late_submission_penalty", "score", "max_score"}};
  const std::string assignment = from.column.empty() ? from.book.exam : from.column;
  if (!is_one_cell(assignment)) {
    throw PlatformError(
        "nbgrader writes no quotes: name the assignment without commas, quotes and line ends, "
        "with --column");
  }
  table.rows_of = [assignment, handed_in = from.handed_in](const KnownStudent& known,
                                                           const GradebookStudent& student) {
    StudentRows out;
    const std::string own = known.own({"student_id", "id"});
    const std::string total = total_text(student);
    out.key = own.empty() ? known.student() : own;
    if (!is_one_cell(out.key)) {
      out.left_out = "nbgrader writes no quotes, and the id has a comma, a quote or a line end";
    }
    const std::optional<Lateness>& late = student.late;
    const Decimal cost = late ? late->points : Decimal(0);
    std::vector<std::string> row = {
        assignment,
        late ? utc_text(late->due) : "",
        late && late->handed_in ? utc_text(*late->handed_in) : handed_in(student.grading),
        out.key,
        known.any({"last_name", "Surname"}),
        known.any({"first_name"}),
        known.any({"email", "Email address"}),
        total.empty() ? "" : (student.total + cost).normalised().to_string(),
        total.empty()    ? ""
        : cost.is_zero() ? "0.0"
                         : cost.normalised().to_string(),
        total,
        student.max.normalised().to_string()};
    for (std::string& cell : row) {
      if (!is_one_cell(cell) && &cell != &row[3]) {
        out.remark = "left blank, as nbgrader writes no quotes: '" + cell + "'";
        cell.clear();
      }
    }
    out.rows = {std::move(row)};
    return out;
  };
  return table;
}

}  // namespace gradewright::reports
