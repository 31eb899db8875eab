#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "answers/judging/grade.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "cli/clock.hpp"
#include "cli/exam_to_grade.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/private_folder.hpp"
#include "cli/verbs.hpp"
#include "cli/version.hpp"
#include "engine/text/joined.hpp"
#include "problems/exam.hpp"
#include "reports/gradebook.hpp"
#include "reports/grading.hpp"
#include "reports/load_verdicts.hpp"
#include "reports/platforms/autograder_result.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Marks one submission, a document or the folder that it lies in, and writes what an autograder hands "
    "back "
    "to its platform: the results.json of gradescope or prairielearn. No store is needed, and none is kept. "
    "Without --show-key nothing tells a right value. What waits for a person is said, and is never a zero. "
    "Exit status 1: something does.";
constexpr std::string_view example =
    "  gradewright result exam.yaml submission/ --format gradescope -o results/results.json";

/// What is marked where nothing can be: every item goes to a person, with the reason.
Submission unreadable(const std::string& path, std::string problem) {
  Submission submission;
  submission.source = path;
  submission.problem = std::move(problem);
  return submission;
}

/// The one document of a folder, or the file itself.
Submission handed_in(const std::string& path) {
  std::vector<SubmissionFile> documents;
  try {
    documents = list_submission_files({path}).files;
  } catch (const SubmissionError&) {
    if (!std::filesystem::is_directory(path)) {
      throw;
    }
  }
  std::erase_if(documents, [](const SubmissionFile& file) { return !is_document(file.format); });
  if (documents.empty()) {
    return unreadable(path, "no document that can be read was handed in");
  }
  if (documents.size() > 1) {
    std::vector<std::string> names;
    for (const SubmissionFile& file : documents) {
      names.push_back(std::filesystem::path(file.path).filename().string());
    }
    return unreadable(path, fmt::format("{} documents were handed in, and nothing says which counts: {}",
                                        names.size(), joined(names, ", ")));
  }
  Submission submission;
  read_submissions(documents, [&](Submission one) { submission = std::move(one); });
  return submission;
}

AutograderResult marked(Exam exam, Submission submission, KeyShown key) {
  const PrivateFolder folder;
  submission.student = "submission";
  // Nothing says here when it was handed in.
  const bool may_be_late = std::exchange(exam.totals.late, std::nullopt).has_value();
  const Grader grader(exam);
  GradingOptions options;
  options.engine = program_version;
  options.inputs = "result";
  options.clock = time_now;
  {
    Store store(folder.store());
    grade_into_store(
        store, exam, [&](const SubmissionSink& sink) { sink(submission); },
        [&](const Submission& one) { return grader.grade(one); }, options);
  }
  const Database graded = open_store_to_read(folder.store());
  const Gradebook book = load_gradebook(graded, exam.id);
  const GradebookStudent student = *book.students.begin();
  AutograderResult result =
      autograder_result(book, student, VerdictReader(graded).verdicts(student.grading), key);
  if (may_be_late) {
    result.sentences.emplace_back("What being late costs is not taken off here.");
  }
  return result;
}

}  // namespace

int result_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"result",
                            about,
                            example,
                            {{"format", "gradescope or prairielearn", "FORMAT"},
                             {"show-key", "tell right values, too"},
                             {"map", "corrects headings and names, as for grade", "FILE"},
                             kinds_option,
                             {"output,o", "where to write; else (or as -) the screen", "FILE"}},
                            2};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().size() < 2 || !values->has("format")) {
    throw UsageError("it takes an exam, a submission and a format: result EXAM SUBMISSION --format FORMAT");
  }
  const std::string& format = values->value("format");
  if (format != "gradescope" && format != "prairielearn") {
    throw UsageError(fmt::format("--format takes gradescope or prairielearn, not '{}'", format));
  }
  require_file_or_folder(values->operands()[1], "submission");
  const Exam exam = exam_to_grade(values->operands().front(), *values);
  const AutograderResult result =
      marked(exam, handed_in(values->operands()[1]), values->has("show-key") ? KeyShown::yes : KeyShown::no);
  write_output(values->has("output") ? values->value("output") : "-",
               format == "gradescope" ? gradescope_results(result) : prairielearn_results(result), terminal);
  return result.open.empty() ? done : needs_attention;
}

}  // namespace gradewright::cli
