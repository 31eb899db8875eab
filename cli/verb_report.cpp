#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"
#include "problems/load_exam.hpp"
#include "reports/escape.hpp"
#include "reports/feedback.hpp"
#include "reports/file_names.hpp"
#include "reports/gradebook.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/review_lines.hpp"
#include "reports/store.hpp"
#include "reports/summary.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Writes reports from a store. Formats: text (the gradebook on the screen), csv and json (the gradebook), "
    "html\n"
    "(summary and every student's feedback in one page), summary (the lecturer's page alone), feedback-html "
    "and\n"
    "feedback-md (a folder with one file a student).";
constexpr std::string_view example =
    "  gradewright report results.db                                   the gradebook on the screen\n"
    "  gradewright report results.db --format html -o report.html      everything in one page\n"
    "  gradewright report results.db --format feedback-md -o feedback  one file a student";

/// The exam that was asked for, or the only one there is.
std::string chosen_exam(const Database& store, const Arguments& values) {
  const std::vector<std::string> exams = exams_in(store);
  if (values.has("exam")) {
    const std::string& wanted = values.value("exam");
    if (std::ranges::find(exams, wanted) == exams.end()) {
      throw UsageError(fmt::format("the store has no exam '{}'{}", escape::terminal(wanted),
                                   escape::terminal(notation::did_you_mean_or_list(
                                       wanted, exams, "its exams are", "gradewright report"))));
    }
    return wanted;
  }
  if (exams.empty()) {
    throw UsageError("nothing was graded into this store yet");
  }
  if (exams.size() > 1) {
    throw UsageError(fmt::format("the store has several exams; say which: --exam {}", joined(exams, " or ")));
  }
  return exams.front();
}

struct Report {
  Database store;
  Gradebook book;
  std::string format;
  std::string output;
};

/// The exam as it was graded, solved again; points into `exam`.
struct SolvedExam {
  explicit SolvedExam(const StoredExam& stored)
      : exam(parse_exam(stored.source_text, stored.file)), solutions(solve(exam)) {}
  Exam exam;
  std::vector<SolvedQuestion> solutions;
};

int write_folder(const Report& report, const ReportMaterial& material, Terminal& terminal) {
  if (report.output.empty()) {
    throw UsageError(
        fmt::format("--format {} writes one file a student: name a folder with -o", report.format));
  }
  std::error_code error;
  std::filesystem::create_directories(report.output, error);
  if (error) {
    throw UsageError(
        fmt::format("cannot make the folder '{}': {}", escape::terminal(report.output), error.message()));
  }
  const bool html = report.format == "feedback-html";
  FileNames names;
  for (const GradebookStudent& student : report.book.students) {
    const std::vector<Verdict> verdicts = load_verdicts(report.store, student.grading);
    const std::string name = names.name_for(student.student) + (html ? ".html" : ".md");
    write_output(
        (std::filesystem::path(report.output) / name).string(),
        html ? feedback_page(material, student, verdicts) : feedback_markdown(material, student, verdicts),
        terminal);
  }
  return done;
}

int write_solved(const Report& report, Terminal& terminal) {
  const SolvedExam solved(load_stored_exam(report.store, report.book.exam));
  const ReportMaterial material{report.book, solved.solutions};
  if (report.format == "html") {
    const auto verdicts = [&report](const GradebookStudent& student) {
      return load_verdicts(report.store, student.grading);
    };
    write_output(report.output, class_page(material, verdicts), terminal);
    return done;
  }
  return write_folder(report, material, terminal);
}

int write_report(const Report& report, Terminal& terminal) {
  if (report.format == "text") {
    std::string text = gradebook_text(report.book, terminal.width);
    for (std::string_view heading = "\nneeds attention:\n";
         const std::string& line : review_lines(report.book)) {
      text += fmt::format("{}{}\n", heading, line);
      heading = "";
    }
    write_output(report.output, text, terminal);
  } else if (report.format == "csv") {
    write_output(report.output, gradebook_csv(report.book), terminal);
  } else if (report.format == "json") {
    write_output(report.output, gradebook_json(report.book), terminal);
  } else if (report.format == "summary") {
    write_output(report.output, summary_page(report.book), terminal);
  } else {
    return write_solved(report, terminal);
  }
  return done;
}

void check_format(const std::string& format) {
  const std::vector<std::string> formats = {"text",    "csv",           "json",       "html",
                                            "summary", "feedback-html", "feedback-md"};
  if (std::ranges::find(formats, format) == formats.end()) {
    throw UsageError(fmt::format("--format takes {}, not '{}'{}", joined(formats, ", "),
                                 escape::terminal(format), notation::did_you_mean(format, formats)));
  }
}

}  // namespace

int report_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"report",
                            about,
                            example,
                            {{"format", "one of the above", "FORMAT", "text"},
                             {"output,o", "the file or folder to write; else the screen", "PATH", ""},
                             {"exam", "which exam, when the store has several", "ID"}},
                            1};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which store? report STORE [--format FORMAT] [-o PATH]");
  }
  const std::string& format = values->value("format");
  check_format(format);
  Database store = open_store_to_read(values->operands().front());
  Gradebook book = load_gradebook(store, chosen_exam(store, *values));
  const bool unfinished = book.unfinished;
  const int status =
      write_report({std::move(store), std::move(book), format, values->value("output")}, terminal);
  if (unfinished) {
    terminal.err
        << "gradewright: report: a run was interrupted, and not everything is graded: run the same grade "
           "command again\n";
    return needs_attention;
  }
  return status;
}

}  // namespace gradewright::cli
