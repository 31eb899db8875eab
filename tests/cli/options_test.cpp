#include "cli/options.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "string_terminal.hpp"

using namespace gradewright::cli;

namespace {

using Texts = std::vector<std::string>;

/// The options of a verb that takes two operands at most.
VerbOptions sample() {
  VerbOptions out{"solve", "Writes solutions.", "  gradewright solve exam.yaml"};
  out.options = {{"output,o", "where to write to", "FILE"},
                 {"format", "md or tex", "FORMAT", "md"},
                 {"verbose", "say more"}};
  out.operands = 2;
  return out;
}

std::optional<Arguments> parsed(const Texts& arguments, VerbOptions options = sample()) {
  StringTerminal screen;
  return parse_options(options, arguments, screen.terminal);
}

std::string refused(const Texts& arguments) {
  try {
    parsed(arguments);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "accepted";
}

std::string help_of(const VerbOptions& options) {
  StringTerminal screen;
  CHECK_FALSE(parse_options(options, Texts{"--help"}, screen.terminal));
  CHECK(screen.err.str().empty());
  return screen.out.str();
}

}  // namespace

TEST_CASE("an option has its value however it is written", "[options]") {
  const std::vector<Texts> ways = {{"--output", "a.md"}, {"--output=a.md"}, {"-o", "a.md"}, {"-oa.md"}};
  for (const Texts& way : ways) {
    INFO(way[0]);
    const auto arguments = parsed(way);
    REQUIRE(arguments);
    CHECK(arguments->has("output"));
    CHECK(arguments->value("output") == "a.md");
    CHECK(arguments->operands().empty());
  }
  CHECK(parsed({"--output", ""})->value("output").empty());
}

TEST_CASE("what is not given is not there, or has the value for that", "[options]") {
  const auto arguments = parsed({});
  CHECK_FALSE(arguments->has("output"));
  CHECK_FALSE(arguments->has("verbose"));
  CHECK_FALSE(arguments->has("quiet"));
  CHECK_FALSE(arguments->has("no-such-option"));
  CHECK(arguments->value("format") == "md");
  CHECK(parsed({"--format", "tex"})->value("format") == "tex");
  CHECK(parsed({"--verbose", "-q"})->has("verbose"));
  CHECK(parsed({"--verbose", "-q"})->has("quiet"));
}

TEST_CASE("operands keep their order, wherever options stand between", "[options]") {
  CHECK(parsed({"a", "--verbose", "b"})->operands() == Texts{"a", "b"});
  CHECK(parsed({"a", "-o", "b"})->operands() == Texts{"a"});
  CHECK(parsed({"--", "--verbose", "-o"})->operands() == Texts{"--verbose", "-o"});
  CHECK_FALSE(parsed({"--", "--verbose"})->has("verbose"));
  VerbOptions many = sample();
  many.operands = any_number;
  CHECK(parsed(Texts(500, "x"), many)->operands().size() == 500);
}

TEST_CASE("operands too many are refused", "[options]") {
  CHECK(refused({"a", "b", "c"}) == "too many positional options have been specified on the command line");
  VerbOptions none = sample();
  none.operands = 0;
  CHECK_THROWS_AS(parsed({"a"}, none), UsageError);
}

TEST_CASE("an unknown option is named, with the likely one", "[options]") {
  CHECK(refused({"--ouptut", "x"}) == "unknown option '--ouptut'; did you mean '--output'?");
  CHECK(refused({"--quite"}) == "unknown option '--quite'; did you mean '--quiet'?");
  CHECK(refused({"--something-else"}) == "unknown option '--something-else'");
  CHECK(refused({"-x"}) == "unknown option '-x'");
  // No option is abbreviated: a new one must not change what a script means.
  CHECK(refused({"--verb"}) == "unknown option '--verb'; did you mean '--verbose'?");
}

TEST_CASE("an option without its value, with one too many, or twice is refused", "[options]") {
  CHECK(refused({"--output"}) == "the required argument for option '--output' is missing");
  CHECK(refused({"-o", "a", "-o", "b"}) == "option '--output' cannot be specified more than once");
  CHECK_THAT(refused({"--verbose=yes"}), Catch::Contains("option '--verbose' does not take any arguments"));
}

TEST_CASE("colour is decided by the option and by the terminal", "[options]") {
  for (const bool is_terminal : {false, true}) {
    const auto color = [is_terminal](const Texts& arguments) {
      StringTerminal screen;
      screen.terminal.out_is_terminal = is_terminal;
      parse_options(sample(), arguments, screen.terminal);
      return screen.terminal.color;
    };
    CHECK(color({}) == is_terminal);
    CHECK(color({"--color", "auto"}) == is_terminal);
    CHECK(color({"--color=always"}));
    CHECK_FALSE(color({"--color=never"}));
    CHECK(color({"--color"}));
    CHECK(color({"--color", "a.yaml"}));
    CHECK_FALSE(color({"a.yaml", "--color", "never"}));
  }
  CHECK(refused({"--color", "yes"}) == "--color takes auto, always or never, not 'yes'");
  CHECK(refused({"--color", ""}) == "--color takes auto, always or never, not ''");
}

TEST_CASE("the help says how a verb is used, each option, and an example", "[options]") {
  const std::string help = help_of(sample());
  CHECK_THAT(help,
             Catch::StartsWith("Usage: gradewright solve EXAM [--question ID] [--format FORMAT] [-o FILE]\n\n"
                               "Writes solutions.\n\nOptions:\n"));
  CHECK_THAT(help, Catch::Contains("-o [ --output ] FILE") && Catch::Contains("where to write to"));
  CHECK_THAT(help, Catch::Contains("--format FORMAT (=md)"));
  CHECK_THAT(help, Catch::Contains("-h [ --help ]") && Catch::Contains("-q [ --quiet ]") &&
                       Catch::Contains("--color arg (=auto)"));
  CHECK_THAT(help, Catch::EndsWith("\nExample:\n  gradewright solve exam.yaml\n"));
  // Whatever else is on the line.
  StringTerminal screen;
  CHECK_FALSE(parse_options(sample(), Texts{"a", "-h", "--color", "yes"}, screen.terminal));
}

TEST_CASE("a paragraph of the help is wrapped at 80 columns", "[options]") {
  VerbOptions options = sample();
  const auto about = [&options](const std::string& text) {
    options.about = text;
    const std::string help = help_of(options);
    const std::size_t begin = help.find("\n\n") + 2;
    return help.substr(begin, help.find("\n\nOptions") - begin);
  };
  const std::string a(39, 'a');
  const std::string b(40, 'b');
  CHECK(about(a + " " + b) == a + " " + b);                  // 80 columns
  CHECK(about(b + " " + b) == b + "\n" + b);                 // 81 columns
  CHECK(about(a + "\n" + b + " c") == a + " " + b + "\nc");  // a line end is a blank
  const std::string word(100, 'w');
  CHECK(about("a " + word + " b") == "a\n" + word + "\nb");  // a word is never divided
}
