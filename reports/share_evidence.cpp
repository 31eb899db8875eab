#include "reports/share_evidence.hpp"

#include <stdexcept>

#include "answers/judging/verdict_json.hpp"

namespace gradewright::reports {

KeepEvidence::KeepEvidence(const Database& database)
    : database_(&database),
      find_shared_(database.prepare("SELECT id FROM shared_evidence WHERE evidence = ?1")),
      add_shared_(database.prepare("INSERT INTO shared_evidence (evidence) VALUES (?1)")),
      add_verdict_(
          database.prepare("INSERT INTO verdict (grading, item, outcome, points, reason, shared, evidence) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")) {}

std::int64_t KeepEvidence::id_of(std::int64_t item, const std::string& shared) {
  auto& [text, id] = last_[item];
  if (id == 0 || text != shared) {
    find_shared_.bind(1, shared);
    id = find_shared_.next() ? find_shared_.integer(0) : 0;
    find_shared_.reset();
    if (id == 0) {
      add_shared_.bind(1, shared).run();
      id = database_->last_row_id();
    }
    text = shared;
  }
  return id;
}

void KeepEvidence::add(std::int64_t grading, std::int64_t item, const std::optional<std::string>& points,
                       const Verdict& verdict, const KeptText& text) {
  const Evidence evidence = evidence_of(verdict, text);
  const std::int64_t shared = id_of(item, evidence.shared);
  add_verdict_.bind(1, grading).bind(2, item).bind(3, to_string(verdict.outcome)).bind_or_null(4, points);
  add_verdict_.bind(5, verdict.reason).bind(6, shared).bind(7, evidence.own).run();
}

namespace {

/// A verdict of version 2: its evidence was the whole verdict, as `judge` writes it.
struct OldVerdict {
  std::int64_t grading = 0;
  std::int64_t item = 0;
  KeptVerdict kept;
  std::optional<std::string> points;  ///< as they stand in their column
};

/// The verdict, where its evidence in two parts would give exactly the same again.
std::optional<Verdict> verdict_to_share(const OldVerdict& old, const KeptText& text) {
  try {
    Verdict verdict = verdict_of(old.kept, text);
    KeptVerdict kept = old.kept;
    const Evidence evidence = evidence_of(verdict, text);
    kept.shared = evidence.shared;
    kept.own = evidence.own;
    const Verdict again = verdict_of(kept, text);
    const bool same_points = verdict.points == again.points && verdict.max_points == again.max_points;
    verdict.points = again.points;  // 2.50 or 2.5 in the column
    verdict.max_points = again.max_points;
    return same_points && to_json(verdict) == to_json(again) ? std::optional(verdict) : std::nullopt;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

/// The columns of `verdict_2` with what they refer to, one submission after the other.
constexpr const char* old_verdicts =
    "SELECT verdict_2.grading, verdict_2.item, item.question, item.name, item.max_points, verdict_2.outcome, "
    "verdict_2.points, verdict_2.reason, verdict_2.evidence, submission.format = 'row', submission.content "
    "FROM verdict_2 JOIN item ON item.id = verdict_2.item JOIN grading ON grading.id = verdict_2.grading "
    "JOIN submission ON submission.id = grading.submission ORDER BY verdict_2.grading, verdict_2.item";

OldVerdict old_verdict_in(const Statement& row) {
  OldVerdict old;
  old.grading = row.integer(0);
  old.item = row.integer(1);
  old.kept.question = row.text(2);
  old.kept.item = row.text(3);
  old.kept.max_points = Decimal::parse(row.text(4)).value_or(Decimal());
  old.kept.outcome = row.text(5);
  old.points = row.optional_text(6);
  old.kept.points = old.points ? Decimal::parse(*old.points) : std::nullopt;
  old.kept.reason = row.text(7);
  old.kept.own = row.text(8);
  return old;
}

}  // namespace

void share_evidence(const Database& database) {
  KeepEvidence keep(database);
  Statement add_whole = database.prepare(
      "INSERT INTO verdict (grading, item, outcome, points, reason, evidence) VALUES (?1, ?2, ?3, ?4, ?5, "
      "?6)");
  Statement rows = database.prepare(old_verdicts);
  std::int64_t grading = 0;
  KeptText text(false, "");
  while (rows.next()) {
    const OldVerdict old = old_verdict_in(rows);
    if (old.grading != grading) {
      grading = old.grading;
      text = KeptText(rows.integer(9) != 0, rows.text(10));
    }
    if (const std::optional<Verdict> verdict = verdict_to_share(old, text)) {
      keep.add(old.grading, old.item, old.points, *verdict, text);
      continue;
    }
    add_whole.bind(1, old.grading).bind(2, old.item).bind(3, old.kept.outcome).bind_or_null(4, old.points);
    add_whole.bind(5, old.kept.reason).bind(6, old.kept.own).run();
  }
}

}  // namespace gradewright::reports
