#include "cli/color.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "string_terminal.hpp"

using namespace gradewright::cli;

namespace {

using Texts = std::vector<std::string>;

/// "out", "err", "both" or "none": what is coloured.
std::string colored(const Texts& arguments, bool out_is_terminal, bool err_is_terminal, bool colorless) {
  StringTerminal screen;
  screen.terminal.out_is_terminal = out_is_terminal;
  screen.terminal.err_is_terminal = err_is_terminal;
  screen.terminal.colorless = colorless;
  choose_color_of(with_color_joined(arguments), screen.terminal);
  const bool out = screen.terminal.color;
  const bool err = screen.terminal.err_color;
  return out && err ? "both" : out ? "out" : err ? "err" : "none";
}

std::string printed(std::string_view message, bool color) {
  StringTerminal screen;
  screen.terminal.err_color = color;
  print_error(message, screen.terminal);
  return screen.err.str();
}

}  // namespace

TEST_CASE("the option --color is one argument however it is written", "[color]") {
  const std::vector<std::pair<Texts, Texts>> rows = {
      {{"--color", "never", "x"}, {"--color=never", "x"}},
      {{"--color", "always"}, {"--color=always"}},
      {{"--color", "auto"}, {"--color=auto"}},
      {{"--color"}, {"--color=always"}},
      {{"--color", "--quiet"}, {"--color=always", "--quiet"}},
      {{"--color", "-o", "x"}, {"--color=always", "-o", "x"}},
      {{"--color", "exam.yaml"}, {"--color=always", "exam.yaml"}},
      {{"--color", "grade"}, {"--color=always", "grade"}},
      {{"--color=never"}, {"--color=never"}},
      {{"x", "--color"}, {"x", "--color=always"}},
      // What looks like a choice is left for the parser to refuse.
      {{"--color", "yes"}, {"--color=yes"}},
      {{"--color", "NEVER"}, {"--color=NEVER"}},
      {{"--color", ""}, {"--color", ""}},
      {{"--color", "0"}, {"--color=0"}},
      {{"--", "--color", "never"}, {"--", "--color", "never"}},
      {{"--color", "--", "never"}, {"--color=always", "--", "never"}},
      {{"--colour", "never"}, {"--colour", "never"}},
      {{}, {}},
  };
  for (const auto& [given, joined] : rows) {
    CAPTURE(given);
    CHECK(with_color_joined(given) == joined);
    CHECK(with_color_joined(joined) == joined);
  }
}

TEST_CASE("the colours of both streams follow the choice, the terminal and its user", "[color]") {
  for (const bool out : {false, true}) {
    for (const bool err : {false, true}) {
      const std::string terminals = out && err ? "both" : out ? "out" : err ? "err" : "none";
      CHECK(colored({}, out, err, false) == terminals);
      CHECK(colored({"--color", "auto"}, out, err, false) == terminals);
      CHECK(colored({"--color=auto"}, out, err, true) == "none");
      CHECK(colored({}, out, err, true) == "none");
      // What the command line says counts more than the environment: no-color.org.
      CHECK(colored({"--color"}, out, err, true) == "both");
      CHECK(colored({"--color=always"}, out, err, false) == "both");
      CHECK(colored({"--color", "never"}, out, err, false) == "none");
      CHECK(colored({"grade", "--color=always", "--color=never"}, out, err, false) == "none");
      CHECK(colored({"--", "--color=always"}, out, err, false) == terminals);
      CHECK(colored({"--color=yes"}, out, err, false) == terminals);
    }
  }
  StringTerminal screen;
  CHECK_THROWS_WITH(choose_color("yes", screen.terminal), "--color takes auto, always or never, not 'yes'");
}

TEST_CASE("a style is an escape sequence around the text, or nothing", "[color]") {
  CHECK(styled("wrong", Style::bad, true) == "\x1b[1;31mwrong\x1b[0m");
  CHECK(styled("cut off", Style::doubtful, true) == "\x1b[33mcut off\x1b[0m");
  CHECK(styled("all agree", Style::good, true) == "\x1b[32mall agree\x1b[0m");
  CHECK(styled("total", Style::heading, true) == "\x1b[1mtotal\x1b[0m");
  CHECK(styled("wrong", Style::bad, false) == "wrong");
  CHECK(styled("", Style::bad, true).empty());
  CHECK(emphasis(Style::heading, true).begin == "\x1b[1m");
  CHECK(emphasis(Style::heading, true).end == "\x1b[0m");
  CHECK(emphasis(Style::heading, false).begin.empty());
}

TEST_CASE("an error is coloured where it says what it is", "[color]") {
  CHECK(printed("gradewright grade: no store", false) == "gradewright grade: no store\n");
  CHECK(printed("gradewright grade: no store", true) == "\x1b[1;31mgradewright grade:\x1b[0m no store\n");
  CHECK(printed("e.yaml:1:2: error: what\n  x\n  ^", true) ==
        "e.yaml:1:2: \x1b[1;31merror:\x1b[0m what\n  x\n  ^\n");
  CHECK(printed("e.yaml:1:2: warning: what", true) == "e.yaml:1:2: \x1b[33mwarning:\x1b[0m what\n");
  CHECK(printed("first\nerror: no", true) == "first\nerror: no\n");
  CHECK(printed("no colon", true) == "no colon\n");
  CHECK(printed("", true) == "\n");
  // Nothing of what was typed reaches the terminal as a sequence.
  CHECK(printed("gradewright: '\x1b[31m' is not a verb", true) ==
        "\x1b[1;31mgradewright:\x1b[0m '\xEF\xBF\xBD[31m' is not a verb\n");
}
