#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/span.hpp"

using namespace gradewright::engine;
using namespace gradewright::engine::notation;

namespace {

std::string error_of(std::string_view source) {
  try {
    parse_definitions(source);
  } catch (const SourceError& error) {
    return describe(error, source, "steps");
  }
  return "no error";
}

}  // namespace

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

TEST_CASE("definitions are counted", "[statement_parser]") {
  std::string lines;
  for (int i = 0; i <= 10'000; ++i) {
    lines += fmt::format("a{} = 1\n", i);
  }
  CHECK_THROWS_WITH(parse_definitions(lines), "more than 10000 definitions");
}
