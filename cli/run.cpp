#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <exception>
#include <ostream>
#include <string>
#include <vector>

#include "cli/verbs.hpp"
#include "cli/version.hpp"
#include "engine/text/suggest.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

std::string help() {
  std::string text = "Grades and verifies deep-learning exams.\n\nUsage: gradewright VERB [ARGUMENT...]\n\n";
  for (const Verb& verb : verbs()) {
    text += fmt::format("  {:<8}{}\n", verb.name, verb.summary);
  }
  return text +
         "\n'gradewright VERB --help' explains a verb, with an example.\n"
         "Exit status: 0 done; 1 done, and something needs a person's attention; 2 bad usage or bad input.\n";
}

int bad_verb(const std::string& given, Terminal& terminal) {
  std::vector<std::string> names;
  for (const Verb& verb : verbs()) {
    names.emplace_back(verb.name);
  }
  const std::string suggestion = notation::did_you_mean(given, names);
  terminal.err << fmt::format("gradewright: '{}' is not a verb{}\n", escape::terminal(given),
                              suggestion.empty() ? "; see 'gradewright --help'" : suggestion);
  return bad_usage;
}

}  // namespace

std::span<const Verb> verbs() {
  // A verb is its own file, one declaration in verbs.hpp and one line here.
  static constexpr std::array table{
      Verb{"check", "check [--format FORMAT] EXAM...", "the exam is sound, published keys agree", check_verb},
      Verb{"solve", "solve EXAM [--question ID] [--format FORMAT] [-o FILE]", "write the reference solutions",
           solve_verb},
      Verb{"grade", "grade EXAM SUBMISSION... --store FILE [--jobs N]", "mark submissions into a store",
           grade_verb},
      Verb{"report", "report STORE [--format FORMAT] [-o PATH]",
           "gradebook, feedback and statistics from a store", report_verb},
      Verb{"backup", "backup STORE FILE", "a whole copy of a store, also while somebody grades into it",
           backup_verb},
      Verb{"judge", "judge", "JSON Lines in, verdicts out", judge_verb},
      Verb{"eval", "eval [NAME=EXPRESSION...] [EXPRESSION] | eval --jsonl", "the engine as a calculator",
           eval_verb},
      Verb{"kinds", "kinds [NAME]", "the catalogue of problem kinds, each with its parameters", kinds_verb},
  };
  return table;
}

int run(std::span<const std::string> arguments, Terminal& terminal) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help") {
    if (arguments.size() > 1) {
      const std::vector<std::string> forwarded{arguments[1], "--help"};
      return run(forwarded, terminal);
    }
    (arguments.empty() ? terminal.err : terminal.out) << help();
    return arguments.empty() ? bad_usage : done;
  }
  if (arguments[0] == "--version") {
    terminal.out << "gradewright " << program_version << '\n';
    return done;
  }
  const auto verb = std::ranges::find(verbs(), arguments[0], &Verb::name);
  if (verb == verbs().end()) {
    return bad_verb(arguments[0], terminal);
  }
  try {
    return verb->run(arguments.subspan(1), terminal);
  } catch (const UsageError& error) {
    terminal.err << fmt::format("gradewright {}: {}\n", verb->name, escape::terminal_lines(error.what()));
    return bad_usage;
  }
}

}  // namespace gradewright::cli
