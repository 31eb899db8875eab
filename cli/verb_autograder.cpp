#include <fmt/core.h>

#include <filesystem>
#include <ostream>

#include "cli/color.hpp"
#include "cli/exam_to_grade.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/program_files.hpp"
#include "cli/verbs.hpp"
#include "engine/text/joined.hpp"
#include "problems/exam.hpp"
#include "reports/escape.hpp"
#include "reports/platforms/autograder_files.hpp"

namespace gradewright::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view about =
    "Writes an autograder of an exam into a new folder: for gradescope what its zip holds (setup.sh and "
    "run_autograder), for prairielearn a question (info.json, question.html and tests/). The program and its "
    "libraries are in it, so that nothing is installed there. Each submission is marked by 'gradewright "
    "result'.";
constexpr std::string_view example =
    "  gradewright autograder exam.yaml --platform gradescope -o autograder\n"
    "  gradewright autograder exam.yaml --platform prairielearn -o questions/exam";

void copy_into(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  fs::copy(from, to, fs::copy_options::recursive, error);
  if (error) {
    throw UsageError(fmt::format("cannot copy '{}' to '{}': {}", escape::terminal(from.string()),
                                 escape::terminal(to.string()), error.message()));
  }
}

void write_script(const fs::path& path, const std::string& text, Terminal& terminal) {
  write_output(path.string(), text, terminal);
  constexpr fs::perms all = fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                            fs::perms::others_read | fs::perms::others_exec;
  fs::permissions(path, all);
}

/// The program with its libraries; what loads them.
std::string copy_program(const fs::path& folder) {
  const ProgramFiles files = program_files();
  copy_into(files.program, folder / "gradewright");
  for (const fs::path& library : files.libraries) {
    copy_into(fs::canonical(library), folder / "lib" / library.filename());
  }
  return files.loader.empty() ? "" : (fs::path("lib") / files.loader.filename()).string();
}

/// The sheet that students fill in lies beside the exam, and has to there, too.
void copy_sheet(const Exam& exam, const fs::path& exam_file, const fs::path& folder) {
  if (exam.sheet.path.empty()) {
    return;
  }
  const fs::path beside = fs::path(exam.sheet.path).lexically_relative(exam_file.parent_path());
  if (beside.empty() || *beside.begin() == "..") {
    throw UsageError(fmt::format("the template '{}' has to lie in the folder of the exam",
                                 escape::terminal(exam.sheet.path)));
  }
  copy_into(exam.sheet.path, folder / beside);
}

/// Everything that marks, in one folder.
AutograderCall copy_marking(const Exam& exam, const Arguments& values, const fs::path& folder) {
  const fs::path exam_file = values.operands().front();
  AutograderCall call;
  call.loader = copy_program(folder);
  copy_into(exam_file, folder / "exam.yaml");
  copy_sheet(exam, exam_file, folder);
  if (values.has("map")) {
    copy_into(values.value("map"), folder / "map.yaml");
    call.options += " --map map.yaml";
  }
  if (values.has("kinds")) {
    copy_into(values.value("kinds"), folder / "kinds");
    call.options += " --kinds kinds";
  }
  call.options += values.has("show-key") ? " --show-key" : "";
  return call;
}

/// Items that no machine marks.
std::vector<std::string> for_people(const Exam& exam) {
  std::vector<std::string> names;
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      if (!item.rubric.empty()) {
        names.push_back(fmt::format("{} {}", question.id, item.name));
      }
    }
  }
  return names;
}

void require_empty(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    throw UsageError(fmt::format("'{}' is there already, and not empty", escape::terminal(folder.string())));
  }
}

void write_gradescope(const Exam& exam, const Arguments& values, const fs::path& folder, Terminal& terminal) {
  const AutograderCall call = copy_marking(exam, values, folder);
  write_script(folder / "setup.sh", gradescope_setup(call), terminal);
  write_script(folder / "run_autograder", gradescope_run(call), terminal);
}

void write_prairielearn(const Exam& exam, const Arguments& values, const fs::path& folder,
                        Terminal& terminal) {
  const AutograderCall call = copy_marking(exam, values, folder / "tests");
  write_script(folder / "tests" / "run_autograder", prairielearn_run(call), terminal);
  write_output((folder / "info.json").string(), prairielearn_info(exam), terminal);
  write_output((folder / "question.html").string(), prairielearn_question(exam), terminal);
}

}  // namespace

int autograder_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"autograder",
                            about,
                            example,
                            {{"platform", "gradescope or prairielearn", "PLATFORM"},
                             {"output,o", "the folder to make", "DIR"},
                             {"show-key", "tell students right values, too"},
                             {"map", "corrects headings and names, as for grade", "FILE"},
                             kinds_option},
                            1};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty() || !values->has("platform") || !values->has("output")) {
    throw UsageError("it takes an exam, a platform and a folder: autograder EXAM --platform PLATFORM -o DIR");
  }
  const std::string& platform = values->value("platform");
  if (platform != "gradescope" && platform != "prairielearn") {
    throw UsageError(fmt::format("--platform takes gradescope or prairielearn, not '{}'", platform));
  }
  const Exam exam = exam_to_grade(values->operands().front(), *values);
  const std::vector<std::string> unmarked = for_people(exam);
  const bool is_gradescope = platform == "gradescope";
  if (!is_gradescope && !unmarked.empty()) {
    throw UsageError(
        fmt::format("marked by people alone: {}; PrairieLearn would get no score at all: leave it out",
                    joined(unmarked, ", ")));
  }
  const fs::path folder = values->value("output");
  require_empty(folder);
  make_folder(folder.string(), "output");
  is_gradescope ? write_gradescope(exam, *values, folder, terminal)
                : write_prairielearn(exam, *values, folder, terminal);
  if (!unmarked.empty()) {
    print_error(fmt::format("marked by people alone, in every submission: {}", joined(unmarked, ", ")),
                terminal);
  }
  if (!values->has("quiet")) {
    const std::string name = escape::terminal(folder.string());
    terminal.out << (is_gradescope
                         ? fmt::format("wrote {}; next: (cd {} && zip -r ../autograder.zip .)\n", name, name)
                         : fmt::format("wrote {}\n", name));
  }
  return unmarked.empty() ? done : needs_attention;
}

}  // namespace gradewright::cli
