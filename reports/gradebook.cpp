#include "reports/gradebook.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "reports/escape.hpp"
#include "reports/evidence.hpp"

namespace gradewright::reports {

namespace {

using ItemKey = std::pair<std::string, std::string>;  // question, name

Decimal decimal(const std::string& text, const Database& store) {
  // More digits than any exam's points have could not be added exactly.
  constexpr int most_decimals = 6;
  constexpr int most_digits = 18;
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value || value->decimals() > most_decimals || value->magnitude() > most_digits) {
    throw StoreError(fmt::format("{}: '{}' is not a number of points", escape::terminal(store.file()),
                                 escape::terminal(text)));
  }
  return *value;
}

/// A verdict with its evidence in the columns of a query that begins with these.
constexpr const char* verdict_columns =
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

/// The source of a grading's submission and what was handed in.
struct Handed {
  std::string source;
  KeptText text;
};

Handed handed_in(const Database& store, std::int64_t grading) {
  Statement row = store.prepare(
      "SELECT source, format = 'row', content FROM grading JOIN submission ON submission.id = "
      "grading.submission WHERE grading.id = ?1");
  row.bind(1, grading);
  return row.next() ? Handed{row.text(0), KeptText(row.integer(1) != 0, row.text(2))}
                    : Handed{"", KeptText(false, "")};
}

/// The newest version first, so that its items and their order lead.
std::map<ItemKey, std::size_t> load_items(const Database& store, Gradebook& book) {
  Statement rows = store.prepare(
      "SELECT question, name, max_points FROM item JOIN exam_version ON exam_version.id = item.exam_version "
      "WHERE exam = ?1 AND exam_version.id IN (SELECT exam_version FROM run) "
      "ORDER BY exam_version.id DESC, position");
  rows.bind(1, book.exam);
  std::map<ItemKey, std::size_t> columns;
  while (rows.next()) {
    if (columns.emplace(ItemKey(rows.text(0), rows.text(1)), book.items.size()).second) {
      book.items.push_back({rows.text(0), rows.text(1), decimal(rows.text(2), store)});
    }
  }
  return columns;
}

void load_students(const Database& store, Gradebook& book) {
  Statement rows = store.prepare(
      "SELECT latest_grading.student, submission.source, grading.id FROM latest_grading "
      "JOIN grading ON grading.id = latest_grading.grading JOIN submission ON submission.id = "
      "grading.submission "
      "WHERE latest_grading.exam = ?1 ORDER BY latest_grading.student");
  rows.bind(1, book.exam);
  while (rows.next()) {
    GradebookStudent student;
    student.student = rows.text(0);
    student.source = rows.text(1);
    student.grading = rows.integer(2);
    student.marks.resize(book.items.size());
    book.students.push_back(std::move(student));
  }
}

void load_marks(const Database& store, Gradebook& book, const std::map<ItemKey, std::size_t>& columns) {
  Statement rows = store.prepare(
      "SELECT gradebook.student, gradebook.question, gradebook.item, gradebook.points, max, outcome, "
      "iif(overridden, latest_override.reason || ' (' || latest_override.author || ')', '') FROM gradebook "
      "LEFT JOIN latest_override USING (exam, student, question, item) "
      "WHERE gradebook.exam = ?1 ORDER BY gradebook.student, gradebook.position");
  rows.bind(1, book.exam);
  auto student = book.students.begin();
  while (rows.next()) {
    const std::string id = rows.text(0);
    student =
        std::find_if(student, book.students.end(), [&id](const auto& each) { return each.student == id; });
    GradebookMark mark;
    if (!rows.is_null(3)) {
      mark.points = decimal(rows.text(3), store);
      student->total = student->total + *mark.points;
    }
    student->max = student->max + decimal(rows.text(4), store);
    student->provisional = student->provisional || !mark.points;
    mark.outcome = outcome_from(rows.text(5)).value_or(Outcome::needs_review);
    mark.override_reason = rows.text(6);
    student->marks[columns.at({rows.text(1), rows.text(2)})] = std::move(mark);
  }
}

std::string place_of(const Verdict& verdict, const std::string& source, const std::string& content) {
  if (verdict.span.length == 0 || verdict.span.offset > content.size()) {
    return source;
  }
  const auto stop = content.begin() + static_cast<std::ptrdiff_t>(verdict.span.offset);
  return fmt::format("{}:{}", source, 1 + std::count(content.begin(), stop, '\n'));
}

void load_review(const Database& store, Gradebook& book, const std::map<ItemKey, std::size_t>& columns) {
  Statement rows =
      store.prepare(std::string(verdict_columns) +
                    "WHERE verdict.grading = ?1 AND verdict.points IS NULL ORDER BY verdict.item");
  for (std::size_t i = 0; i < book.students.size(); ++i) {
    if (!book.students[i].provisional) {
      continue;
    }
    const Handed handed = handed_in(store, book.students[i].grading);
    rows.bind(1, book.students[i].grading);
    while (rows.next()) {
      const Verdict verdict = verdict_in(rows, handed.text);
      const std::size_t item = columns.at({verdict.question, verdict.item});
      const std::optional<GradebookMark>& mark = book.students[i].marks[item];
      if (mark && !mark->points) {
        book.review.push_back(
            {i, item,
             handed.text.is_row() ? handed.source : place_of(verdict, handed.source, handed.text.document()),
             verdict.reason});
      }
    }
    rows.reset();
  }
}

void load_handed_in_twice(const Database& store, Gradebook& book) {
  Statement rows = store.prepare(
      "SELECT latest_grading.student, submission.source FROM latest_grading "
      "JOIN grading AS latest ON latest.id = latest_grading.grading "
      "JOIN submission ON submission.student = latest_grading.student "
      "JOIN grading ON grading.submission = submission.id AND grading.run = latest.run "
      "WHERE latest_grading.exam = ?1 AND EXISTS (SELECT 1 FROM grading AS other "
      "  JOIN submission AS theirs ON theirs.id = other.submission "
      "  WHERE other.run = latest.run AND theirs.student = latest_grading.student AND other.id <> latest.id) "
      "ORDER BY latest_grading.student, grading.id");
  rows.bind(1, book.exam);
  while (rows.next()) {
    if (book.handed_in_twice.empty() || book.handed_in_twice.back().student != rows.text(0)) {
      book.handed_in_twice.push_back({rows.text(0), {}});
    }
    book.handed_in_twice.back().sources.push_back(rows.text(1));
  }
}

void count_earlier_versions(const Database& store, Gradebook& book) {
  Statement rows = store.prepare(
      "SELECT count(*) FROM latest_grading JOIN grading ON grading.id = latest_grading.grading "
      "JOIN run ON run.id = grading.run WHERE latest_grading.exam = ?1 AND run.exam_version <> "
      "(SELECT exam_version FROM run JOIN exam_version ON exam_version.id = run.exam_version "
      "WHERE exam_version.exam = ?1 ORDER BY run.id DESC LIMIT 1)");
  rows.bind(1, book.exam);
  rows.next();
  book.of_earlier_versions = static_cast<int>(rows.integer(0));
}

}  // namespace

std::vector<std::string> exams_in(const Database& store) {
  Statement rows = store.prepare(
      "SELECT DISTINCT exam FROM exam_version WHERE id IN (SELECT exam_version FROM run) ORDER BY exam");
  std::vector<std::string> exams;
  while (rows.next()) {
    exams.push_back(rows.text(0));
  }
  return exams;
}

Gradebook load_gradebook(const Database& store, const std::string& exam) {
  Gradebook book;
  book.exam = exam;
  Statement title = store.prepare(
      "SELECT title, EXISTS (SELECT 1 FROM interrupted_run WHERE exam = ?1) FROM exam_version "
      "JOIN run ON run.exam_version = exam_version.id WHERE exam = ?1 ORDER BY run.id DESC LIMIT 1");
  title.bind(1, exam);
  if (!title.next()) {
    throw StoreError(fmt::format("{}: the exam '{}' was not graded into this store",
                                 escape::terminal(store.file()), escape::terminal(exam)));
  }
  book.title = title.text(0);
  book.unfinished = title.integer(1) != 0;
  const std::map<ItemKey, std::size_t> columns = load_items(store, book);
  load_students(store, book);
  load_marks(store, book, columns);
  load_review(store, book, columns);
  load_handed_in_twice(store, book);
  count_earlier_versions(store, book);
  return book;
}

std::vector<Verdict> load_verdicts(const Database& store, std::int64_t grading) {
  const Handed handed = handed_in(store, grading);
  Statement rows =
      store.prepare(std::string(verdict_columns) + "WHERE verdict.grading = ?1 ORDER BY verdict.item");
  rows.bind(1, grading);
  std::vector<Verdict> verdicts;
  while (rows.next()) {
    verdicts.push_back(verdict_in(rows, handed.text));
  }
  return verdicts;
}

StoredExam load_stored_exam(const Database& store, const std::string& exam) {
  Statement rows = store.prepare(
      "SELECT source_text, file FROM exam_version JOIN run ON run.exam_version = exam_version.id "
      "WHERE exam = ?1 ORDER BY run.id DESC LIMIT 1");
  rows.bind(1, exam);
  if (!rows.next()) {
    return {};
  }
  return {rows.text(0), rows.text(1)};
}

}  // namespace gradewright::reports
