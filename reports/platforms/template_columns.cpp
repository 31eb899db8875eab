#include "reports/platforms/template_columns.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "engine/text/joined.hpp"
#include "reports/escape.hpp"

namespace gradewright::reports {

namespace {

/// Where the marks stand whatever the exam is called; empty where its title says it.
std::string_view fixed_column(Platform platform) {
  switch (platform) {
    case Platform::gradescope:
      return "Total Score";
    case Platform::prairielearn:
      return "score_perc";
    case Platform::canvas:
    case Platform::moodle:
    case Platform::nbgrader:
      break;
  }
  return {};
}

std::optional<std::size_t> place_of(const DelimitedRow& header, std::string_view name) {
  const auto found =
      std::ranges::find_if(header, [&](const DelimitedCell& cell) { return same_field(cell.value, name); });
  return found == header.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - header.begin()));
}

/// "Midterm" of "Midterm (45678)", which is how Canvas heads it, and of "Quiz: Midterm (Real)", Moodle's way.
std::string title_in(std::string_view heading, Platform platform) {
  if (platform == Platform::moodle && heading.ends_with(" (Real)")) {
    heading.remove_suffix(7);
    const std::size_t colon = heading.find(": ");
    heading.remove_prefix(colon == std::string_view::npos ? 0 : colon + 2);
  } else if (platform == Platform::canvas && heading.ends_with(')')) {
    const std::size_t open = heading.rfind(" (");
    const bool number = open != std::string_view::npos && open + 3 < heading.size() &&
                        heading.find_first_not_of("0123456789", open + 2) == heading.size() - 1;
    heading = number ? heading.substr(0, open) : heading;
  }
  return std::string(heading);
}

std::size_t marks_column(const DelimitedRow& header, Platform platform, const PlatformClass& from,
                         std::span<const IdColumn> ids) {
  const std::string_view fixed = fixed_column(platform);
  std::vector<std::size_t> places;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string& heading = header[i].value;
    const std::string title = title_in(heading, platform);
    const bool meant = !from.column.empty() ? heading == from.column
                       : !fixed.empty()     ? heading == fixed
                                            : title == from.book.title || title == from.book.exam;
    if (meant) {
      places.push_back(i);
    } else if (std::ranges::find(ids, i, &IdColumn::place) == ids.end()) {
      others.push_back(fmt::format("'{}'", escape::terminal(heading)));
    }
  }
  if (places.size() == 1) {
    return places.front();
  }
  const std::string wanted = !from.column.empty() ? from.column
                             : !fixed.empty()     ? std::string(fixed)
                                                  : column_of(from);
  throw PlatformError(
      fmt::format("{} column{} called '{}': say with --column which takes the marks; there {} {}",
                  places.empty() ? "no" : "more than one", places.empty() ? " is" : "s are",
                  escape::terminal(wanted), others.size() == 1 ? "is" : "are", joined(others, ", ")));
}

/// Where words about the marks of a column go; none where the platform has no such column.
std::optional<std::size_t> feedback_column(const DelimitedRow& header, std::string marks, Platform platform) {
  if (platform == Platform::prairielearn) {
    return place_of(header, "feedback");
  }
  if (platform != Platform::moodle) {
    return std::nullopt;
  }
  if (marks == "Grade") {
    return place_of(header, "Feedback comments");
  }
  marks = marks.ends_with(" (Real)") ? marks.substr(0, marks.size() - 6) + "(Feedback)" : marks + " feedback";
  const auto found = std::ranges::find(header, marks, &DelimitedCell::value);
  return found == header.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - header.begin()));
}

std::optional<std::size_t> required(const DelimitedRow& header, std::string_view name) {
  const std::optional<std::size_t> place = place_of(header, name);
  if (!place) {
    throw PlatformError(fmt::format("no column is called {}", name));
  }
  return place;
}

/// A column that Canvas exported and takes no marks for.
void require_taken(const DelimitedTable& table, std::size_t marks) {
  for (const DelimitedRow& row : table.rows) {
    const bool of_points = row.front().value.find("Points Possible") != std::string::npos;
    if (of_points && marks < row.size() && row[marks].value.find("read only") != std::string::npos) {
      throw PlatformError(fmt::format("'{}' is a column that Canvas only shows: marks in it are ignored",
                                      escape::terminal(table.rows.front()[marks].value)));
    }
  }
}

}  // namespace

std::vector<std::string> id_fields(Platform platform) {
  switch (platform) {
    case Platform::canvas:
      return {"ID", "SIS User ID", "SIS Login ID", "Integration ID"};
    case Platform::moodle:
      return {"ID number", "Email address", "Username", "Identifier"};
    case Platform::gradescope:
      return {"SID", "Email"};
    case Platform::prairielearn:
      return {"uid", "uin", "group_name"};
    case Platform::nbgrader:
      break;
  }
  return {"student_id"};
}

TemplateColumns template_columns(const DelimitedTable& table, Platform platform, const PlatformClass& from) {
  if (platform == Platform::nbgrader) {
    throw PlatformError("nbgrader takes no gradebook back: without --template its own columns are written");
  }
  if (table.rows.empty()) {
    throw PlatformError("the file is empty");
  }
  const DelimitedRow& header = table.rows.front();
  TemplateColumns columns;
  const std::vector<std::string> fields = id_fields(platform);
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (std::ranges::any_of(fields,
                            [&](const std::string& field) { return same_field(field, header[i].value); })) {
      columns.ids.push_back({i, header[i].value});
    }
  }
  if (columns.ids.empty()) {
    throw PlatformError(fmt::format("it has no column of ids as {}'s gradebooks have ({})",
                                    title_of(platform), joined(fields, ", ")));
  }
  columns.marks = marks_column(header, platform, from, columns.ids);
  columns.feedback = feedback_column(header, header[columns.marks].value, platform);
  if (platform == Platform::prairielearn) {
    columns.question = required(header, "qid");
  } else if (platform == Platform::canvas) {
    require_taken(table, columns.marks);
  }
  return columns;
}

}  // namespace gradewright::reports
