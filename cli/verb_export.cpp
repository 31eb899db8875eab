#include <fmt/core.h>

#include <algorithm>

#include "cli/color.hpp"
#include "cli/exam_to_grade.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "problems/exam.hpp"
#include "reports/escape.hpp"
#include "reports/platforms/quiz.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Writes the numeric and choice items of an exam as questions of a quiz: moodle-xml or gift. What a quiz "
    "cannot say of an item is listed on the error stream. Exit status 1: something is.";
constexpr std::string_view example = "  gradewright export exam.yaml --format moodle-xml -o quiz.xml";

/// The items that have no question first.
void say_gaps(std::vector<QuizGap> gaps, Terminal& terminal) {
  std::stable_partition(gaps.begin(), gaps.end(), [](const QuizGap& gap) { return gap.left_out; });
  for (const QuizGap& gap : gaps) {
    print_error(
        escape::terminal(fmt::format("{}{}: {}", gap.left_out ? "not there: " : "", gap.item, gap.what)),
        terminal);
  }
}

}  // namespace

int export_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const VerbOptions options{"export",
                            about,
                            example,
                            {{"format", "moodle-xml or gift", "FORMAT"},
                             kinds_option,
                             {"output,o", "where to write; else (or as -) the screen", "FILE"}},
                            1};
  const auto values = parse_options(options, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty() || !values->has("format")) {
    throw UsageError("it takes an exam and a format: export EXAM --format FORMAT [-o FILE]");
  }
  const std::string& format = values->value("format");
  if (format != "moodle-xml" && format != "gift") {
    throw UsageError(fmt::format("--format takes moodle-xml or gift, not '{}'", format));
  }
  const Exam exam = exam_to_grade(values->operands().front(), *values);
  Quiz quiz = quiz_of(exam);
  const std::string text = format == "gift" ? gift(quiz) : moodle_xml(quiz);
  write_output(values->has("output") ? values->value("output") : "-", text, terminal);
  say_gaps(quiz.gaps, terminal);
  return quiz.gaps.empty() ? done : needs_attention;
}

}  // namespace gradewright::cli
