#include "reports/load_verdicts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gradewright::reports {

namespace {

/// A verdict with its evidence in the columns of a query that begins with these.
const std::string verdict_columns =
    "SELECT item.question, item.name, item.max_points, verdict.outcome, verdict.points, verdict.reason, "
    "shared_evidence.evidence, verdict.evidence FROM verdict JOIN item ON item.id = verdict.item "
    "LEFT JOIN shared_evidence ON shared_evidence.id = verdict.shared ";

/// The verdict in a row of `verdict_columns`. Evidence that cannot be read says so in its place: the mark
/// itself stands in the store, and nobody else's report waits for it.
Verdict verdict_in(const Statement& row, const KeptText& text) {
  KeptVerdict kept;
  kept.question = row.text(0);
  kept.item = row.text(1);
  try {
    kept.max_points = Decimal::parse(row.text(2)).value_or(Decimal());
    kept.outcome = row.text(3);
    kept.points = row.is_null(4) ? std::nullopt : Decimal::parse(row.text(4));
    kept.reason = row.text(5);
    kept.shared = row.optional_text(6);
    kept.own = row.text(7);
    return verdict_of(kept, text);
  } catch (const std::invalid_argument& error) {
    Verdict unreadable;
    unreadable.question = kept.question;
    unreadable.item = kept.item;
    unreadable.reason = fmt::format("the record of this verdict cannot be read ({})", error.what());
    return unreadable;
  }
}

std::vector<Verdict> verdicts_in(Statement& rows, std::int64_t grading, const KeptText& text) {
  rows.bind(1, grading);
  std::vector<Verdict> verdicts;
  while (rows.next()) {
    verdicts.push_back(verdict_in(rows, text));
  }
  rows.reset();
  return verdicts;
}

}  // namespace

std::string lines_of(const std::string& document, const Span& span) {
  if (span.length == 0 || span.end() > document.size()) {
    return {};
  }
  constexpr std::string_view blanks = " \t\r\n";
  const std::string_view text = std::string_view(document).substr(span.offset, span.length);
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) {
    return {};
  }
  const auto line_at = [&](std::size_t offset) {
    const auto stop = document.begin() + static_cast<std::ptrdiff_t>(span.offset + offset);
    return 1 + std::count(document.begin(), stop, '\n');
  };
  const auto from = line_at(first);
  const auto to = line_at(text.find_last_not_of(blanks));
  return from == to ? fmt::format("line {}", from) : fmt::format("lines {} to {}", from, to);
}

VerdictReader::VerdictReader(const Database& store)
    : submission_(store.prepare(
          "SELECT source, format = 'row', content, converter IS NULL FROM grading JOIN submission ON "
          "submission.id = grading.submission LEFT JOIN conversion ON conversion.submission = submission.id "
          "WHERE grading.id = ?1")),
      all_(store.prepare(verdict_columns + "WHERE verdict.grading = ?1 ORDER BY verdict.item")),
      open_(store.prepare(verdict_columns +
                          "WHERE verdict.grading = ?1 AND verdict.points IS NULL ORDER BY verdict.item")) {}

Handed VerdictReader::handed_in(std::int64_t grading) {
  submission_.bind(1, grading);
  Handed handed{"", KeptText(false, ""), true};
  if (submission_.next()) {
    const bool is_row = submission_.integer(1) != 0;
    handed = {submission_.text(0), KeptText(is_row, submission_.text(2)),
              !is_row && submission_.integer(3) != 0};
  }
  submission_.reset();
  return handed;
}

std::vector<Verdict> VerdictReader::verdicts(std::int64_t grading) {
  return verdicts_in(all_, grading, handed_in(grading).text);
}

GradedWork VerdictReader::work(std::int64_t grading) {
  const Handed handed = handed_in(grading);
  GradedWork work(verdicts_in(all_, grading, handed.text));
  for (const Verdict& verdict : work.verdicts) {
    work.places.push_back(handed.has_lines ? lines_of(handed.text.document(), verdict.span) : "");
  }
  return work;
}

std::vector<Verdict> VerdictReader::open_verdicts(std::int64_t grading, const KeptText& text) {
  return verdicts_in(open_, grading, text);
}

}  // namespace gradewright::reports
