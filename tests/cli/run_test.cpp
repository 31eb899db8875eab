#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/verbs.hpp"
#include "string_terminal.hpp"

using namespace gradewright::cli;
using Catch::Contains;

namespace {

using Texts = std::vector<std::string>;

struct Answer {
  int status = -1;
  std::string out;
  std::string err;
};

Answer answer(const Texts& arguments) {
  StringTerminal screen;
  const int status = run(arguments, screen.terminal);
  return {status, screen.out.str(), screen.err.str()};
}

}  // namespace

TEST_CASE("every verb is in the help, and explains itself", "[run]") {
  const std::string help = answer({"--help"}).out;
  std::set<std::string_view> names;
  for (const Verb& verb : verbs()) {
    INFO(verb.name);
    names.insert(verb.name);
    CHECK_THAT(help, Contains("\n  " + std::string(verb.name) + " ") && Contains(std::string(verb.summary)));
    CHECK_THAT(std::string(verb.usage), Catch::StartsWith(std::string(verb.name)));
    const Answer own = answer({std::string(verb.name), "--help"});
    CHECK(own.status == done);
    CHECK(own.err.empty());
    CHECK_THAT(own.out, Catch::StartsWith("Usage: gradewright " + std::string(verb.usage) + "\n"));
    CHECK_THAT(own.out, Contains("\nExample:\n"));
    CHECK(answer({"help", std::string(verb.name)}).out == own.out);
  }
  CHECK(names.size() == verbs().size());
}

TEST_CASE("help that was asked for is output, help that was not is an error", "[run]") {
  const Answer asked = answer({"--help"});
  CHECK(asked.status == done);
  CHECK(asked.err.empty());
  CHECK(answer({"-h"}).out == asked.out);
  CHECK(answer({"help"}).out == asked.out);
  const Answer nothing = answer({});
  CHECK(nothing.status == bad_usage);
  CHECK(nothing.out.empty());
  CHECK(nothing.err == asked.out);
}

TEST_CASE("a verb that there is not is told with the likely one", "[run]") {
  const Answer misspelt = answer({"slove", "exam.yaml"});
  CHECK(misspelt.status == bad_usage);
  CHECK(misspelt.out.empty());
  CHECK(misspelt.err == "gradewright: 'slove' is not a verb; did you mean 'solve'?\n");
  CHECK(answer({"help", "slove"}).err == misspelt.err);
  CHECK(answer({"frobnicate"}).err == "gradewright: 'frobnicate' is not a verb; see 'gradewright --help'\n");
  CHECK(answer({""}).status == bad_usage);
}

TEST_CASE("bad usage of a verb is one line with its name", "[run]") {
  const Answer bad = answer({"solve", "--no\x1bsuch"});
  CHECK(bad.status == bad_usage);
  CHECK(bad.out.empty());
  CHECK(bad.err == "gradewright solve: unknown option '--no\uFFFDsuch'\n");
}

TEST_CASE("the version is one line", "[run]") {
  const Answer version = answer({"--version"});
  CHECK(version.status == done);
  CHECK_THAT(version.out, Catch::StartsWith("gradewright ") && Catch::EndsWith("\n"));
  CHECK(version.err.empty());
}

TEST_CASE("options may stand before the verb", "[run]") {
  const Answer help = answer({"kinds", "--help"});
  CHECK(answer({"--help", "kinds"}).out == help.out);
  CHECK(answer({"-h", "kinds"}).out == help.out);
  CHECK(answer({"--quiet", "--help", "kinds"}).out == help.out);
  CHECK(answer({"help", "kinds"}).out == help.out);
  CHECK(answer({"--color", "never", "help", "kinds"}).out == help.out);
  CHECK(answer({"help", "help"}).out == answer({"--help"}).out);
  const Answer kinds = answer({"kinds"});
  REQUIRE(kinds.status == done);
  for (const Texts& way : std::vector<Texts>{{"--quiet", "kinds"},
                                             {"-q", "kinds"},
                                             {"--color", "kinds"},
                                             {"--color=never", "kinds"},
                                             {"--color", "never", "kinds"},
                                             {"--quiet", "--color", "always", "kinds"}}) {
    CAPTURE(way);
    CHECK(answer(way).out == kinds.out);
    CHECK(answer(way).status == done);
  }
  CHECK(answer({"--quiet", "kinds", "conv2d"}).out == answer({"kinds", "conv2d"}).out);
  CHECK(answer({"--steps", "eval", "y = 1 + 1"}).out == answer({"eval", "--steps", "y = 1 + 1"}).out);
  CHECK(answer({"--steps", "--quiet", "eval", "y = 1 + 1"}).out ==
        answer({"eval", "--steps", "y = 1 + 1"}).out);
  // The value of an option before the verb, even one that is called like a verb.
  CHECK_THAT(answer({"--store", "x.db", "grade", "no.yaml", "no.md"}).err,
             Catch::StartsWith("gradewright grade: there is no exam 'no.yaml'"));
  CHECK_THAT(answer({"--store", "grade", "grade", "no.yaml", "no.md"}).err,
             Catch::StartsWith("gradewright grade: there is no exam 'no.yaml'"));
  CHECK_THAT(answer({"--store=x.db", "--jobs", "2", "grade", "no.yaml", "no.md"}).err,
             Catch::StartsWith("gradewright grade: there is no exam 'no.yaml'"));
  CHECK_THAT(answer({"--format", "tex", "solve", "no.yaml"}).err,
             Catch::StartsWith("gradewright solve: there is no exam 'no.yaml'"));
  CHECK_THAT(answer({"--quiet", "solve", "report"}).err,
             Catch::StartsWith("gradewright solve: there is no exam 'report"));
}

TEST_CASE("without a verb, options say nothing", "[run]") {
  for (const Texts& way : std::vector<Texts>{
           {"--quiet"}, {"--color", "never"}, {"--frobnicate"}, {"--", "kinds"}, {"-x", "-y"}}) {
    CAPTURE(way);
    const Answer found = answer(way);
    CHECK(found.status == bad_usage);
    CHECK(found.out.empty());
    CHECK(found.err == "gradewright: which verb? see 'gradewright --help'\n");
  }
  CHECK(answer({"--quiet", "slove", "exam.yaml"}).err ==
        "gradewright: 'slove' is not a verb; did you mean 'solve'?\n");
  CHECK(answer({"--quiet", "--version"}).out == answer({"--version"}).out);
}

TEST_CASE("an error is coloured on a terminal, whatever the rest of the line is", "[run]") {
  const auto error_of = [](const Texts& arguments) {
    StringTerminal screen;
    screen.terminal.err_is_terminal = true;
    run(arguments, screen.terminal);
    return screen.err.str();
  };
  CHECK(error_of({"slove"}) ==
        "\x1b[1;31mgradewright:\x1b[0m 'slove' is not a verb; did you mean 'solve'?\n");
  CHECK(error_of({"--color=never", "slove"}) ==
        "gradewright: 'slove' is not a verb; did you mean 'solve'?\n");
  CHECK(error_of({"solve", "--nosuch"}) == "\x1b[1;31mgradewright solve:\x1b[0m unknown option '--nosuch'\n");
  CHECK(error_of({"solve", "--nosuch", "--color", "never"}) ==
        "gradewright solve: unknown option '--nosuch'\n");
}
