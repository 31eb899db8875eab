#include <fmt/core.h>

#include <algorithm>

#include "engine/text/duration.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

namespace {

/// "6.0": Gradescope writes points with their decimals.
std::string points_text(const Decimal& points) {
  const Decimal plain = points.normalised();
  return (plain.decimals() == 0 ? plain.rounded_to_decimals(1) : plain).to_string();
}

/// "2.1: 2a A (4.5 pts)": questions and their items are counted from 1; what a question has alone needs no
/// second number.
std::vector<std::string> item_headings(const Gradebook& book) {
  std::vector<std::string> headings;
  int question = 0;
  int item = 0;
  for (std::size_t i = 0; i < book.items.size(); ++i) {
    const GradebookItem& each = book.items[i];
    const bool first = i == 0 || book.items[i - 1].question != each.question;
    question += first ? 1 : 0;
    item = first ? 1 : item + 1;
    const bool alone = std::ranges::count(book.items, each.question, &GradebookItem::question) == 1;
    headings.push_back(fmt::format("{}{}: {} ({} pts)", question, alone ? "" : fmt::format(".{}", item),
                                   label(each), points_text(each.max)));
  }
  return headings;
}

}  // namespace

PlatformTable gradescope_table(const PlatformClass& from) {
  PlatformTable table;
  table.head = {{"First Name", "Last Name", "SID", "Email", "Sections", "Total Score", "Max Points", "Status",
                 "Submission ID", "Submission Time", "Lateness (H:M:S)", "View Count", "Submission Count"}};
  std::ranges::copy(item_headings(from.book), std::back_inserter(table.head.front()));
  table.rows_of = [handed_in = from.handed_in](const KnownStudent& known, const GradebookStudent& student) {
    StudentRows out;
    const std::optional<Lateness>& late = student.late;
    const std::string email = known.any({"Email", "Email address"});
    std::string sid = known.own({"SID"});
    if (sid.empty() && known.own({"Email"}).empty()) {
      sid = known.student();
    }
    out.key = sid.empty() ? email : sid;
    std::vector<std::string> row = {
        known.any({"First Name"}),
        known.any({"Last Name", "Surname"}),
        sid,
        email,
        known.own({"Sections"}),
        student.provisional ? "" : points_text(student.total),
        points_text(student.max),
        student.provisional ? "Ungraded" : "Graded",
        known.own({"Submission ID"}),
        handed_in(student.grading),
        late && !late->is_unclear() ? duration_by_clock(late->seconds) : known.own({"Lateness (H:M:S)"}),
        known.own({"View Count"}),
        std::to_string(std::max<std::size_t>(student.attempts.size(), 1))};
    for (const std::optional<GradebookMark>& mark : student.marks) {
      row.push_back(mark && mark->points ? points_text(*mark->points) : "");
    }
    out.rows = {std::move(row)};
    return out;
  };
  return table;
}

}  // namespace gradewright::reports
