#include <fmt/core.h>

#include "answers/judging/checked_exam.hpp"
#include "cli/kinds_option.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/paths.hpp"
#include "cli/question_choice.hpp"
#include "problems/load_exam.hpp"
#include "reports/solution.hpp"
#include "reports/solution_formats.hpp"

namespace gradewright::cli {

namespace {

VerbOptions options() {
  VerbOptions out;
  out.verb = "solve";
  out.about =
      "Writes the reference solutions of an exam: every step with its formula, the numbers put in and the "
      "result, and\n"
      "the answer of every item as its rule displays it.";
  out.example =
      "  gradewright solve exam.yaml --question 5a                    one question, as Markdown\n"
      "  gradewright solve exam.yaml --format html -o solutions.html  a page to open in a browser";
  out.options = {{"question", "only this question", "ID"},
                 kinds_option,
                 {"unfold", "show the steps inside of the calls of definitions, too"},
                 {"format", "md, tex, html or json", "FORMAT", "md"},
                 {"output,o", "where to write; else (or as -) the screen", "FILE"}};
  out.operands = 1;
  return out;
}

std::vector<SolvedQuestion> solve_asked(const Exam& exam, const Arguments& values) {
  const bool unfold = values.has("unfold");
  if (!values.has("question")) {
    return solve(exam, {}, unfold);
  }
  return solve(exam, question_called(exam, values.value("question")).id, unfold);
}

std::string formatted(const std::string& format, const Exam& exam,
                      const std::vector<SolvedQuestion>& solved) {
  if (format == "md") {
    return solution_markdown(exam, solved);
  }
  if (format == "tex") {
    return solution_latex(exam, solved);
  }
  if (format == "html") {
    return solution_html(exam, solved);
  }
  if (format == "json") {
    return solution_json(exam, solved);
  }
  throw UsageError(fmt::format("--format takes md, tex, html or json, not '{}'", format));
}

}  // namespace

int solve_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values = parse_options(options(), arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which exam? gradewright solve EXAM [--question ID]");
  }
  require_file(values->operands().front(), "exam");
  const std::string output = values->has("output") ? values->value("output") : "-";
  if (output.empty()) {
    throw UsageError("the name of the output is empty");
  }
  const Exam exam = load_checked_exam(values->operands().front(), kinds_asked(*values));
  const std::string page = formatted(values->value("format"), exam, solve_asked(exam, *values));
  write_output(output, page, terminal);
  return done;
}

}  // namespace gradewright::cli
