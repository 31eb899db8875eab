#include "reports/store.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "answers/judging/credit/share.hpp"
#include "problems/exam.hpp"
#include "reports/escape.hpp"
#include "reports/fingerprint.hpp"
#include "reports/origins.hpp"
#include "reports/schema.hpp"
#include "reports/share_evidence.hpp"
#include "reports/store_lock.hpp"
#include "reports/stored_fields.hpp"
#include "reports/stored_rules.hpp"
#include "reports/students_to_grade.hpp"

namespace gradewright::reports {

namespace {

std::string_view format_name(Submission::Format format) {
  switch (format) {
    case Submission::Format::markdown:
      return "markdown";
    case Submission::Format::latex:
      return "latex";
    case Submission::Format::row:
      return "row";
  }
  return "row";
}

std::string content_of(const Submission& submission) {
  return submission.format == Submission::Format::row ? fields_to_json(submission.fields) : submission.text;
}

std::string fingerprint_of(const Submission& submission) {
  return Fingerprint()
      .add(format_name(submission.format))
      .add(content_of(submission))
      .add(submission.problem)
      .hex();
}

/// With what the rubric of an item gives besides.
Decimal most_points(const Item& item) {
  Decimal most = item.points;
  for (const RubricLine& line : item.rubric) {
    most = line.kind == RubricLine::Kind::bonus ? most + line.points : most;
  }
  return most;
}

/// The views add points in integer millionths.
std::string points_text(const Decimal& points, std::string_view file) {
  const Decimal normal = points.normalised();
  if (normal.decimals() > 6) {
    throw StoreError(fmt::format("{}: points may have at most 6 decimals, not {}", escape::terminal(file),
                                 normal.to_string()));
  }
  return normal.to_string();
}

Database open_for_grading(const std::string& file) {
  Database database(file, Database::Access::create, StoreLock::to_grade(file));
  migrate(database);
  database.require_sound();
  database.execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;");
  return database;
}

}  // namespace

struct Store::Session {
  explicit Session(const std::string& file) : database(open_for_grading(file)) {}

  std::int64_t keep_exam(const Exam& exam) const;
  void keep_items(const Exam& exam, std::int64_t version) const;
  std::int64_t keep_submission(const Submission& submission);
  void keep_verdicts(std::int64_t grading, const Submission& submission, const GradedSubmission& graded);
  void find_run_to_resume();
  void begin_run();
  bool run_is_owed() const;
  void begin();
  void commit();
  void keep_origin(const Submission& submission);

  Database database;
  mutable std::mutex mutex;

  std::string exam_id;
  std::int64_t exam_version = 0;
  std::string engine;
  std::string inputs;
  std::string now;
  std::int64_t run = 0;
  bool resumed = false;
  std::map<std::pair<std::string, std::string>, std::int64_t> items;  // by question and name
  std::optional<StudentsToGrade> students_to_grade;                   // where several may come of one

  std::optional<Transaction> transaction;
  int pending = 0;
  std::int64_t committed = 0;

  /// The run of the grading that counts, as `latest_grading` defines it.
  Statement latest_run = database.prepare(
      "SELECT run.id, run.exam_version = ?3 AND run.engine = ?4 FROM latest_grading "
      "JOIN grading ON grading.id = latest_grading.grading JOIN run ON run.id = grading.run "
      "WHERE latest_grading.student = ?1 AND latest_grading.exam = ?2");
  Statement in_run = database.prepare(
      "SELECT 1 FROM submission JOIN grading ON grading.submission = submission.id "
      "WHERE submission.student = ?1 AND submission.fingerprint = ?2 AND grading.run = ?3");
  Statement add_submission = database.prepare(
      "INSERT INTO submission (student, fingerprint, source, format, content, problem) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  Statement add_conversion =
      database.prepare("INSERT INTO conversion (submission, converter) VALUES (?1, ?2)");
  Statement find_submission =
      database.prepare("SELECT id FROM submission WHERE student = ?1 AND fingerprint = ?2");
  Statement find_grading = database.prepare("SELECT 1 FROM grading WHERE submission = ?1 AND run = ?2");
  Statement add_grading = database.prepare("INSERT INTO grading (submission, run) VALUES (?1, ?2)");
  KeepEvidence keep_evidence = KeepEvidence(database);
  OriginKeeper keep_origins = OriginKeeper(database);
};

Store::Store(const std::string& file) : session_(std::make_unique<Session>(file)) {}
Store::~Store() = default;

void Store::Session::keep_items(const Exam& exam, std::int64_t version) const {
  Statement add = database.prepare(
      "INSERT INTO item (exam_version, position, question, name, max_points, bonus, least_points, "
      "most_points) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  std::int64_t position = 0;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      add.bind(1, version).bind(2, position++).bind(3, question.id).bind(4, item.name);
      add.bind(5, points_text(item.points, database.file())).bind(6, std::int64_t{item.bonus});
      const Decimal least = -share_of(item.points, item.penalty, 1, exam.round);
      add.bind(7, points_text(least, database.file()));
      add.bind(8, points_text(most_points(item), database.file())).run();
    }
  }
}

std::int64_t Store::Session::keep_exam(const Exam& exam) const {
  const std::string print = Fingerprint().add(exam.source_text).hex();
  Statement find = database.prepare("SELECT id FROM exam_version WHERE exam = ?1 AND fingerprint = ?2");
  find.bind(1, exam.id).bind(2, print);
  if (find.next()) {
    return find.integer(0);
  }
  Transaction keep(database);
  Statement add = database.prepare(
      "INSERT INTO exam_version (exam, fingerprint, title, file, source_text, round, attempts, at_least, "
      "at_most, adds_up, late) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  add.bind(1, exam.id).bind(2, print).bind(3, exam.title).bind(4, exam.file).bind(5, exam.source_text);
  add.bind(6, exam.round.normalised().to_string());
  const TotalRules& rules = exam.totals;
  add.bind_or_null(7, rules.attempts ? std::optional(std::string(to_string(*rules.attempts))) : std::nullopt);
  add.bind_or_null(8, limit_text(rules.range.at_least)).bind_or_null(9, limit_text(rules.range.at_most));
  add.bind(10, std::int64_t{only_adds(exam)});
  add.bind_or_null(11, rules.late ? std::optional(to_text(*rules.late)) : std::nullopt).run();
  const std::int64_t version = database.last_row_id();
  keep_items(exam, version);
  keep_rules(database, version, adding_up_of(exam));
  keep.commit();
  return version;
}

void Store::Session::find_run_to_resume() {
  Statement newest = database.prepare(
      "SELECT run.id, exam_version = ?2 AND engine = ?3 AND inputs = ?4 AND run.id NOT IN (SELECT run FROM "
      "run_finished) FROM run JOIN exam_version ON exam_version.id = run.exam_version "
      "WHERE exam_version.exam = ?1 ORDER BY run.id DESC LIMIT 1");
  newest.bind(1, exam_id).bind(2, exam_version).bind(3, engine).bind(4, inputs);
  resumed = newest.next() && newest.integer(1) != 0;
  run = resumed ? newest.integer(0) : 0;
}

void Store::Session::begin_run() {
  Statement add =
      database.prepare("INSERT INTO run (exam_version, engine, inputs, started) VALUES (?1, ?2, ?3, ?4)");
  add.bind(1, exam_version).bind(2, engine).bind(3, inputs).bind(4, now).run();
  run = database.last_row_id();
}

bool Store::Session::run_is_owed() const {
  Statement waiting =
      database.prepare("SELECT 1 FROM interrupted_run WHERE exam = ?1 AND inputs IN (?2, '')");
  waiting.bind(1, exam_id).bind(2, inputs);
  return waiting.next();
}

void Store::begin_or_resume_run(const Exam& exam, const std::string& engine, const std::string& inputs,
                                const std::string& now) {
  const std::lock_guard guard(session_->mutex);
  Session& session = *session_;
  session.exam_id = exam.id;
  if (exam.totals.attempts) {
    session.students_to_grade.emplace(session.database);
  }
  session.engine = engine;
  session.inputs = inputs;
  session.now = now;
  session.exam_version = session.keep_exam(exam);
  Statement items = session.database.prepare("SELECT question, name, id FROM item WHERE exam_version = ?1");
  items.bind(1, session.exam_version);
  while (items.next()) {
    session.items[{items.text(0), items.text(1)}] = items.integer(2);
  }
  session.find_run_to_resume();
}

bool Store::resumed() const {
  const std::lock_guard guard(session_->mutex);
  return session_->resumed;
}

bool Store::already_graded(const Submission& submission) {
  const std::lock_guard guard(session_->mutex);
  Session& session = *session_;
  if (!session.students_to_grade || !session.students_to_grade->contains(submission.student)) {
    session.latest_run.bind(1, submission.student).bind(2, session.exam_id);
    session.latest_run.bind(3, session.exam_version).bind(4, session.engine);
    const bool comparable = session.latest_run.next() && session.latest_run.integer(1) != 0;
    const std::int64_t latest = comparable ? session.latest_run.integer(0) : 0;
    session.latest_run.reset();
    session.in_run.bind(1, submission.student).bind(2, fingerprint_of(submission)).bind(3, latest);
    const bool found = session.in_run.next();
    session.in_run.reset();
    if (found) {
      session.keep_origin(submission);
      return true;
    }
    if (session.resumed && latest == session.run) {
      session.run = 0;
      session.resumed = false;
    }
    if (session.students_to_grade) {
      session.students_to_grade->add(submission.student);
    }
  }
  return false;
}

std::int64_t Store::Session::keep_submission(const Submission& submission) {
  const std::string print = fingerprint_of(submission);
  find_submission.bind(1, submission.student).bind(2, print);
  const std::int64_t known = find_submission.next() ? find_submission.integer(0) : 0;
  find_submission.reset();
  if (known != 0) {
    return known;
  }
  add_submission.bind(1, submission.student).bind(2, print).bind(3, submission.source);
  add_submission.bind(4, format_name(submission.format)).bind(5, content_of(submission));
  add_submission.bind(6, submission.problem).run();
  const std::int64_t kept = database.last_row_id();
  if (!submission.converter.empty()) {
    add_conversion.bind(1, kept).bind(2, submission.converter).run();
  }
  return kept;
}

void Store::Session::keep_verdicts(std::int64_t grading, const Submission& submission,
                                   const GradedSubmission& graded) {
  const KeptText text(submission.format == Submission::Format::row, content_of(submission));
  for (const Verdict& verdict : graded.verdicts) {
    const std::optional<std::string> points =
        verdict.points ? std::optional(points_text(*verdict.points, database.file())) : std::nullopt;
    keep_evidence.add(grading, items.at({verdict.question, verdict.item}), points, verdict, text);
  }
}

void Store::record(const Submission& submission, const GradedSubmission& graded) {
  const std::lock_guard guard(session_->mutex);
  Session& session = *session_;
  session.begin();
  if (session.run == 0) {
    session.begin_run();
  }
  const std::int64_t kept = session.keep_submission(submission);
  session.keep_origins.keep(kept, submission);
  session.find_grading.bind(1, kept).bind(2, session.run);
  const bool is_new = !session.find_grading.next();  // not when the same file was named twice
  session.find_grading.reset();
  if (is_new) {
    session.add_grading.bind(1, kept).bind(2, session.run).run();
    session.keep_verdicts(session.database.last_row_id(), submission, graded);
    ++session.pending;
  }
  if (session.pending >= batch) {
    session.commit();
  }
}

/// Of a submission that is graded already: a later export may say more of it.
void Store::Session::keep_origin(const Submission& submission) {
  if (!submission.identity.fields.empty() || !submission.handed_in.stated.empty()) {
    begin();
    keep_origins.keep(keep_submission(submission), submission);
  }
}

void Store::Session::begin() {
  if (!transaction) {
    transaction.emplace(database);
  }
}

void Store::Session::commit() {
  database.require_in_place();
  if (transaction) {
    transaction->commit();
    transaction.reset();
    committed += pending;
    pending = 0;
  }
}

void Store::finish_run(const std::string& now) {
  const std::lock_guard guard(session_->mutex);
  Session& session = *session_;
  session.commit();
  if (session.run == 0) {
    if (!session.run_is_owed()) {
      return;
    }
    session.begin_run();
  }
  Statement add = session.database.prepare("INSERT INTO run_finished (run, finished) VALUES (?1, ?2)");
  add.bind(1, session.run).bind(2, now).run();
  // What is reported as done from here on survives a power cut too.
  session.database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

std::int64_t Store::committed() const {
  const std::lock_guard guard(session_->mutex);
  return session_->committed;
}

std::int64_t Store::run() const {
  const std::lock_guard guard(session_->mutex);
  return session_->run;
}

namespace {

bool may_write(const std::filesystem::path& path) {
  return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// The file that SQLite opens, beside which its log stands: not a link to it.
std::filesystem::path beside(const std::string& file, const char* ending) {
  return std::filesystem::canonical(file).string() + ending;
}

bool has_log(const std::string& file) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(beside(file, "-wal"), error);
  return !error && size > 0;
}

/// What may not be written is read as it stands while nobody grades, which the lock guarantees. While
/// somebody does, or left a log behind when killed, the log's files are there to be read with it.
Database open_without_writing(const std::string& file) {
  std::unique_ptr<const StoreLock> lock = StoreLock::to_read(file);
  if (lock && !has_log(file)) {
    return {file, Database::Access::immutable, std::move(lock)};
  }
  if (!std::filesystem::exists(beside(file, "-shm"))) {
    const std::string name = escape::terminal(file);
    throw StoreError(
        lock ? fmt::format(
                   "{0}: an interrupted grading left {0}-wal, which cannot be read in a folder that may "
                   "not be written; copy both files to a folder of your own",
                   name)
             : name + ": another gradewright is about to grade into the store; try again when it is done");
  }
  return {file, Database::Access::read_only};
}

}  // namespace

namespace {

void require_store(const std::string& file) {
  if (!std::filesystem::is_regular_file(file)) {
    throw StoreError(
        fmt::format("{}: no such store; `gradewright grade EXAM SUBMISSION... --store {}` makes one",
                    escape::terminal(file), escape::terminal(file)));
  }
}

void bring_up_to_date(const std::string& file) {
  if (is_older_store(Database(file, Database::Access::read_only))) {
    migrate(Database(file, Database::Access::read_write, StoreLock::to_grade(file)));
  }
}

}  // namespace

Database open_store_to_decide(const std::string& file) {
  require_store(file);
  bring_up_to_date(file);
  Database database(file, Database::Access::read_write);
  require_current(database);
  database.require_sound();
  database.execute("PRAGMA foreign_keys = ON");
  return database;
}

Database open_store_to_read(const std::string& file) {
  require_store(file);
  // SQLite removes the files of its write-ahead log only over a connection that may write.
  const bool writable = may_write(file) && may_write(std::filesystem::canonical(file).parent_path());
  if (writable) {
    bring_up_to_date(file);
  }
  Database database = writable ? Database(file, Database::Access::read_write) : open_without_writing(file);
  // One transaction, so that a grader at work changes nothing between two queries.
  database.execute("PRAGMA query_only = ON; BEGIN");
  require_current(database);
  database.require_sound();
  return database;
}

}  // namespace gradewright::reports
