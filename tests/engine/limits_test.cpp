#include <catch2/catch.hpp>
#include <string>

#include "engine/language/eval_json.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/text/json_text.hpp"
#include "tests/repeated.hpp"

using namespace gradewright::engine;

// Each limit on what comes from outside: what stays at it passes, one more is refused by its name. The counts
// are those that docs/limits.md states.

namespace {

std::string parse_error(const std::string& expression) {
  try {
    notation::parse_expression(expression);
  } catch (const notation::SourceError& error) {
    return error.what();
  }
  return "none";
}

std::string steps_error(const std::string& steps) {
  try {
    notation::Scope scope;
    notation::add_steps(steps, scope);
  } catch (const notation::SourceError& error) {
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("limits of the step language's text", "[limits]") {
  const std::string kib256(262'144 - 1, ' ');
  CHECK(parse_error("x" + kib256) == "none");
  CHECK(parse_error("x " + kib256) == "more than 256 KiB of text");
  // 1 + 2 * 49,997 + 2 words and signs, and what is added.
  const std::string list = "[" + repeated("x,", 49'997) + "x]";
  CHECK(parse_error(list + "+-x") == "none");
  CHECK(parse_error(list + "+--x") == "more than 100000 words and signs");
  for (const auto& [open, close] : {std::pair("(", ")"), std::pair("[", "]"), std::pair("-", "")}) {
    CHECK(parse_error(repeated(open, 200) + "x" + repeated(close, 200)) == "none");
    CHECK(parse_error(repeated(open, 201) + "x" + repeated(close, 201)) == "more than 200 levels of nesting");
  }
  CHECK(parse_error("x" + repeated(" + x", 1000)) == "none");
  CHECK(parse_error("x" + repeated(" + x", 1001)) ==
        "more than 1000 operations in one expression; give parts of it names");
  std::string definitions;
  for (int i = 0; i < 10'000; ++i) {
    definitions += "a" + std::to_string(i) + " = 1\n";
  }
  CHECK(notation::parse_definitions(definitions).size() == 10'000);
  CHECK_THROWS_WITH(notation::parse_definitions(definitions + "b = 1"), "more than 10000 definitions");
}

TEST_CASE("limits of what steps generate", "[limits]") {
  CHECK(steps_error("a = zeros(1024, 1024)") == "none");
  CHECK(steps_error("a = zeros(1024, 1024)\nb = zeros(1)") == "more than 1048576 generated cells");
  CHECK(steps_error("a = arange(1048577)") ==
        "arange would make 1048577 cells; at most 1048576 are generated");
  CHECK(steps_error("a = arange(999999999990, 999999999999)") == "none");
  CHECK(steps_error("a = arange(1000000000000, 1000000000009)") ==
        "arange counts in numbers below 1e12 with at most 12 decimals; start is 1000000000000");
  CHECK(steps_error("a = zeros(1, 1, 1, 1, 1, 1, 1, 1)") == "none");
  CHECK(steps_error("a = zeros(1, 1, 1, 1, 1, 1, 1, 1, 1)") == "9 axes are more than the 8 supported");
  CHECK(steps_error("x = [1]\na = x[9007199254740992]") ==
        "select: place 9007199254740992 does not exist along axis 0 of a list of 1");
  CHECK(steps_error("x = [1]\na = x[9007199254740993]") ==
        "expected a whole number of at most 9007199254740992");
  CHECK(steps_error("x = [1]\na = x[2 ** 53 + 2]") == "expected a whole number of at most 9007199254740992");
  CHECK(steps_error("x = [1]\na = x[0.00000000000000000001]") == "expected a whole number");
}

TEST_CASE("limits of gradients", "[limits]") {
  // s998 stands on 2,000 nodes: 999 steps and their functions, a step and its number.
  std::string steps = "z = 1\na = 1\ns0 = tanh(a)\n";
  for (int i = 1; i < 999; ++i) {
    steps += "s" + std::to_string(i) + " = tanh(s" + std::to_string(i - 1) + ")\n";
  }
  for (int i = 0; i < 100; ++i) {
    steps += "g" + std::to_string(i) + " = grad(s998, z)\n";
  }
  CHECK(steps_error(steps) == "none");
  CHECK(steps_error(steps + "h = grad(a, z)") == "more than 200000 nodes to differentiate");
}

TEST_CASE("limits of shapes", "[limits]") {
  CHECK(Shape{1, 1, 1, 1, 1, 1, 1, 1}.rank() == 8);
  CHECK_THROWS_WITH((Shape{1, 1, 1, 1, 1, 1, 1, 1, 1}), "9 axes are more than the 8 supported");
  CHECK(Shape{16'777'216}.size() == 16'777'216);
  CHECK_THROWS_WITH((Shape{16'777'217}), "a list of 16777217 has more than 16777216 cells");
  CHECK_THROWS_WITH((Shape{4097, 4096}), "a 4097 x 4096 matrix has more than 16777216 cells");
}

TEST_CASE("limits of decimals", "[limits]") {
  CHECK(Decimal::parse(std::string(36, '9')));
  CHECK_FALSE(Decimal::parse(std::string(37, '9')));
  CHECK(Decimal::parse("1e400"));
  CHECK_FALSE(Decimal::parse("1e401"));
  CHECK(Decimal::parse("1e-400"));
  CHECK_FALSE(Decimal::parse("1e-401"));
  CHECK(parse_error("1e401") == "a number has at most 36 digits and an exponent of at most 400");
}

TEST_CASE("limits of JSON lines", "[limits]") {
  const auto problem = [](const std::string& text) {
    JsonText json(text);
    json.value();
    return json.problem();
  };
  CHECK(problem(repeated("[", 64) + "1" + repeated("]", 64)).empty());
  CHECK(problem(repeated("[", 65) + "1" + repeated("]", 65)) == "column 66: nested deeper than 64 levels");
  const std::string line = R"({"id":1,"steps":"y = 2"})";
  CHECK(eval_json_line(line + std::string(4'194'304 - line.size(), ' ')) == R"({"id":1,"values":{"y":2}})");
  CHECK(eval_json_line(line + std::string(4'194'305 - line.size(), ' ')) ==
        R"({"id":null,"error":{"message":"the line has more than 4194304 bytes"}})");
}
