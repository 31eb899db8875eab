#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/text/characters.hpp"
#include "reports/escape.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

namespace {

/// What Canvas takes a column for that has one of these anywhere in its title: a total of its own, which it
/// leaves out.
constexpr std::array<std::string_view, 9> totals = {"Current Score",  "Current Points", "Current Grade",
                                                    "Final Score",    "Final Points",   "Final Grade",
                                                    "Override Score", "Override Grade", "Override Status"};
/// The columns in front of the marks; marks under such a title would be looked for there.
constexpr std::array<std::string_view, 9> reserved = {"Student", "LastName",       "FirstName",
                                                      "ID",      "SIS User ID",    "SIS Login ID",
                                                      "Section", "Integration ID", "Root Account"};

/// Whether a title ends in " (123)", which names an assignment by its number.
bool names_assignment(std::string_view title) {
  const std::size_t open = title.rfind(" (");
  return title.ends_with(')') && open != std::string_view::npos && open + 3 < title.size() &&
         std::ranges::all_of(title.substr(open + 2, title.size() - open - 3), is_digit);
}

void require_column(const PlatformClass& from) {
  const std::string title = column_of(from);
  const auto refuse = [&](std::string_view why) {
    throw PlatformError(fmt::format("Canvas would take the column '{}' for {}: name another with --column",
                                    escape::terminal(title), why));
  };
  if (std::ranges::any_of(totals,
                          [&](std::string_view total) { return title.find(total) != std::string::npos; })) {
    refuse("a total of its own, and read nothing");
  }
  if (std::ranges::find(reserved, title) != reserved.end()) {
    refuse("a name or an id of students");
  }
  if (from.column.empty() && names_assignment(title)) {
    refuse("the assignment of the number at its end");
  }
}

std::string name_of(const KnownStudent& known) {
  const std::string name = known.own({"Student", "name"});
  const std::string last = known.any({"Last Name"});
  const std::string first = known.any({"First Name"});
  return !name.empty() ? name : !last.empty() && !first.empty() ? last + ", " + first : known.student();
}

}  // namespace

PlatformTable canvas_table(const PlatformClass& from) {
  require_column(from);
  PlatformTable table;
  table.head = {{"Student", "ID", "SIS User ID", "SIS Login ID", "Section", column_of(from)},
                {"    Points Possible", "", "", "", "", most_points(from.book).normalised().to_string()}};
  table.rows_of = [](const KnownStudent& known, const GradebookStudent& student) {
    StudentRows out;
    const std::string id = known.own({"ID"});
    const std::string sis = known.own({"SIS User ID", "sis_id"});
    const std::string login = known.own({"SIS Login ID", "login_id"});
    const std::string name = name_of(known);
    out.key = !id.empty() ? "ID " + id : !sis.empty() ? "SIS User ID " + sis : "SIS Login ID " + login;
    if (id.empty() && sis.empty() && login.empty()) {
      out.left_out = "nothing says what Canvas calls them, and it would take them for somebody new";
    } else if (name.find("Points Possible") != std::string::npos) {
      out.left_out = "Canvas would take the name for that of its row of points";
    }
    out.rows = {{name, id, sis, login, known.own({"Section"}), total_text(student)}};
    return out;
  };
  return table;
}

}  // namespace gradewright::reports
