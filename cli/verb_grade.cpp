#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "answers/judging/checked_exam.hpp"
#include "answers/judging/grade.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "answers/reading/tables/unmatched_columns.hpp"
#include "cli/class_roster.hpp"
#include "cli/clock.hpp"
#include "cli/color.hpp"
#include "cli/exam_to_grade.hpp"
#include "cli/jobs_option.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "cli/progress.hpp"
#include "cli/table_columns.hpp"
#include "cli/version.hpp"
#include "problems/answer_map.hpp"
#include "reports/escape.hpp"
#include "reports/fingerprint.hpp"
#include "reports/gradebook.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/grading.hpp"
#include "reports/review_lines.hpp"
#include "reports/statistics.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Reads submissions (Markdown, LaTeX, text files, notebooks, Word documents and PDF, folders and zip "
    "archives of them; CSV, "
    "TSV, "
    "JSON and JSON Lines\n"
    "tables), marks them "
    "against the exam and keeps every verdict with its evidence in the store. Only what is new or changed is "
    "graded;\n"
    "after an interruption the same command finishes the rest. Exit status 1: something needs review.";
constexpr std::string_view example =
    "  gradewright grade exam.yaml submissions/ --store results.db          a folder of documents\n"
    "  gradewright grade exam.yaml quiz.csv --store results.db --jobs 2     a table, one row a student";
/// Differs where the paths lead to other files or folders.
std::string fingerprint_of(const std::vector<std::string>& paths, const std::string& assignment) {
  Fingerprint fingerprint;
  if (!assignment.empty()) {
    fingerprint.add("assignment").add(assignment);
  }
  for (const std::string& path : paths) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(path, error);
    fingerprint.add(error ? path : whole.string());
  }
  return fingerprint.hex();
}

std::string counted(std::int64_t n, std::string_view what) {
  return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

GradingSummary grade_all(Store& store, const Exam& exam, const Grader& grader,
                         std::span<const SubmissionFile> files, const ColumnMap& mapped, ClassRoster& roster,
                         const std::string& inputs, int jobs, bool with_progress, Terminal& terminal) {
  std::optional<Progress> progress;
  GradingOptions options;
  options.jobs = jobs;
  options.engine = program_version;
  options.inputs = inputs;
  options.clock = time_now;
  if (with_progress) {
    progress.emplace(terminal, count_submissions(files));
    options.progress = [&progress](std::int64_t seen) { progress->show(seen); };
  }
  TableColumns columns(grader.declarations(), grader.step_columns());
  ColumnItems items(grader.declarations(), mapped, grader.step_columns());
  const Several several = exam.totals.attempts ? Several::allowed : Several::refused;
  const SubmissionSource source = [&](const SubmissionSink& sink) {
    const auto each = [&](Submission submission) {
      items.assign(submission);
      columns.collect(submission);
      sink(std::move(submission));
    };
    read_submissions(files, each, several, [&roster](Submission& submission) { roster.take(submission); });
  };
  const GradingSummary summary = grade_into_store(
      store, exam, source, [&grader](const Submission& submission) { return grader.grade(submission); },
      options);
  progress.reset();
  columns.warn(terminal.err);
  return summary;
}

std::string summary_line(const GradingSummary& summary, const std::string& store) {
  const std::string name = escape::terminal(store);
  return fmt::format("run {}{}: {} graded into {}{}\n", summary.run, summary.resumed ? " (resumed)" : "",
                     counted(summary.graded, "submission"), name,
                     summary.skipped > 0 ? fmt::format(", {} graded before", summary.skipped) : "");
}

/// All that there is to say where everything was graded before.
std::string nothing_to_do(const GradingSummary& summary, const Gradebook& book, const std::string& store) {
  const std::string name = escape::terminal(store);
  const std::string attention =
      book.needs_attention() ? fmt::format("; what needs attention: gradewright report {}", name) : "";
  return fmt::format("nothing to do: {} already graded in {}{}\n", counted(summary.skipped, "submission"),
                     name, attention);
}

/// The first of many, and where all of them are.
void print_attention(const Gradebook& book, const std::string& store, Terminal& terminal) {
  constexpr std::size_t most = 20;
  std::vector<std::string> first;
  std::size_t count = 0;
  for_each_review_line(book, [&](const std::string& line) {
    if (++count <= most + 1) {
      first.push_back(line);
    }
  });
  const std::size_t shown = count > most + 1 ? most : count;
  std::ostream& out = terminal.out;
  out << '\n'
      << styled("needs attention", Style::doubtful, terminal.color)
      << (shown < count
              ? fmt::format(" ({} of {})", counted(static_cast<std::int64_t>(book.review.size()), "answer"),
                            counted(statistics(book).provisional, "student"))
              : "")
      << ":\n";
  for (std::size_t i = 0; i < shown; ++i) {
    out << first[i] << '\n';
  }
  if (shown < count) {
    out << fmt::format("and {} lines more, all of them in: gradewright report {}\n", count - shown,
                       escape::terminal(store));
  }
}

/// Names what lay in the folders and was not graded. False when some of it may be somebody's work.
bool say_what_is_skipped(std::span<const SkippedFile> skipped, Terminal& terminal) {
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < std::min(most, skipped.size()); ++i) {
    print_error(escape::terminal(fmt::format("not graded: {}: {}", skipped[i].path, skipped[i].reason)),
                terminal);
  }
  if (skipped.size() > most) {
    print_error(fmt::format("not graded: {} more", skipped.size() - most), terminal);
  }
  return std::ranges::all_of(skipped, &SkippedFile::expected);
}

void print_result(const GradingSummary& summary, const Gradebook& book, const std::string& store,
                  Terminal& terminal) {
  constexpr std::size_t most_students = 40;
  if (summary.run == 0) {
    terminal.out << nothing_to_do(summary, book, store);
    return;
  }
  terminal.out << summary_line(summary, store) << '\n';
  if (book.students.size() > most_students) {
    terminal.out << class_text(book)
                 << fmt::format("\nthe gradebook: gradewright report {}\n", escape::terminal(store));
  } else {
    write_gradebook_text(terminal.out, book, terminal.width, emphasis(Style::heading, terminal.color));
  }
  if (book.needs_attention()) {
    print_attention(book, store, terminal);
  }
  terminal.out << fmt::format("\nto read it all: gradewright report {} --format html\n",
                              escape::terminal(store));
}

/// Puts the map into the exam, and gives what it says of tables.
ColumnMap column_map(const std::string& file, Exam& exam) {
  MappedTables tables = load_answer_map(file, exam);
  return {std::move(tables.columns), std::move(tables.student), std::move(tables.ignored)};
}

}  // namespace

int grade_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{
      "grade",
      about,
      example,
      {{"map", "corrects headings, names and columns", "FILE"},
       kinds_option,
       {"roster", "who is in the class: a table, or a platform's gradebook", "FILE"},
       {"assignment", "which of those in the folders of students, as nbgrader has them", "NAME"},
       {"store", "the store, made when it is not there", "FILE"},
       jobs_option},
      any_number};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  const std::vector<std::string>& paths = values->operands();
  if (paths.size() < 2 || !values->has("store")) {
    throw UsageError("it takes an exam, submissions and a store: grade EXAM SUBMISSION... --store FILE");
  }
  const int jobs = jobs_from(*values);
  const bool quiet = values->has("quiet");
  const std::string assignment = values->has("assignment") ? values->value("assignment") : "";
  const std::string& store_file = values->value("store");
  const std::vector<std::string> named(paths.begin() + 1, paths.end());
  require_file(paths.front(), "exam");
  for (const std::string& path : named) {
    require_file_or_folder(path, "submission");
  }
  require_writable(store_file, "store");
  if (values->has("map")) {
    require_file(values->value("map"), "map");
  }
  if (values->has("roster")) {
    require_file(values->value("roster"), "roster");
  }
  Exam exam = load_checked_exam(paths.front(), kinds_asked(*values));
  const ColumnMap mapped = values->has("map") ? column_map(values->value("map"), exam) : ColumnMap();
  require_different_headings(exam);
  SubmissionFiles listed = list_submission_files(named, assignment);
  for (SubmissionFile& file : listed.files) {
    file.student_column = mapped.student;
  }
  const Grader grader(exam);
  require_item_columns(listed.files, grader.declarations(), mapped, grader.step_columns());
  ClassRoster roster =
      values->has("roster") ? ClassRoster(values->value("roster"), mapped.student) : ClassRoster();
  Store store(store_file);
  roster.keep(open_store_to_decide(store_file), exam.id);
  const GradingSummary summary =
      grade_all(store, exam, grader, listed.files, mapped, roster, fingerprint_of(named, assignment), jobs,
                terminal.err_is_terminal && !quiet, terminal);
  if (summary.graded + summary.skipped == 0 && !summary.resumed) {
    throw UsageError("there is no submission in what was named");
  }
  const Database graded = open_store_to_read(store_file);
  const Gradebook book = load_gradebook(graded, exam.id);
  if (!quiet) {
    print_result(summary, book, store_file, terminal);
  }
  const bool all_known = roster.report(graded, exam.id, listed.skipped, quiet, terminal);
  const bool all_graded = say_what_is_skipped(listed.skipped, terminal);
  return book.needs_attention() || !all_known || !all_graded ? needs_attention : done;
}

}  // namespace gradewright::cli
