#include "cli/completions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "string_terminal.hpp"

using namespace gradewright::cli;
using Catch::Contains;

TEST_CASE("every verb tells its options, and does nothing else", "[completions]") {
  const std::vector<VerbChoices> choices = verb_choices();
  REQUIRE(choices.size() == verbs().size());
  for (std::size_t at = 0; at < choices.size(); ++at) {
    INFO(choices[at].name);
    CHECK(choices[at].name == verbs()[at].name);
    for (const char* option : {"help", "quiet", "color"}) {
      CHECK(std::ranges::count(choices[at].options, option, &KnownOption::name) == 1);
    }
    // What the shells are told is what the help says.
    StringTerminal terminal;
    CHECK(run(std::vector<std::string>{choices[at].name, "--help"}, terminal.terminal) == done);
    for (const KnownOption& option : choices[at].options) {
      INFO(option.name);
      CHECK_THAT(terminal.out.str(), Contains("--" + option.name));
    }
  }
}

TEST_CASE("what would end a text in a script of a shell does not", "[completions]") {
  const std::vector<VerbChoices> verbs = {
      {"mark", "it's [a]: \\ test", {{"out", "o", "FILE", "it's [b]: $(x)"}, {"all", "", "", "`y`"}}}};
  CHECK_THAT(zsh_completions(verbs), Contains("'mark:it'\\''s \\[a\\]\\: \\\\ test'\n"));
  CHECK_THAT(zsh_completions(verbs),
             Contains("'(-o --out)'{-o+,--out=}'[it'\\''s \\[b\\]\\: $(x)]:FILE:_files'") &&
                 Contains("'--all[`y`]'"));
  CHECK_THAT(fish_completions(verbs), Contains("-a mark -d 'it\\'s [a]: \\\\ test'\n") &&
                                          Contains("-l out -s o -r -d 'it\\'s [b]: $(x)'\n") &&
                                          Contains("-l all -d '`y`'\n"));
  CHECK_THAT(bash_completions(verbs),
             Contains("    mark) options='--out -o --all' ;;\n") && !Contains("$(x)"));
}
