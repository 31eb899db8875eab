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
