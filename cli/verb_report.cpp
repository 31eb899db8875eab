#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <iterator>
#include <ostream>

#include "cli/color.hpp"
#include "cli/exam_choice.hpp"
#include "cli/feedback_files.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/report_platform.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/suggest.hpp"
#include "problems/load_exam.hpp"
#include "reports/answer_groups.hpp"
#include "reports/escape.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/grades.hpp"
#include "reports/load_verdicts.hpp"
#include "reports/platforms/platform.hpp"
#include "reports/review_lines.hpp"
#include "reports/statistics_formats.hpp"
#include "reports/store.hpp"
#include "reports/summary.hpp"
#include "reports/without_names.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Writes reports from a store. Formats: text (the gradebook on the screen), csv and json (the gradebook), "
    "html\n"
    "(summary and every student's feedback in one page), summary (the lecturer's page alone), feedback-html "
    "and\n"
    "feedback-md (a folder with one file a student), statistics, statistics-csv and statistics-json "
    "(facility,\n"
    "discrimination and more of each item, wrong answers, alpha of the exam); canvas, moodle, gradescope, "
    "prairielearn,\n"
    "nbgrader (the gradebook as the platform takes it). Without -o a page goes to report.html or "
    "summary.html, "
    "everything else to the screen.";
constexpr std::string_view example =
    "  gradewright report results.db                                   the gradebook on the screen\n"
    "  gradewright report results.db --format html                     everything in one page, report.html\n"
    "  gradewright report results.db --format summary --grades A=90%,B=75%,C=60%\n"
    "  gradewright report results.db --format feedback-md -o feedback  one file a student\n"
    "  gradewright report results.db --format canvas --template grades.csv -o marks.csv";

/// What a report is made of, as the command line says.
struct Report {
  const Database& store;
  const Gradebook& book;
  std::string format;
  std::string output;
  const Arguments& values;
  KeysTold keys = KeysTold::of_decided;
  std::vector<GradeBoundary> grades = {};
};

/// Whether a format is the lecturer's page, with or without the students' feedback.
bool is_page_of_class(std::string_view format) {
  return format == "html" || format == "summary";
}

/// The exam as it was graded, solved again; points into `exam`.
struct SolvedExam {
  explicit SolvedExam(const StoredExam& stored)
      : exam(parse_exam(stored.source_text, stored.file)), solutions(solve(exam)) {}
  Exam exam;
  std::vector<SolvedQuestion> solutions;
};

int write_folder(const Report& report, const ReportMaterial& material, Terminal& terminal) {
  if (is_screen(report.output)) {
    throw UsageError(
        fmt::format("--format {} writes one file a student: name a folder with -o", report.format));
  }
  const bool html = report.format == "feedback-html";
  FeedbackFiles files(report.store, report.book, report.values, html ? ".html" : ".md");
  make_folder(report.output, "output");
  VerdictReader reader(report.store);
  for (const GradebookStudent& student : report.book.students) {
    const std::string file = files.file(student);
    if (file.empty()) {
      continue;
    }
    const std::filesystem::path path = std::filesystem::path(report.output) / file;
    make_folder(path.parent_path().string(), "output");
    const GradedWork work = reader.work(student.grading);
    write_output(path.string(),
                 html ? feedback_page(material, student, work) : feedback_markdown(material, student, work),
                 terminal);
  }
  return say(files.notes(), report.values.operands().front(), terminal);
}

void write_statistics(std::ostream& out, const Report& report, const ReportMaterial& material,
                      const WorkOf& work, const Terminal& terminal) {
  const ExamStatistics statistics = exam_statistics(material, work);
  if (report.format == "statistics-csv") {
    write_statistics_csv(out, report.book, statistics);
  } else if (report.format == "statistics-json") {
    write_statistics_json(out, report.book, statistics);
  } else {
    const bool color = terminal.color && is_screen(report.output);
    write_statistics_text(out, report.book, statistics, emphasis(Style::heading, color));
  }
}

int write_solved(const Report& report, Terminal& terminal) {
  const SolvedExam solved(load_stored_exam(report.store, report.book.exam));
  const ReportMaterial material{report.book, solved.solutions, report.keys};
  if (report.format.starts_with("feedback")) {
    return write_folder(report, material, terminal);
  }
  VerdictReader reader(report.store);
  const auto work = [&reader](const GradebookStudent& student) { return reader.work(student.grading); };
  if (is_page_of_class(report.format)) {
    const ClassReport pages{material, work, answer_groups(report.store, material), report.grades};
    write_output(
        report.output,
        [&](std::ostream& out) {
          report.format == "html" ? write_class_page(out, pages) : write_summary_page(out, pages);
        },
        terminal);
  } else {
    write_output(
        report.output, [&](std::ostream& out) { write_statistics(out, report, material, work, terminal); },
        terminal);
  }
  return done;
}

void write_text(std::ostream& out, const Gradebook& book, std::size_t width, bool color) {
  write_gradebook_text(out, book, width, emphasis(Style::heading, color));
  std::string heading = fmt::format("\n{}\n", styled("needs attention:", Style::doubtful, color));
  for_each_review_line(book, [&out, &heading](const std::string& line) {
    out << heading << line << '\n';
    heading = "";
  });
}

int write_report(const Report& report, Terminal& terminal) {
  const auto write = [&](const std::function<void(std::ostream&)>& content) {
    write_output(report.output, content, terminal);
  };
  if (report.format == "text") {
    const bool color = terminal.color && is_screen(report.output);
    write([&](std::ostream& out) { write_text(out, report.book, terminal.width, color); });
  } else if (report.format == "csv") {
    write([&](std::ostream& out) { write_gradebook_csv(out, report.book, report.grades); });
  } else if (report.format == "json") {
    write([&](std::ostream& out) { write_gradebook_json(out, report.book, report.grades); });
  } else {
    return write_solved(report, terminal);
  }
  return done;
}

/// What -o says. A page that nobody gave a name is a file all the same, of the format's name: nobody reads
/// one on the screen.
std::string output_of(const Arguments& values, const std::string& format) {
  if (values.has("output")) {
    if (values.value("output").empty()) {
      throw UsageError("the name of the output is empty");
    }
    return values.value("output");
  }
  const std::string page = format == "html" ? "report.html" : format == "summary" ? "summary.html" : "";
  if (!page.empty()) {
    require_own_page(page);
  }
  return page;
}

void check_format(const std::string& format) {
  std::vector<std::string> formats = {
      "text",          "csv",         "json",       "html",           "summary",
      "feedback-html", "feedback-md", "statistics", "statistics-csv", "statistics-json"};
  std::ranges::copy(platform_names(), std::back_inserter(formats));
  if (std::ranges::find(formats, format) == formats.end()) {
    throw UsageError(fmt::format("--format takes {}, not '{}'{}", joined(formats, ", "), format,
                                 notation::did_you_mean(format, formats)));
  }
}

/// Whose keys feedback tells.
KeysTold keys_told(const Arguments& values, const std::string& format) {
  for (const char* option : {"hide-key", "show-key"}) {
    if (values.has(option) && !format.starts_with("feedback")) {
      throw UsageError(fmt::format(
          "--{} is for feedback-html and feedback-md: what else has keys is the lecturer's", option));
    }
  }
  if (values.has("hide-key") && values.has("show-key")) {
    throw UsageError("it takes one of --hide-key and --show-key");
  }
  return values.has("hide-key")   ? KeysTold::none
         : values.has("show-key") ? KeysTold::all
                                  : KeysTold::of_decided;
}

/// The grades of the lecturer's page and of the gradebook.
std::vector<GradeBoundary> grades_asked(const Arguments& values, const std::string& format) {
  if (!values.has("grades")) {
    return {};
  }
  if (!is_page_of_class(format) && format != "csv" && format != "json") {
    throw UsageError("--grades is for the formats html, summary, csv and json");
  }
  try {
    return read_grades(values.value("grades"));
  } catch (const GradesError& error) {
    throw UsageError(fmt::format("--grades: {}", error.what()));
  }
}

/// What only some formats have a use for.
void refuse_idle_options(const Arguments& values, const std::string& format) {
  const bool feedback = format.starts_with("feedback-");
  const bool gradebook = platform_from(format).has_value();
  if (values.has("for") && !feedback) {
    throw UsageError("--for is for the formats feedback-html and feedback-md");
  }
  for (const char* option : {"column", "ids", "template"}) {
    const bool idle = !gradebook && !(feedback && values.has("for") && std::string_view(option) == "ids");
    if (values.has(option) && idle) {
      throw UsageError(fmt::format("--{} is for the formats {}", option, joined(platform_names(), ", ")));
    }
  }
}

}  // namespace

int report_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{
      "report",
      about,
      example,
      {{"format", "one of the above", "FORMAT", "text"},
       {"output,o", "the file or folder to write, or - for the screen", "PATH"},
       {"exam", "which exam, when the store has several", "ID"},
       {"hide-key", "feedback without keys and solutions"},
       {"show-key", "feedback with the keys of answers that still wait, too"},
       {"grades", "of the gradebook and the lecturer's page: the least total of each, in % or in points",
        "NAME=LEAST,..."},
       {"hide-names", "'student 7' for who they are, and no names of files"},
       {"column", "of a platform: what its marks stand under", "NAME"},
       {"ids", "of a platform: what the store's ids are there", "FIELD"},
       {"for", "of feedback: files as canvas, moodle or nbgrader finds them", "PLATFORM"},
       {"template", "of a platform: its own gradebook, to put the marks into", "FILE"}},
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
  const KeysTold keys = keys_told(*values, format);
  const std::vector<GradeBoundary> grades = grades_asked(*values, format);
  require_file(values->operands().front(), "store");
  const std::string output = output_of(*values, format);
  const Database store = open_store_to_read(values->operands().front());
  const std::optional<Platform> platform = platform_from(format);
  refuse_idle_options(*values, format);
  if (values->has("hide-names") && (platform || values->has("for"))) {
    throw UsageError("--hide-names is for people to read: a platform finds students by who they are");
  }
  const Gradebook named = load_gradebook(store, chosen_exam(store, *values, "report"));
  const Gradebook book = values->has("hide-names") ? without_names(named) : named;
  const int status = platform ? write_for_platform(*platform, store, book, *values, terminal)
                              : write_report({store, book, format, output, *values, keys, grades}, terminal);
  if (!values->has("output") && !is_screen(output) && !values->has("quiet")) {
    terminal.out << "wrote " << output << '\n';
  }
  if (book.unfinished) {
    print_error(
        "gradewright: report: a run was interrupted, and not everything is graded: run the same grade "
        "command again",
        terminal);
    return needs_attention;
  }
  return status;
}

}  // namespace gradewright::cli
