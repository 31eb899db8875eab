#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <variant>

#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "answers/reading/tables/table_text.hpp"
#include "engine/text/joined.hpp"
#include "reports/answer_groups.hpp"
#include "reports/escape.hpp"
#include "reports/rubric_ticks.hpp"

namespace gradewright::reports {
namespace {

/// Where the columns that are read stand.
struct Columns {
  std::size_t group = 0;
  std::size_t points = 0;
  std::size_t comment = 0;
  std::optional<std::size_t> ticks = {};  ///< a table of an earlier version has none
};

Columns columns_of(const std::vector<std::string>& header, const std::string& file) {
  const auto found = [&](std::string_view name) {
    const auto at = std::ranges::find_if(
        header, [&](const std::string& cell) { return reading::without_blanks(cell) == name; });
    return at == header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - header.begin()));
  };
  const auto place = [&](std::string_view name) {
    const std::optional<std::size_t> at = found(name);
    if (!at) {
      throw DecisionError({fmt::format("{}:1: no column is called {}", file, name)});
    }
    return *at;
  };
  return {place("group"), place("points"), place("comment"), found("ticks")};
}

std::string cell(const std::vector<std::string>& row, std::size_t column) {
  return column < row.size() ? reading::without_blanks(row[column]) : "";
}

/// What a person filled in of a row.
struct Filled {
  std::string points;
  std::string ticks;
  std::string comment;
};

Filled filled_in(const std::vector<std::string>& row, const Columns& columns) {
  return {cell(row, columns.points), columns.ticks ? cell(row, *columns.ticks) : "",
          cell(row, columns.comment)};
}

/// Whether points that stand beside ticks are those that follow from them.
bool agrees(const std::string& points, const Decimal& follow) {
  const std::optional<Decimal> number = Decimal::parse(points);
  return points.empty() || (number && *number == follow);
}

/// The decisions about a group, or what is wrong with what was filled in.
std::variant<std::vector<Decision>, std::string> decided(const AnswerGroup& group, const Filled& filled,
                                                         const std::string& author, const Decimal& round) {
  if (filled.ticks.empty()) {
    if (filled.comment.empty()) {
      return "a decision needs its comment";
    }
    std::vector<Decision> decisions;
    for (const std::string& student : group.students) {
      decisions.push_back({student, group.item, filled.points, filled.comment, author});
    }
    return decisions;
  }
  const std::optional<std::vector<RubricLine>> ticked = read_ticks(filled.ticks, group.rubric);
  if (group.rubric.empty() || !ticked) {
    return ticks_problem(filled.ticks, group.rubric);
  }
  if (const Decimal follow = points_of(*ticked, group.max, round); !agrees(filled.points, follow)) {
    return fmt::format("the ticked lines come to {}, and beside them stands {}",
                       follow.normalised().to_string(), escape::terminal(filled.points));
  }
  return decisions_by_ticks(group, *ticked, round, filled.comment, author);
}

}  // namespace

std::string review_csv(const std::vector<AnswerGroup>& groups) {
  std::string out =
      "group,item,max,answers,answer,read as,key,why,notes,rubric,students,ticks,points,comment\n";
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
                                            joined(numbered_lines(group.rubric), "; "),
                                            joined(group.students, " "),
                                            "",
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
                                          const std::string& file, const std::string& author,
                                          const Decimal& round) {
  std::vector<Decision> decisions;
  std::vector<std::string> problems;
  try {
    reading::CsvReader reader(csv.starts_with("\xEF\xBB\xBF") ? csv.substr(3) : csv);
    const auto header = reader.next();
    const Columns columns = columns_of(header ? *header : std::vector<std::string>(), file);
    while (const auto row = reader.next()) {
      const Filled filled = filled_in(*row, columns);
      if (filled.points.empty() && filled.ticks.empty()) {
        continue;
      }
      const std::string place = fmt::format("{}:{}: ", file, reader.line());
      const auto group = std::ranges::find(groups, cell(*row, columns.group), &AnswerGroup::id);
      if (group == groups.end()) {
        problems.push_back(place +
                           "the answers of this group were decided, or changed, since the table was made");
        continue;
      }
      auto of_group = decided(*group, filled, author, round);
      if (const auto* problem = std::get_if<std::string>(&of_group)) {
        problems.push_back(place + *problem);
        continue;
      }
      for (Decision& decision : std::get<std::vector<Decision>>(of_group)) {
        decision.place = place;
        decisions.push_back(std::move(decision));
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
