#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/color.hpp"
#include "cli/verbs.hpp"
#include "cli/version.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::cli {

namespace {

std::string help() {
  std::string text = "Grades and verifies deep-learning exams.\n\nUsage: gradewright VERB [ARGUMENT...]\n\n";
  for (const Verb& verb : verbs()) {
    text += fmt::format("  {:<12}{}\n", verb.name, verb.summary);
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
  print_error(fmt::format("gradewright: '{}' is not a verb{}", given,
                          suggestion.empty() ? "; see 'gradewright --help'" : suggestion),
              terminal);
  return bad_usage;
}

/// The arguments without the word that names the verb; an option may stand before it.
struct CommandLine {
  std::optional<std::string> word;
  std::vector<std::string> options;
};

/// Whether an option has its value, if any, in itself: the next argument is then none of its.
bool is_whole(std::string_view option) {
  constexpr std::array<std::string_view, 5> switches{"-q", "--quiet", "-h", "--help", "--version"};
  return std::ranges::find(switches, option) != switches.end() || option.find('=') != std::string_view::npos;
}

bool is_verb(std::string_view word) {
  return word == "help" || std::ranges::find(verbs(), word, &Verb::name) != verbs().end();
}

/// The place of the verb: the first word that is neither an option nor, as far as one can tell before the
/// verb is known, an option's value. Where that is none, the first verb that an option may have taken.
std::size_t verb_place(std::span<const std::string> arguments) {
  std::size_t taken = arguments.size();
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with('-')) {
      continue;
    }
    const bool may_be_value = i > 0 && arguments[i - 1].starts_with('-') && !is_whole(arguments[i - 1]);
    if (!may_be_value) {
      return is_verb(arguments[i]) || taken == arguments.size() ? i : taken;
    }
    if (taken == arguments.size() && is_verb(arguments[i])) {
      taken = i;
    }
  }
  return taken;
}

CommandLine taken_apart(const std::vector<std::string>& arguments) {
  CommandLine line{std::nullopt, arguments};
  if (const std::size_t place = verb_place(arguments); place < arguments.size()) {
    line.word = arguments[place];
    line.options.erase(line.options.begin() + static_cast<std::ptrdiff_t>(place));
  }
  return line;
}

bool has(std::span<const std::string> options, std::initializer_list<std::string_view> spellings) {
  return std::ranges::any_of(options, [&](const std::string& option) {
    return std::ranges::find(spellings, option) != spellings.end();
  });
}

/// `gradewright help [VERB]`, and no verb at all.
int help_of(const CommandLine& line, Terminal& terminal) {
  const auto topic =
      std::ranges::find_if(line.options, [](const std::string& option) { return !option.starts_with('-'); });
  if (line.word && topic != line.options.end() && *topic != "help") {
    const std::vector<std::string> forwarded{*topic, "--help"};
    return run(forwarded, terminal);
  }
  const bool asked = line.word || !line.options.empty();
  (asked ? terminal.out : terminal.err) << help();
  return asked ? done : bad_usage;
}

}  // namespace

std::span<const Verb> verbs() {
  // A verb is its own file, one declaration in verbs.hpp and one line here.
  static constexpr std::array table{
      Verb{"init", "init FILE [--kind NAME,...] [--schema FILE]", "an exam to start from, with comments",
           init_verb},
      Verb{"check", "check [--format FORMAT] EXAM...", "the exam is sound, published keys agree", check_verb},
      Verb{"solve", "solve EXAM [--question ID] [--format FORMAT] [-o FILE]", "write the reference solutions",
           solve_verb},
      Verb{"grade", "grade EXAM SUBMISSION... --store FILE [--map FILE] [--jobs N]",
           "mark submissions into a store", grade_verb},
      Verb{"read", "read DOCUMENT --exam EXAM [--map FILE] [--format FORMAT] [-o FILE]",
           "what a document was read as, line by line", read_verb},
      Verb{"report", "report STORE [--format FORMAT] [-o PATH]",
           "gradebook, feedback and statistics from a store", report_verb},
      Verb{"result", "result EXAM SUBMISSION --format FORMAT [-o FILE]",
           "what an autograder hands back of one submission", result_verb},
      Verb{"autograder", "autograder EXAM --platform PLATFORM -o DIR",
           "an autograder of an exam, ready for its platform", autograder_verb},
      Verb{"export", "export EXAM --format FORMAT [-o FILE]", "an exam's items as questions of a quiz",
           export_verb},
      Verb{"review", "review STORE [--decide | --export FILE | --import FILE]",
           "what waits for a person, equal answers together", review_verb},
      Verb{"override", "override STORE --student ID --item ITEM --points POINTS --reason TEXT",
           "what a person decides about an answer", override_verb},
      Verb{"regrade", "regrade STORE [EXAM] [--apply]", "who would change under another exam or version",
           regrade_verb},
      Verb{"diff", "diff STORE [RUN RUN]", "who changed from one run to another, and why", diff_verb},
      Verb{"stress", "stress EXAM STORE [--format FORMAT] [--map FILE]", "which verdicts a tolerance decides",
           stress_verb},
      Verb{"backup", "backup STORE FILE", "a whole copy of a store, also while somebody grades into it",
           backup_verb},
      Verb{"forget", "forget STORE STUDENT --yes", "removes a person from a store, to the last byte",
           forget_verb},
      Verb{"judge", "judge", "JSON Lines in, verdicts out", judge_verb},
      Verb{"eval", "eval [NAME=EXPRESSION...] [EXPRESSION] | eval --jsonl", "the engine as a calculator",
           eval_verb},
      Verb{"kinds", "kinds [NAME]", "the catalogue of problem kinds, each with its parameters", kinds_verb},
      Verb{"schema", "schema [--kinds DIR] [-o FILE]", "a JSON Schema of the exam file, for editors",
           schema_verb},
      Verb{"completions", "completions bash | zsh | fish", "a script that teaches a shell verbs and options",
           completions_verb},
  };
  return table;
}

int run(std::span<const std::string> given, Terminal& terminal) {
  const std::vector<std::string> arguments = with_color_joined(given);
  choose_color_of(arguments, terminal);
  const CommandLine line = taken_apart(arguments);
  const bool asks_for_help = has(line.options, {"--help", "-h"});
  if (!line.word && has(line.options, {"--version"})) {
    terminal.out << "gradewright " << program_version << '\n';
    return done;
  }
  if (!line.word && !arguments.empty() && !asks_for_help) {
    print_error("gradewright: which verb? see 'gradewright --help'", terminal);
    return bad_usage;
  }
  if (!line.word || *line.word == "help") {
    return help_of(line, terminal);
  }
  const auto verb = std::ranges::find(verbs(), *line.word, &Verb::name);
  if (verb == verbs().end()) {
    return bad_verb(*line.word, terminal);
  }
  try {
    return verb->run(line.options, terminal);
  } catch (const UsageError& error) {
    print_error(fmt::format("gradewright {}: {}", verb->name, error.what()), terminal);
    return bad_usage;
  }
}

}  // namespace gradewright::cli
