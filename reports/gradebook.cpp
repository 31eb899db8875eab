#include "reports/gradebook.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <utility>

#include "reports/escape.hpp"
#include "reports/load_verdicts.hpp"

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

/// Which column of the gradebook an item is.
using Columns = std::map<ItemKey, std::size_t>;

/// The students of an exam, each with what they have for every item, in one query over the whole class.
class StudentSource : public Source<GradebookStudent> {
 public:
  StudentSource(const Database& store, const std::string& exam, Columns columns)
      : store_(&store), columns_(std::move(columns)), rows_(store.prepare(query)) {
    rows_.bind(1, exam);
    more_ = rows_.next();
  }

  std::optional<GradebookStudent> next() override {
    if (!more_) {
      return std::nullopt;
    }
    GradebookStudent student;
    student.student = rows_.text(0);
    student.source = rows_.text(1);
    student.grading = rows_.integer(2);
    student.marks.resize(columns_.size());
    do {
      add_mark(student);
      more_ = rows_.next();
    } while (more_ && rows_.integer(2) == student.grading);
    return student;
  }

 private:
  static constexpr const char* query =
      "SELECT gradebook.student, submission.source, gradebook.grading, gradebook.question, gradebook.item, "
      "gradebook.points, max, outcome, "
      "iif(overridden, latest_override.reason || ' (' || latest_override.author || ')', '') FROM gradebook "
      "JOIN grading ON grading.id = gradebook.grading JOIN submission ON submission.id = grading.submission "
      "LEFT JOIN latest_override ON latest_override.exam = gradebook.exam AND latest_override.student = "
      "gradebook.student AND latest_override.question = gradebook.question AND latest_override.item = "
      "gradebook.item "
      "WHERE gradebook.exam = ?1 ORDER BY gradebook.student, gradebook.position";

  void add_mark(GradebookStudent& student) const {
    GradebookMark mark;
    if (!rows_.is_null(5)) {
      mark.points = decimal(rows_.text(5), *store_);
      student.total = student.total + *mark.points;
    }
    student.max = student.max + decimal(rows_.text(6), *store_);
    student.provisional = student.provisional || !mark.points;
    mark.outcome = outcome_from(rows_.text(7)).value_or(Outcome::needs_review);
    mark.override_reason = rows_.text(8);
    student.marks[columns_.at({rows_.text(3), rows_.text(4)})] = std::move(mark);
  }

  const Database* store_;
  Columns columns_;
  Statement rows_;
  bool more_ = false;
};

std::string place_of(const Verdict& verdict, const Handed& handed) {
  const std::string& content = handed.text.document();
  if (handed.text.is_row() || verdict.span.length == 0 || verdict.span.offset > content.size()) {
    return handed.source;
  }
  const auto stop = content.begin() + static_cast<std::ptrdiff_t>(verdict.span.offset);
  return fmt::format("{}:{}", handed.source, 1 + std::count(content.begin(), stop, '\n'));
}

/// What is open, student by student.
class ReviewSource : public Source<ReviewNote> {
 public:
  ReviewSource(const Database& store, const std::string& exam, const Columns& columns)
      : columns_(columns), students_(store, exam, columns), verdicts_(store) {}

  std::optional<ReviewNote> next() override {
    while (notes_.empty()) {
      const std::optional<GradebookStudent> student = students_.next();
      if (!student) {
        return std::nullopt;
      }
      if (student->provisional) {
        add_notes(*student);
      }
      ++number_;
    }
    ReviewNote note = std::move(notes_.front());
    notes_.pop_front();
    return note;
  }

 private:
  void add_notes(const GradebookStudent& student) {
    const Handed handed = verdicts_.handed_in(student.grading);
    for (const Verdict& verdict : verdicts_.open_verdicts(student.grading, handed.text)) {
      const std::size_t item = columns_.at({verdict.question, verdict.item});
      if (student.marks[item] && !student.marks[item]->points) {
        notes_.push_back({number_, item, place_of(verdict, handed), verdict.reason, student.student});
      }
    }
  }

  Columns columns_;
  StudentSource students_;
  VerdictReader verdicts_;
  std::size_t number_ = 0;
  std::deque<ReviewNote> notes_;  ///< of one student
};

class TwiceSource : public Source<HandedInTwice> {
 public:
  TwiceSource(const Database& store, const std::string& exam) : rows_(store.prepare(query)) {
    rows_.bind(1, exam);
    more_ = rows_.next();
  }

  std::optional<HandedInTwice> next() override {
    if (!more_) {
      return std::nullopt;
    }
    HandedInTwice twice{rows_.text(0), {}};
    while (more_ && rows_.text(0) == twice.student) {
      twice.sources.push_back(rows_.text(1));
      more_ = rows_.next();
    }
    return twice;
  }

 private:
  static constexpr const char* query =
      "SELECT latest_grading.student, submission.source FROM latest_grading "
      "JOIN grading AS latest ON latest.id = latest_grading.grading "
      "JOIN submission ON submission.student = latest_grading.student "
      "JOIN grading ON grading.submission = submission.id AND grading.run = latest.run "
      "WHERE latest_grading.exam = ?1 AND EXISTS (SELECT 1 FROM grading AS other "
      "  JOIN submission AS theirs ON theirs.id = other.submission "
      "  WHERE other.run = latest.run AND theirs.student = latest_grading.student AND other.id <> latest.id) "
      "ORDER BY latest_grading.student, grading.id";

  Statement rows_;
  bool more_ = false;
};

/// Reads everybody once, so that what no report could show stops it before it has begun.
void open_streams(const Database& store, Gradebook& book, const Columns& columns) {
  const auto students = [&store, exam = book.exam, columns] {
    return std::make_unique<StudentSource>(store, exam, columns);
  };
  const auto reviews = [&store, exam = book.exam, columns] {
    return std::make_unique<ReviewSource>(store, exam, columns);
  };
  const auto twice = [&store, exam = book.exam] { return std::make_unique<TwiceSource>(store, exam); };
  std::size_t count = 0;
  std::size_t open = 0;
  for (const GradebookStudent& student : Stream<GradebookStudent>(0, students)) {
    ++count;
    open += static_cast<std::size_t>(std::ranges::count_if(
        student.marks, [](const std::optional<GradebookMark>& mark) { return mark && !mark->points; }));
  }
  const Stream<HandedInTwice> all_twice(0, twice);
  std::size_t several = 0;
  for (auto each = all_twice.begin(); each != all_twice.end(); ++each) {
    ++several;
  }
  book.students = {count, students};
  book.review = {open, reviews};
  book.handed_in_twice = {several, twice};
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
  open_streams(store, book, columns);
  count_earlier_versions(store, book);
  return book;
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
