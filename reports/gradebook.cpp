#include "reports/gradebook.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <utility>

#include "reports/escape.hpp"
#include "reports/handing_in.hpp"
#include "reports/load_verdicts.hpp"
#include "reports/rubric_ticks.hpp"
#include "reports/stored_rules.hpp"

namespace gradewright::reports {

namespace {

using ItemKey = std::pair<std::string, std::string>;  // question, name

/// Which column of the gradebook an item is.
using Columns = std::map<ItemKey, std::size_t>;

/// The rules of each version of an exam by which somebody was graded.
struct VersionRules {
  AddingUp adding;
  Decimal round;
};
using Rules = std::map<std::int64_t, VersionRules>;

Rules load_all_rules(const Database& store, const std::string& exam) {
  Statement rows = store.prepare(
      "SELECT id, round FROM exam_version WHERE exam = ?1 AND id IN (SELECT exam_version FROM run)");
  rows.bind(1, exam);
  Rules rules;
  while (rows.next()) {
    rules[rows.integer(0)] = {load_rules(store, rows.integer(0)), stored_points(store, rows.text(1))};
  }
  return rules;
}

/// Whose marks are read, and which of theirs count.
struct ExamStudents {
  std::string exam;
  Attempts attempts;
  std::optional<std::int64_t> run = {};  ///< whose gradings are meant; none: the latest

  std::string_view marks() const {
    return run ? "grading_mark" : attempts == Attempts::last ? "gradebook" : "attempt_mark";
  }
};

/// The students of an exam, each with what they have for every item, in one query over the whole class.
class StudentSource : public Source<GradebookStudent> {
 public:
  StudentSource(const Database& store, const ExamStudents& wanted, Columns columns)
      : store_(&store),
        columns_(std::move(columns)),
        rules_(load_all_rules(store, wanted.exam)),
        attempts_(wanted.attempts),
        handing_in_(store, wanted.exam),
        rows_(store.prepare(fmt::format(query, wanted.marks(), wanted.run ? "AND grading.run = ?2 " : ""))) {
    rows_.bind(1, wanted.exam);
    if (wanted.run) {
      rows_.bind(2, *wanted.run);
    }
    more_ = rows_.next();
  }

  std::optional<GradebookStudent> next() override {
    if (!more_) {
      return std::nullopt;
    }
    GradebookStudent student;
    student.student = rows_.text(0);
    std::vector<GradebookAttempt> attempts;
    std::int64_t version = 0;
    do {
      version = rows_.integer(9);
      attempts.push_back(next_attempt());
    } while (more_ && rows_.text(0) == student.student);
    choose(std::move(attempts), rules_.at(version).round, student);
    return student;
  }

 private:
  static constexpr const char* query =
      "SELECT marks.student, submission.source, marks.grading, marks.question, marks.item, marks.points, "
      "max, "
      "outcome, iif(overridden, override.reason, ''), run.exam_version, "
      "marks.least, marks.bonus, marks.most, coalesce(marks.conflict, ''), "
      "iif(overridden, override.author, ''), iif(overridden, override.ticks, NULL) "
      "FROM {} AS marks JOIN grading ON grading.id = marks.grading "
      "JOIN submission ON submission.id = grading.submission JOIN run ON run.id = grading.run "
      "LEFT JOIN override ON override.id = marks.override "
      "WHERE marks.exam = ?1 {}ORDER BY marks.student, marks.grading, marks.position";

  GradebookAttempt next_attempt() {
    GradebookAttempt attempt;
    const std::string student = rows_.text(0);
    attempt.source = rows_.text(1);
    attempt.grading = rows_.integer(2);
    attempt.marks.resize(columns_.size());
    const VersionRules& version = rules_.at(rows_.integer(9));
    const AddingUp& adding = version.adding;
    std::vector<ItemPoints> items;
    std::vector<std::size_t> columns;
    do {
      items.push_back(item_points());
      columns.push_back(columns_.at({rows_.text(3), rows_.text(4)}));
      attempt.marks[columns.back()] =
          GradebookMark{items.back().points, outcome_from(rows_.text(7)).value_or(Outcome::needs_review),
                        rows_.text(8), rows_.text(13)};
      attempt.marks[columns.back()]->override_author = rows_.text(14);
      if (const std::string ticks = rows_.text(15); !ticks.empty()) {
        attempt.marks[columns.back()]->ticked = ticks_from_json(ticks);
      }
      more_ = rows_.next();
    } while (more_ && rows_.integer(2) == attempt.grading);
    attempt.total = total_of(adding, items);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      attempt.marks[columns[i]]->counts = attempt.total.counts[i];
      attempt.marks[columns[i]]->may_count = attempt.total.may_count[i];
    }
    if (adding.rules.late) {
      attempt.late = lateness_of(*adding.rules.late, handing_in_.of(attempt.grading, student));
      attempt.total = take_off(attempt.total, adding.rules.range, version.round, *attempt.late);
    }
    return attempt;
  }

  ItemPoints item_points() const {
    ItemPoints item;
    item.question = rows_.text(3);
    item.least = stored_points(*store_, rows_.text(10));
    item.most = stored_points(*store_, rows_.text(12));
    item.whole = stored_points(*store_, rows_.text(6));
    if (!rows_.is_null(5)) {
      item.points = stored_points(*store_, rows_.text(5));
    }
    item.bonus = rows_.integer(11) != 0;
    item.answered = rows_.text(7) != to_string(Outcome::missing) || !rows_.text(8).empty();
    return item;
  }

  /// What is open in the attempts that count or, of the best, may come to count.
  void add_open(const std::vector<GradebookAttempt>& attempts, const Total& total,
                GradebookStudent& student) const {
    for (const GradebookAttempt& attempt : attempts) {
      const bool may_count = attempts_ == Attempts::best
                                 ? attempt.total.most > total.least
                                 : attempts_ == Attempts::mean || attempt.grading == student.grading;
      if (may_count && attempt.late && attempt.late->is_unclear()) {
        student.unclear_times.push_back({student.student, attempt.source, *attempt.late});
      }
      for (std::size_t item = 0; may_count && item < attempt.marks.size(); ++item) {
        const std::optional<GradebookMark>& mark = attempt.marks[item];
        if (mark && !mark->points && mark->may_count) {
          student.open.push_back({attempt.grading, item, mark->conflict});
        }
      }
    }
  }

  void choose(std::vector<GradebookAttempt> attempts, const Decimal& round, GradebookStudent& student) const {
    std::vector<Total> totals;
    for (const GradebookAttempt& attempt : attempts) {
      totals.push_back(attempt.total);
    }
    const GradebookAttempt& counting = attempts[counting_attempt(attempts_, totals)];
    student.source = counting.source;
    student.grading = counting.grading;
    student.marks = counting.marks;
    student.late = counting.late;
    const Total total = total_of_attempts(attempts_, totals, round);
    student.total = total.points;
    student.max = total.max;
    student.provisional = total.provisional();
    if (total.provisional()) {
      add_open(attempts, total, student);
    }
    if (attempts.size() > 1) {
      student.attempts = std::move(attempts);
    }
  }

  const Database* store_;
  Columns columns_;
  Rules rules_;
  Attempts attempts_;
  HandingInReader handing_in_;
  Statement rows_;
  bool more_ = false;
};

std::string place_of(const Verdict& verdict, const Handed& handed) {
  const std::string& content = handed.text.document();
  if (!handed.has_lines || verdict.span.length == 0 || verdict.span.offset > content.size()) {
    return handed.source;
  }
  const auto stop = content.begin() + static_cast<std::ptrdiff_t>(verdict.span.offset);
  return fmt::format("{}:{}", handed.source, 1 + std::count(content.begin(), stop, '\n'));
}

/// What is open, student by student.
class ReviewSource : public Source<ReviewNote> {
 public:
  ReviewSource(const Database& store, const ExamStudents& wanted, const Columns& columns)
      : columns_(columns), students_(store, wanted, columns), verdicts_(store) {}

  std::optional<ReviewNote> next() override {
    while (notes_.empty()) {
      const std::optional<GradebookStudent> student = students_.next();
      if (!student) {
        return std::nullopt;
      }
      for (auto open = student->open.begin(); open != student->open.end();) {
        const auto end = std::find_if(open, student->open.end(), [&](const OpenAnswer& other) {
          return other.grading != open->grading;
        });
        add_notes(*student, {open, end});
        open = end;
      }
      ++number_;
    }
    ReviewNote note = std::move(notes_.front());
    notes_.pop_front();
    return note;
  }

 private:
  /// Notes of the open answers of one submission.
  void add_notes(const GradebookStudent& student, std::span<const OpenAnswer> open) {
    const Handed handed = verdicts_.handed_in(open.front().grading);
    const std::vector<Verdict> verdicts = verdicts_.open_verdicts(open.front().grading, handed.text);
    for (const OpenAnswer& answer : open) {
      const auto verdict = std::ranges::find_if(verdicts, [&](const Verdict& each) {
        return columns_.at({each.question, each.item}) == answer.item;
      });
      ReviewNote note{number_,         answer.item,
                      handed.source,   "decided differently: " + answer.conflict,
                      student.student, !answer.conflict.empty()};
      if (verdict != verdicts.end()) {
        note.place = place_of(*verdict, handed);
        note.reason = answer.conflict.empty() ? verdict->reason : note.reason;
      }
      notes_.push_back(std::move(note));
    }
  }

  Columns columns_;
  StudentSource students_;
  VerdictReader verdicts_;
  std::size_t number_ = 0;
  std::deque<ReviewNote> notes_;  ///< of one student
};

/// Of whom it is not clear when they handed in, student by student.
class UnclearTimeSource : public Source<UnclearTime> {
 public:
  UnclearTimeSource(const Database& store, const ExamStudents& wanted, const Columns& columns)
      : students_(store, wanted, columns) {}

  std::optional<UnclearTime> next() override {
    while (at_ == times_.size()) {
      std::optional<GradebookStudent> student = students_.next();
      if (!student) {
        return std::nullopt;
      }
      times_ = std::move(student->unclear_times);
      at_ = 0;
    }
    return times_[at_++];
  }

 private:
  StudentSource students_;
  std::vector<UnclearTime> times_;  ///< of one student
  std::size_t at_ = 0;
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
void open_streams(const Database& store, Gradebook& book, const Columns& columns,
                  const std::optional<std::int64_t>& run) {
  const ExamStudents wanted{book.exam, book.attempts.value_or(Attempts::last), run};
  const auto students = [&store, wanted, columns] {
    return std::make_unique<StudentSource>(store, wanted, columns);
  };
  const auto reviews = [&store, wanted, columns] {
    return std::make_unique<ReviewSource>(store, wanted, columns);
  };
  const auto twice = [&store, exam = book.exam] { return std::make_unique<TwiceSource>(store, exam); };
  std::size_t count = 0;
  std::size_t open = 0;
  std::size_t unclear = 0;
  for (const GradebookStudent& student : Stream<GradebookStudent>(0, students)) {
    ++count;
    open += student.open.size();
    unclear += student.unclear_times.size();
    book.late = book.late || student.late;
  }
  std::size_t several = 0;
  if (!book.attempts) {
    const Stream<HandedInTwice> all_twice(0, twice);
    for (auto each = all_twice.begin(); each != all_twice.end(); ++each) {
      ++several;
    }
  }
  book.students = {count, students};
  book.review = {open, reviews};
  if (unclear > 0) {
    book.unclear_times = {unclear, [&store, wanted, columns] {
                            return std::make_unique<UnclearTimeSource>(store, wanted, columns);
                          }};
  }
  book.handed_in_twice = several > 0 ? Stream<HandedInTwice>(several, twice) : Stream<HandedInTwice>();
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

void require_run(const Database& store, const std::string& exam, std::int64_t run) {
  Statement row = store.prepare(
      "SELECT 1 FROM run JOIN exam_version ON exam_version.id = run.exam_version WHERE exam = ?1 AND run.id "
      "= ?2");
  row.bind(1, exam).bind(2, run);
  if (!row.next()) {
    throw StoreError(fmt::format("{}: the exam '{}' has no run {}", escape::terminal(store.file()),
                                 escape::terminal(exam), run));
  }
}

}  // namespace

Gradebook load_gradebook(const Database& store, const std::string& exam, std::optional<std::int64_t> run) {
  Gradebook book;
  book.exam = exam;
  Statement title = store.prepare(
      "SELECT title, EXISTS (SELECT 1 FROM interrupted_run WHERE exam = ?1), attempts FROM exam_version "
      "JOIN run ON run.exam_version = exam_version.id WHERE exam = ?1 ORDER BY run.id DESC LIMIT 1");
  title.bind(1, exam);
  if (!title.next()) {
    throw StoreError(fmt::format("{}: the exam '{}' was not graded into this store",
                                 escape::terminal(store.file()), escape::terminal(exam)));
  }
  book.title = title.text(0);
  book.unfinished = title.integer(1) != 0;
  book.attempts = attempts_from(title.optional_text(2).value_or(""));
  book.items = load_gradebook_items(store, exam);
  Columns columns;
  for (std::size_t i = 0; i < book.items.size(); ++i) {
    columns[{book.items[i].question, book.items[i].name}] = i;
  }
  if (run) {
    require_run(store, exam, *run);
  }
  open_streams(store, book, columns, run);
  count_earlier_versions(store, book);
  return book;
}

std::string override_in_words(const GradebookMark& mark) {
  return mark.override_author.empty() ? mark.override_reason
                                      : fmt::format("{} ({})", mark.override_reason, mark.override_author);
}

}  // namespace gradewright::reports
