#include <fmt/core.h>

#include <ostream>

#include "reports/escape.hpp"
#include "reports/gradebook_diff.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {
namespace {

std::string shown(std::string_view text) {
  return shown_name(escape::terminal(text));
}

std::string points(const std::optional<Decimal>& points, bool there) {
  return !there ? "-" : points ? points->normalised().to_string() : "?";
}

std::string total(const Decimal& points, const Decimal& max, bool provisional, std::size_t rank) {
  return rank == 0 ? "not there"
                   : fmt::format("{} / {}{}", points.normalised().to_string(), max.normalised().to_string(),
                                 provisional ? " *" : "");
}

/// "2.5 (+1)": how much it is more or less.
std::string difference(const StudentChange& change) {
  if (change.rank_before == 0 || change.rank_after == 0) {
    return "";
  }
  const Decimal more = change.total_after - change.total_before;
  return more.is_zero()
             ? ""
             : fmt::format(" ({}{})", more.is_negative() ? "" : "+", more.normalised().to_string());
}

std::string ranks(const StudentChange& change) {
  const bool both = change.rank_before != 0 && change.rank_after != 0;
  return both && change.rank_before != change.rank_after
             ? fmt::format(", rank {} -> {}", change.rank_before, change.rank_after)
             : "";
}

std::string line_of(const MarkChange& mark) {
  if (!mark.decided.empty()) {
    return fmt::format("  {}: {}", shown(mark.label), escape::terminal(mark.decided));
  }
  return fmt::format("  {}: {} -> {}{}", shown(mark.label), points(mark.before, !mark.added),
                     points(mark.after, !mark.removed),
                     mark.reason.empty() ? "" : ": " + escape::terminal(shown_sentence(mark.reason)));
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

DiffSummary write_diff(std::ostream& out, const GradedBook& before, const GradedBook& after) {
  const DiffSummary summary = diff(before, after, [&out](const StudentChange& change) {
    const std::string was =
        total(change.total_before, change.max_before, change.provisional_before, change.rank_before);
    const std::string is =
        total(change.total_after, change.max_after, change.provisional_after, change.rank_after);
    out << fmt::format("{}: {}{}{}{}\n", shown(change.student), was == is ? was : was + " -> " + is,
                       difference(change), ranks(change), was == is ? ", the same total" : "");
    for (const MarkChange& mark : change.marks) {
      out << line_of(mark) << '\n';
    }
  });
  out << fmt::format(
      "{}{} of {} with another total; {} changed{}\n", summary.marks + summary.decided > 0 ? "\n" : "",
      summary.changed, counted(summary.students, "student"), counted(summary.marks, "mark"),
      summary.decided > 0
          ? fmt::format("; {} by people whose verdict is another now", counted(summary.decided, "decision"))
          : "");
  return summary;
}

}  // namespace gradewright::reports
