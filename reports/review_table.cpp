#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "answers/reading/tables/table_text.hpp"
#include "engine/text/joined.hpp"
#include "reports/answer_groups.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {
namespace {

std::string rubric_text(const std::vector<RubricLine>& rubric) {
  std::vector<std::string> lines;
  for (const RubricLine& line : rubric) {
    lines.push_back(in_words(line));
  }
  return joined(lines, "; ");
}

/// Where the columns that are read stand.
struct Columns {
  std::size_t group = 0;
  std::size_t points = 0;
  std::size_t comment = 0;
};

Columns columns_of(const std::vector<std::string>& header, const std::string& file) {
  const auto place = [&](std::string_view name) {
    const auto found = std::ranges::find_if(
        header, [&](const std::string& cell) { return reading::without_blanks(cell) == name; });
    if (found == header.end()) {
      throw DecisionError({fmt::format("{}:1: no column is called {}", file, name)});
    }
    return static_cast<std::size_t>(found - header.begin());
  };
  return {place("group"), place("points"), place("comment")};
}

std::string cell(const std::vector<std::string>& row, std::size_t column) {
  return column < row.size() ? reading::without_blanks(row[column]) : "";
}

}  // namespace

std::string review_csv(const std::vector<AnswerGroup>& groups) {
  std::string out = "group,item,max,answers,answer,read as,key,why,notes,rubric,students,points,comment\n";
  for (const AnswerGroup& group : groups) {
    const std::vector<std::string> cells = {group.id,
                                            group.item,
                                            group.max.normalised().to_string(),
                                            std::to_string(group.students.size()),
                                            group.answer,
                                            group.read,
                                            group.key,
                                            joined(group.reasons, "; "),
                                            joined(group.notes, "; "),
                                            rubric_text(group.rubric),
                                            joined(group.students, " "),
                                            "",
                                            ""};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out += (i > 0 ? "," : "") + escape::csv(cells[i]);
    }
    out += '\n';
  }
  return out;
}

std::vector<Decision> decisions_of_review(const std::vector<AnswerGroup>& groups, std::string_view csv,
                                          const std::string& file, const std::string& author) {
  std::vector<Decision> decisions;
  std::vector<std::string> problems;
  try {
    reading::CsvReader reader(csv.starts_with("\xEF\xBB\xBF") ? csv.substr(3) : csv);
    const auto header = reader.next();
    const Columns columns = columns_of(header ? *header : std::vector<std::string>(), file);
    while (const auto row = reader.next()) {
      const std::string points = cell(*row, columns.points);
      const std::string place = fmt::format("{}:{}: ", file, reader.line());
      if (points.empty()) {
        continue;
      }
      const auto group = std::ranges::find(groups, cell(*row, columns.group), &AnswerGroup::id);
      if (group == groups.end()) {
        problems.push_back(place +
                           "the answers of this group were decided, or changed, since the table was made");
        continue;
      }
      if (cell(*row, columns.comment).empty()) {
        problems.push_back(place + "a decision needs its comment");
        continue;
      }
      for (const std::string& student : group->students) {
        decisions.push_back(
            {student, group->item, points, cell(*row, columns.comment), author, false, place});
      }
    }
  } catch (const reading::TableTextError& error) {
    problems.push_back(fmt::format("{}: not CSV: {}", file, error.what()));
  }
  if (!problems.empty()) {
    throw DecisionError(std::move(problems));
  }
  return decisions;
}

}  // namespace gradewright::reports
