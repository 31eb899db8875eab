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

TEST_CASE("limits of blocks, loops and calls", "[limits]") {
  const auto nested = [](int levels) {
    std::string source;
    for (int i = 0; i < levels; ++i) {
      source += std::string(static_cast<std::size_t>(i), ' ') + "if 1:\n";
    }
    return source + std::string(static_cast<std::size_t>(levels), ' ') + "a = 1\n";
  };
  CHECK(steps_error(nested(20)) == "none");
  CHECK(steps_error(nested(21)) == "more than 20 blocks inside each other");

  const auto calls = [](int functions) {
    std::string source = "def f0(x): return x\n";
    for (int i = 1; i < functions; ++i) {
      source += "def f" + std::to_string(i) + "(x): return f" + std::to_string(i - 1) + "(x)\n";
    }
    return source + "a = f" + std::to_string(functions - 1) + "(1)\n";
  };
  CHECK(steps_error(calls(30)) == "none");
  CHECK(steps_error(calls(31)) == "more than 30 calls inside each other");

  // A round is one line, and the loop is one, too.
  const std::string rounds = "def f(n):\n  for t in range(n): a = 'word'\n  return 1\nx = f(";
  CHECK(steps_error(rounds + "99996)\n") == "none");
  CHECK(steps_error(rounds + "99997)\n") == "more than 100000 lines run in loops and calls");
  CHECK(steps_error(rounds + "100001)\n") == "more than 100000 rounds of a loop");
  CHECK(steps_error("for t in range(10000): h[t] = 1") == "none");
  CHECK(steps_error("for t in range(10001): h[t] = 1") == "more than 10000 definitions");
  CHECK(steps_error("def f(x):\n  for t in range(9999): h[t] = 1\n  return 1\na = f(1)") == "none");
  CHECK(steps_error("def f(x):\n  for t in range(10000): h[t] = 1\n  return 1\na = f(1)") ==
        "more than 10000 definitions");

  // 100 lists of 4,999 numbers with what they stand in are 500,000 pieces; the rest of the source is a few.
  const std::string list = "len([" + repeated("x,", 4'990) + "])";
  CHECK(steps_error("def f(x):\n  for t in range(99): a = " + list + "\n  return 1\nb = f(1)\n") == "none");
  CHECK(steps_error("def f(x):\n  for t in range(101): a = " + list + "\n  return 1\nb = f(1)\n") ==
        "more than 500000 names, numbers and operations in loops and calls");

  // A list that is named counts with all that is in it.
  const auto doubled = [](int times) {
    return "def f(x):\n  a = [x, 'w']\n" + repeated("  a = [a, a]\n", static_cast<std::size_t>(times)) +
           "  return 1\nb = f(1)\n";
  };
  CHECK(steps_error(doubled(15)) == "none");
  CHECK(steps_error(doubled(40)) == "more than 500000 names, numbers and operations in loops and calls");
  CHECK(steps_error("def g(a): return a, a\ndef f(x):\n  a = [x, 'w']\n" + repeated("  a = g(a)\n", 40) +
                    "  return 1\nb = f(1)\n") ==
        "more than 500000 names, numbers and operations in loops and calls");

  // Each call stands inside of 900 operations of the one around it.
  const auto deep = [](int functions) {
    std::string source = "def f0(x): return x\n";
    for (int i = 1; i < functions; ++i) {
      source += "def f" + std::to_string(i) + "(x): return f" + std::to_string(i - 1) + "(x)" +
                repeated(" + x", 900) + "\n";
    }
    return source + "a = f" + std::to_string(functions - 1) + "(1)\n";
  };
  CHECK(steps_error(deep(3)) == "none");
  CHECK(steps_error(deep(4)) == "more than 2000 operations inside each other; give parts of them names");
}

TEST_CASE("limits of what is evaluated while steps are read", "[limits]") {
  // Each round takes 700^3 multiply-adds and less than 10,000,000 cells and other operations.
  const std::string rounds =
      "A = ones(700, 700)\nk = sum(A @ A) * 0\nx = [1, 2]\n"
      "def f(x, k, n):\n  for t in range(n): a = x[k]\n  return 1\ny = f(x, k, ";
  CHECK(steps_error(rounds + "2)") == "none");
  CHECK(steps_error(rounds + "3)") == "more than 1000000000 cells and operations to evaluate while reading");
  // The place and what it is computed from are 101 nodes.
  const std::string places = "x = [1]\nk = 0" + repeated(" + 0", 50) +
                             "\ndef f(x, k, n):\n  for t in range(n): a = x[k]\n  return 1\ny = f(x, k, ";
  CHECK(steps_error(places + "9000)") == "none");
  CHECK(steps_error(places + "9999)") == "more than 1000000 nodes to evaluate while reading");
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
