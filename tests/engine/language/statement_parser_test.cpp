#include "engine/language/statement_parser.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/span.hpp"
#include "tests/engine/language/definition_error.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

TEST_CASE("definitions stand on lines; comments and open brackets go on", "[statement_parser]") {
  const auto definitions = parse_definitions(
      "# the scores\n\nS = Q @ K.T   # not scaled\n"
      "A = softmax(S,\n            axis=-1)\r\n\n"
      "Z = A \\\n  @ V");
  REQUIRE(definitions.size() == 3);
  CHECK(definitions[0].name == "S");
  CHECK(definitions[0].name_span == Span{14, 1});
  CHECK(to_plain(definitions[1].body) == "softmax(S, axis=-1)");
  CHECK(to_plain(definitions[2].body) == "A @ V");
  CHECK(parse_definitions("").empty());
  CHECK(parse_definitions("\n # only this \n").empty());
}

TEST_CASE("errors of a definition say what was expected", "[statement_parser]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"a 3", "steps:1:3: error: expected '=' after the name 'a', found '3'\na 3\n  ^"},
      {"3 = a", "steps:1:1: error: expected a definition NAME = EXPRESSION, found '3'\n3 = a\n^"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(error_of(row.source) == row.expected);
  }
}

TEST_CASE("blocks are indented as in Python", "[statement_parser]") {
  const Block lines = parse_statements(
      "def f(x, n=2):\n"
      "  # a comment\n"
      "\n"
      "  for t in range(n):\n"
      "      if t == 0: y = x\n"
      "      else:\n"
      "            y = y * (2 +\n"
      "1)\n"
      "  # another\n"
      "      # and another\n"
      "  return y, x\n"
      "a, b = f(1)\n");
  REQUIRE(lines.size() == 2);
  const auto& function = std::get<FunctionDefinition>(lines[0].form);
  CHECK(to_plain(Syntax{function.signature, {}}) == "f(x, n=2)");
  CHECK(function.name_span == Span{4, 1});
  REQUIRE(function.body.size() == 2);
  const auto& loop = std::get<Loop>(function.body[0].form);
  CHECK(loop.variable == "t");
  CHECK(to_plain(loop.range) == "range(n)");
  REQUIRE(loop.body.size() == 1);
  const auto& conditional = std::get<Conditional>(loop.body[0].form);
  CHECK(conditional.branches.size() == 1);
  REQUIRE(conditional.otherwise.size() == 1);
  CHECK(to_plain(std::get<Assignment>(conditional.otherwise[0].form).value) == "y * (2 + 1)");
  CHECK(std::get<Return>(function.body[1].form).values.size() == 2);
  const auto& assignment = std::get<Assignment>(lines[1].form);
  REQUIRE(assignment.targets.size() == 2);
  CHECK(assignment.targets[1].name == "b");
}

TEST_CASE("lines outside of blocks may stand anywhere, as they always could", "[statement_parser]") {
  CHECK(parse_statements("  a = 1\nb = 2\n\tc = 3").size() == 3);
}

TEST_CASE("blocks that do not read are refused at their line", "[statement_parser]") {
  struct Row {
    const char* source;
    const char* expected;
  };
  const Row rows[] = {
      {"for t in range(3)\n  a = 1",
       "1:18: expected an operator or ':' after what follows 'for', found the end of the line"},
      {"for t in range(3):\na = 1", "2:1: expected a line that is indented below the 'for', found 'a'"},
      {"for t in range(3):\n",
       "2:1: expected a line that is indented below the 'for', found the end of the text"},
      {"for t = range(3):", "1:7: expected 'in' after the name 't', found '='"},
      {"for 3 in x: a = 1", "1:5: expected a name after 'for', as in: for t in range(3):, found '3'"},
      {"for t in x:\n  a = 1\n    b = 2", "3:5: this line is indented further than the line above it"},
      {"for t in x:\n    a = 1\n  b = 2", "3:3: this line is indented like no block above it"},
      {"for t in x:\n  a = 1\n\tb = 2",
       "3:2: tabs and blanks are mixed in the indentation; indent by blanks alone"},
      {"  for t in x:\n\ta = 1", "2:2: tabs and blanks are mixed in the indentation; indent by blanks alone"},
      {"for t in x: for s in x: a = 1", "1:17: expected '=' after the name 'for', found 's'"},
      {"else: a = 1", "1:1: there is no 'if' above this 'else', in the same column"},
      {"if a:\n  b = 1\n  else: c = 1", "3:3: there is no 'if' above this 'else', in the same column"},
      {"if a: b = 1\nelif c: d = 1\nelse e = 1",
       "3:6: expected an operator or ':' after what follows 'else', found 'e'"},
      {"if a is 3: b = 1", "1:9: expected None after 'is', found '3'"},
      {"return 3", "1:1: 'return' stands inside of a definition"},
      {"raise 'no'", "1:1: 'raise' stands inside of a definition"},
      {"def f(x): raise x", "1:17: expected a reason in quotation marks after 'raise'"},
      {"def f(x): raise 'a' 'b'", "1:21: expected an operator or the end of the line, found ''b''"},
      {"def f(x): return", "1:17: expected a value, found the end of the text"},
      {"def f: return 1", "1:5: expected NAME(PARAMETERS) after 'def', found 'f'"},
      {"def f(2): return 1", "1:7: a parameter is a name, or NAME=DEFAULT"},
      {"def f(x.y): return 1", "1:7: a parameter is a name, or NAME=DEFAULT"},
      {"def f(None): return 1", "1:7: 'None' is a constant; give the parameter another name"},
      {"def f(x, True=2): return 1", "1:15: 'True' is a constant; give the parameter another name"},
      {"def f(x, x=2): return 1", "1:12: two parameters are called 'x'"},
      {"def f(x)[0]: return 1", "1:5: expected NAME(PARAMETERS) after 'def'"},
      {"def f(x):\n  def g(x): return x\n  return g(x)",
       "2:3: a definition stands by itself, not inside of a loop, an if or another definition"},
      {"if a:\n  def g(x): return x",
       "2:3: a definition stands by itself, not inside of a loop, an if or another definition"},
      {"h[1 = 3", "1:5: expected an operator, ',' or ']' to close the '[' at line 1, column 2, found '='"},
      {"h[1] 3", "1:6: expected '=' after the place, found '3'"},
      {"a = 1, 2", "1:6: expected an operator or the end of the line, found ','"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    std::string found = "accepted";
    try {
      parse_statements(row.source);
    } catch (const SourceError& error) {
      const LineColumn place = line_column(row.source, error.where().offset);
      found = fmt::format("{}:{}: {}", place.line, place.column, error.what());
    }
    CHECK(found == row.expected);
  }
}

TEST_CASE("what a mistake changes are definitions alone", "[statement_parser]") {
  const auto definitions = parse_definitions("Z.S = 1\nh[2] = 3\nc[1, 0] = 4");
  REQUIRE(definitions.size() == 3);
  CHECK(definitions[0].name == "Z.S");
  CHECK(definitions[0].name_span == Span{0, 3});
  CHECK(definitions[1].name == "h_2");
  CHECK(definitions[2].name == "c_1_0");
  CHECK_THROWS_WITH(parse_definitions("for t in x: a = 1"), "expected a definition NAME = EXPRESSION");
  CHECK_THROWS_WITH(parse_definitions("a, b = c"), "expected a definition NAME = EXPRESSION");
  CHECK_THROWS_WITH(parse_definitions("h[t] = 1"), "expected a whole number");
}

TEST_CASE("definitions are counted", "[statement_parser]") {
  std::string lines;
  for (int i = 0; i <= 10'000; ++i) {
    lines += fmt::format("a{} = 1\n", i);
  }
  CHECK_THROWS_WITH(parse_definitions(lines), "more than 10000 definitions");
}
