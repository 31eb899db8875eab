#include <fmt/core.h>

#include <ostream>
#include <string>
#include <vector>

#include "cli/completions.hpp"
#include "cli/options.hpp"
#include "cli/verbs.hpp"
#include "engine/text/suggest.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Writes a script that teaches a shell (bash, zsh or fish) the verbs and their options. Where the program "
    "is installed, its scripts are, too.";
constexpr std::string_view example =
    "  source <(gradewright completions bash)                      in this shell\n"
    "  gradewright completions fish > ~/.config/fish/completions/gradewright.fish";

}  // namespace

int completions_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values = parse_options({"completions", about, example, {}, 1}, arguments, terminal);
  if (!values) {
    return done;
  }
  if (values->operands().empty()) {
    throw UsageError("which shell? completions bash | zsh | fish");
  }
  const std::vector<std::string> shells{"bash", "zsh", "fish"};
  const std::string& shell = values->operands().front();
  const std::vector<VerbChoices> verbs = verb_choices();
  if (shell == "bash") {
    terminal.out << bash_completions(verbs);
  } else if (shell == "zsh") {
    terminal.out << zsh_completions(verbs);
  } else if (shell == "fish") {
    terminal.out << fish_completions(verbs);
  } else {
    throw UsageError(fmt::format("it knows bash, zsh and fish, not '{}'{}", escape::terminal(shell),
                                 notation::did_you_mean(shell, shells)));
  }
  return done;
}

}  // namespace gradewright::cli
