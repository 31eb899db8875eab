#include <algorithm>
#include <array>

#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "answers/reading/tables/table_text.hpp"
#include "engine/text/spreadsheet_text.hpp"
#include "reports/decisions.hpp"

namespace gradewright::reports {
namespace {

enum Column : std::size_t { student, item, points, reason, author };
constexpr std::array<std::string_view, 5> names = {"student", "item", "points", "reason", "author"};

/// Where each column stands; the author's may be missing where everybody's is known.
class Columns {
 public:
  Columns(const std::vector<std::string>& header, const std::string& file, bool needs_author) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found = std::ranges::find_if(
          header, [&](const std::string& name) { return reading::without_blanks(name) == names[i]; });
      places_[i] = static_cast<std::size_t>(found - header.begin());
      if (found == header.end() && (i != author || needs_author)) {
        throw DecisionError({file + ":1: no column is called " + std::string(names[i])});
      }
    }
  }
  std::string cell(const std::vector<std::string>& row, Column column) const {
    return places_[column] < row.size() ? reading::without_blanks(row[places_[column]]) : "";
  }

 private:
  std::array<std::size_t, names.size()> places_{};
};

}  // namespace

std::vector<Decision> read_decisions(std::string_view csv, const std::string& file, const std::string& who) {
  std::vector<Decision> decisions;
  try {
    reading::CsvReader reader(csv.starts_with("\xEF\xBB\xBF") ? csv.substr(3) : csv);
    const std::optional<std::vector<std::string>> header = reader.next();
    if (!header) {
      throw DecisionError({file + ":1: the table is empty"});
    }
    const Columns columns(*header, file, who.empty());
    while (const auto row = reader.next()) {
      if (row->size() == 1 && reading::without_blanks(row->front()).empty()) {
        continue;
      }
      Decision decision;
      decision.student = from_spreadsheet(columns.cell(*row, student));
      decision.item = columns.cell(*row, item);
      const std::string given = columns.cell(*row, points);
      decision.points = given == "undo" ? std::nullopt : std::optional(given);
      decision.reason = columns.cell(*row, reason);
      decision.author = columns.cell(*row, author);
      decision.author = decision.author.empty() ? who : decision.author;
      decision.place = file + ":" + std::to_string(reader.line()) + ": ";
      decisions.push_back(std::move(decision));
    }
  } catch (const reading::TableTextError& error) {
    throw DecisionError({file + ": not CSV: " + error.what()});
  }
  return decisions;
}

}  // namespace gradewright::reports
