#include <fmt/format.h>

#include <boost/program_options/variables_map.hpp>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "engine/notation/suggest.hpp"
#include "problems/load_exam.hpp"
#include "reports/solution.hpp"
#include "reports/solution_formats.hpp"

namespace gradewright::cli {

namespace po = boost::program_options;

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
  out.visible.add_options()                                                           //
      ("question", po::value<std::string>()->value_name("ID"), "only this question")  //
      ("format", po::value<std::string>()->value_name("FORMAT")->default_value("md"),
       "md, tex, html or json")  //
      ("output,o", po::value<std::string>()->value_name("FILE")->default_value(""),
       "where to write; else the screen");
  out.hidden.add_options()("exam", po::value<std::string>());
  out.positional.add("exam", 1);
  return out;
}

std::vector<SolvedQuestion> solve_asked(const Exam& exam, const po::variables_map& values) {
  if (values.count("question") == 0) {
    return solve(exam);
  }
  const std::string& id = values["question"].as<std::string>();
  std::vector<SolvedQuestion> solved = solve(exam, id);
  if (solved.empty()) {
    std::vector<std::string> ids;
    for (const Question& question : exam.questions) {
      ids.push_back(question.id);
    }
    throw UsageError(fmt::format("the exam has no question '{}'{}", id, notation::did_you_mean(id, ids)));
  }
  return solved;
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
  VerbOptions accepted = options();
  const auto values = parse_options(accepted, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->count("exam") == 0) {
    throw UsageError("which exam? gradewright solve EXAM [--question ID]");
  }
  const Exam exam = load_exam((*values)["exam"].as<std::string>());
  const std::string page = formatted((*values)["format"].as<std::string>(), exam, solve_asked(exam, *values));
  write_output((*values)["output"].as<std::string>(), page, terminal);
  return done;
}

}  // namespace gradewright::cli
