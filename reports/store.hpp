#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "answers/judging/verdict.hpp"
#include "answers/reading/submission.hpp"
#include "reports/database.hpp"
#include "reports/layer.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// The store, open for grading: one SQLite file that only ever grows. Submissions are recorded in
/// transactions of many; what was not committed when the process died is simply graded again by the same
/// command.
///
/// Safe to use from a reading and a writing thread at once.
class Store {
 public:
  /// Opens or creates the file, brings its schema up to date and takes the grading lock. Throws StoreError.
  explicit Store(const std::string& file);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// Says which exam is graded, by which engine version, and by `inputs` what the command names (any text
  /// that differs where that differs). `now` is ISO 8601 and only kept, never compared.
  ///
  /// An interrupted run goes on while it is the newest run of its exam and all three are the same. A new run
  /// gets its number with its first submission.
  void begin_or_resume_run(const Exam& exam, const std::string& engine, const std::string& inputs,
                           const std::string& now);
  /// Whether the run that is written to began in an earlier session.
  bool resumed() const;

  /// Whether the run of the student's latest grading holds this very submission, under the same exam and
  /// engine. The answer is no for every further submission of a student who has one to be graded in this run,
  /// so that both end up in the same run. A student whose submission changed since the resumed run graded it
  /// makes that run end as it is and a new one begin. Call it once for each submission, in order.
  bool already_graded(const Submission& submission);

  /// Keeps one graded submission. It is safe only once it is committed: after every `batch` submissions and
  /// at the end of the run.
  void record(const Submission& submission, const GradedSubmission& graded);

  /// Commits and closes the run. Does nothing when there was nothing to grade, unless an interrupted run of
  /// the same inputs waits for its end: then an empty run says that nothing is missing any more.
  void finish_run(const std::string& now);

  /// Submissions of this run that are committed by now, earlier sessions of a resumed run not counted.
  std::int64_t committed() const;
  /// The run that `record` writes to; 0 while there is none.
  std::int64_t run() const;

  /// Submissions in one transaction.
  static constexpr int batch = 64;

 private:
  struct Session;
  std::unique_ptr<Session> session_;
};

/// A store opened to be read, as it was at that moment: what is graded meanwhile does not show. Neither the
/// file nor its folder need be writable, and nothing is left beside it. A store of an older version is
/// brought up to date first, where it may be written. Throws StoreError when it is not there, not a store, of
/// a newer version, or of an older one that may not be written.
Database open_store_to_read(const std::string& file);

/// A store opened for decisions of people; also while somebody grades into it. A store of an older version is
/// brought up to date first. Throws StoreError when it is not there, not a store, or of a newer version.
Database open_store_to_decide(const std::string& file);

}  // namespace gradewright::reports
