#include "cli/completions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace gradewright::cli {

namespace {

/// Whether the value of an option is called as files and folders are.
bool is_file(std::string_view value) {
  constexpr std::array<std::string_view, 4> names{"FILE", "PATH", "DIR", "EXAM"};
  return std::ranges::find(names, value) != names.end();
}

/// A text that is to stand between single quotes. `quote` is what stands for one in it.
std::string escaped(std::string_view text, std::string_view quote, std::string_view behind_backslash) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += quote;
      continue;
    }
    out += behind_backslash.find(c) != std::string_view::npos ? "\\" : "";
    out += c;
  }
  return out;
}

std::string in_fish(std::string_view text) {
  return escaped(text, "\\'", "\\");
}

/// For zsh, whose descriptions stand in brackets and between colons.
std::string in_zsh(std::string_view text) {
  return escaped(text, "'\\''", "\\[]:");
}

std::string option_words(const VerbChoices& verb) {
  std::string words;
  for (const KnownOption& option : verb.options) {
    words += fmt::format("{}--{}", words.empty() ? "" : " ", option.name);
    words += option.letter.empty() ? "" : " -" + option.letter;
  }
  return words;
}

/// '--exam=[which exam]:ID: ', or '(-o --output)'{-o+,--output=}'[the file]:FILE:_files'.
std::string zsh_option(const KnownOption& option) {
  const bool takes = !option.value.empty();
  const std::string value =
      takes ? fmt::format(":{}:{}", in_zsh(option.value), is_file(option.value) ? "_files" : " ") : "";
  const std::string argument = fmt::format("[{}]{}'", in_zsh(option.about), value);
  const char* const equals = takes ? "=" : "";
  return option.letter.empty() ? fmt::format("'--{}{}{}", option.name, equals, argument)
                               : fmt::format("'(-{0} --{1})'{{-{0}{2},--{1}{3}}}'{4}", option.letter,
                                             option.name, takes ? "+" : "", equals, argument);
}

std::string verb_words(std::span<const VerbChoices> verbs) {
  std::string words;
  for (const VerbChoices& verb : verbs) {
    words += verb.name + ' ';
  }
  return words;
}

}  // namespace

std::vector<VerbChoices> verb_choices() {
  std::vector<VerbChoices> out;
  for (const Verb& verb : verbs()) {
    std::istringstream in;
    std::ostringstream nowhere;
    Terminal terminal{in, nowhere, nowhere};
    VerbChoices& choices = out.emplace_back();
    choices.name = verb.name;
    choices.summary = verb.summary;
    terminal.options_asked = &choices.options;
    verb.run({}, terminal);
  }
  return out;
}

/// Files are completed by bash itself where this gives nothing.
std::string bash_completions(std::span<const VerbChoices> verbs) {
  std::string out =
      "# bash completion of gradewright, written by 'gradewright completions bash'\n"
      "_gradewright() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} verb='' options='' i\n"
      "  COMPREPLY=()\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    if [[ ${COMP_WORDS[i]} != -* ]]; then\n"
      "      verb=${COMP_WORDS[i]}\n"
      "      break\n"
      "    fi\n"
      "  done\n"
      "  case $verb in\n";
  out += fmt::format("    '') options='{}help --help --version' ;;\n", verb_words(verbs));
  out += fmt::format("    help) options='{}' ;;\n", verb_words(verbs));
  for (const VerbChoices& verb : verbs) {
    out += fmt::format("    {}) options='{}' ;;\n", verb.name, option_words(verb));
  }
  return out +
         "  esac\n"
         "  if [[ -z $verb || $verb == help || $word == -* ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
         "  fi\n"
         "}\n"
         "complete -o default -F _gradewright gradewright\n";
}

std::string zsh_completions(std::span<const VerbChoices> verbs) {
  std::string out =
      "#compdef gradewright\n"
      "# zsh completion of gradewright, written by 'gradewright completions zsh'\n"
      "_gradewright() {\n"
      "  local -a verbs\n"
      "  verbs=(\n";
  for (const VerbChoices& verb : verbs) {
    out += fmt::format("    '{}:{}'\n", verb.name, in_zsh(verb.summary));
  }
  out +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe verb verbs\n"
      "    return\n"
      "  fi\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $words[1] in\n"
      "    help) _describe verb verbs ;;\n";
  for (const VerbChoices& verb : verbs) {
    out += fmt::format("    {})\n      _arguments -s", verb.name);
    for (const KnownOption& option : verb.options) {
      out += " \\\n        " + zsh_option(option);
    }
    out += " \\\n        '*:file:_files' ;;\n";
  }
  return out + "  esac\n}\n_gradewright \"$@\"\n";
}

std::string fish_completions(std::span<const VerbChoices> verbs) {
  std::string out = "# fish completion of gradewright, written by 'gradewright completions fish'\n";
  for (const VerbChoices& verb : verbs) {
    out += fmt::format("complete -c gradewright -n __fish_use_subcommand -f -a {} -d '{}'\n", verb.name,
                       in_fish(verb.summary));
    for (const KnownOption& option : verb.options) {
      out += fmt::format("complete -c gradewright -n '__fish_seen_subcommand_from {}' -l {}{}{} -d '{}'\n",
                         verb.name, option.name, option.letter.empty() ? "" : " -s " + option.letter,
                         option.value.empty()    ? ""
                         : is_file(option.value) ? " -r"
                                                 : " -x",
                         in_fish(option.about));
    }
  }
  return out;
}

}  // namespace gradewright::cli
