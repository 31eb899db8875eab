#include <fmt/core.h>

#include <ostream>

#include "answers/judging/checked_exam.hpp"
#include "answers/judging/grade.hpp"
#include "cli/clock.hpp"
#include "cli/exam_choice.hpp"
#include "cli/jobs_option.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "cli/private_folder.hpp"
#include "cli/verbs.hpp"
#include "cli/version.hpp"
#include "problems/answer_map.hpp"
#include "problems/load_exam.hpp"
#include "reports/backup.hpp"
#include "reports/escape.hpp"
#include "reports/gradebook_diff.hpp"
#include "reports/grading.hpp"
#include "reports/store.hpp"
#include "reports/stored_submissions.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Judges what a store holds again, under a changed exam or a newer gradewright, without the files that "
    "were handed "
    "in. Nothing is written without --apply: it shows who would change by how much and why, item by item, "
    "totals and "
    "ranks, and which decisions of people would stand on another verdict. Exit status 1: something changes.";
constexpr std::string_view example =
    "  gradewright regrade results.db exam.yaml             what would change\n"
    "  gradewright regrade results.db exam.yaml --apply     makes it a run";

/// The exam that is named, or the one that the store has, where its text is all there is of it.
Exam exam_of(const Arguments& values, const std::string& store) {
  if (values.operands().size() > 1) {
    require_file(values.operands()[1], "exam");
    Exam exam = load_checked_exam(values.operands()[1], kinds_asked(values));
    if (values.has("map")) {
      require_file(values.value("map"), "map");
      load_answer_map(values.value("map"), exam);
    }
    return exam;
  }
  const Database from = open_store_to_read(store);
  const StoredExam stored = load_stored_exam(from, chosen_exam(from, values, "regrade"));
  for (const std::string_view beside : {"\n# read with the template ", "\n# read with the map "}) {
    if (stored.source_text.find(beside) != std::string::npos) {
      throw UsageError(
          "it was graded with a template or a map, which the store has not: name the exam (and --map)");
    }
  }
  return parse_exam(stored.source_text, stored.file);
}

/// Grades all that `file` holds of the exam into it, as a run of its own.
GradingSummary grade_again(const std::string& file, const Exam& exam, int jobs) {
  const Grader grader(exam);
  GradingOptions options;
  options.jobs = jobs;
  options.engine = program_version;
  options.inputs = "regrade";
  options.clock = time_now;
  const Database from = open_store_to_decide(file);
  const Stream<Submission> submissions = stored_submissions(from, exam.id);
  Store store(file);
  return grade_into_store(
      store, exam,
      [&submissions](const SubmissionSink& sink) {
        for (const Submission& submission : submissions) {
          sink(submission);
        }
      },
      [&grader](const Submission& submission) { return grader.grade(submission); }, options);
}

}  // namespace

int regrade_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"regrade",
                            about,
                            example,
                            {{"apply", "write it into the store as a new run"},
                             {"map", "corrects headings and names, as it did when it was graded", "FILE"},
                             jobs_option,
                             {"exam", "which exam of the store, where no file is named", "ID"},
                             kinds_option},
                            2};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which store? regrade STORE [EXAM] [--apply]");
  }
  const std::string& file = values->operands().front();
  require_file(file, "store");
  const int jobs = jobs_from(*values);
  const Exam exam = exam_of(*values, file);
  const PrivateFolder folder;
  back_up(file, folder.store());
  const bool applies = values->has("apply");
  const std::string& earlier = applies ? folder.store() : file;
  const std::string& later = applies ? file : folder.store();
  const GradingSummary run = grade_again(later, exam, jobs);
  const Database before = open_store_to_read(earlier);
  const Database after = open_store_to_read(later);
  const Gradebook book_before = load_gradebook(before, exam.id);
  const Gradebook book_after = load_gradebook(after, exam.id);
  VerdictReader verdicts_before(before);
  VerdictReader verdicts_after(after);
  const DiffSummary summary =
      write_diff(terminal.out, {book_before, verdicts_before}, {book_after, verdicts_after});
  if (!values->has("quiet")) {
    terminal.out << (run.run == 0 ? "everything was graded by this exam and this gradewright: nothing to do\n"
                     : applies
                         ? fmt::format("run {}: {} regraded in {}\n", run.run, run.graded,
                                       escape::terminal(file))
                         : fmt::format("nothing is written: {} would be regraded; --apply makes it a run\n",
                                       run.graded));
  }
  return summary.changed + summary.marks + summary.decided > 0 ? needs_attention : done;
}

}  // namespace gradewright::cli
