#include "answers/reading/documents/plain_layout.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/answers/reading/shown.hpp"
#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string_view source;
  std::string_view tokens;
};

TEST_CASE("four dots and more lead from a name to its value") {
  const Case cases[] = {
      {"loss ........ 1.46", "loss : 1.46"},
      {"h_1 .... -2", "h _ 1 : - 2"},
      {"loss ... 1.46", "loss ... 1.46"},
      {"3 ........ 1.46", "3 ... ... . . 1.46"},
      {"loss ........ maybe 1.46", "loss ... ... . . maybe 1.46"},
      {"loss ........", "loss ... ... . ."},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    const std::string shown_tokens = shown(leaders_as_relations(response_tokens(row.source)));
    if (row.tokens.find(':') != std::string_view::npos) {
      CHECK(shown_tokens == row.tokens);
    } else {
      CHECK(shown_tokens == shown(response_tokens(row.source)));
    }
  }
}

TEST_CASE("wide gaps part statements, and not a name from its value") {
  const Case cases[] = {
      {"a = 1     b = 2", "a = 1 wide b = 2"},
      {"a: 14 GB    Adam states: 56 GB", "a : 14 GB wide Adam states : 56 GB"},
      {"a = 1  b = 2", "a = 1 b = 2"},
      {"a =     1     2     3", "a = 1 2 3"},
      {"a    = 1", "a = 1"},
      {"a = 1     as b says", "a = 1 as b says"},
      {"$a = -0.9\\,\\, h = 2$", "$ a = - 0.9 h = 2 $"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(columns_apart(response_tokens(row.source), row.source)) == row.tokens);
  }
}

TEST_CASE("the members of a printed dictionary are lines") {
  const Case cases[] = {
      {"{'y': 2.5, 'E': 0.36}", "newline y : 2.5 newline E : 0.36 newline"},
      {"{\"y\": [1, 2],\n \"E\": 0.36,\n}", "newline y : [ 1 , 2 ] newline E : 0.36 newline newline newline"},
      {"{1, 2}", "{ 1 , 2 }"},
      {"s = {'y': 2.5}", "s = { ' y ' : 2.5 }"},
      {"{'y': 2.5, 3}", "{ ' y ' : 2.5 , 3 }"},
      {"{'y': 2.5", "{ ' y ' : 2.5"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(records_as_lines(response_tokens(row.source))) == row.tokens);
  }
}

TEST_CASE("arithmetic in a comment behind a value goes, and what states something stays") {
  const Case cases[] = {
      {"y = 2.5  # 3*0.6 + 0.7\nE = 1", "y = 2.5 newline E = 1"},
      {"y = 2.5  # 3.1", "y = 2.5 # 3.1"},
      {"y = 2.5  # 3 + 1 = 4", "y = 2.5 # 3 + 1 = 4"},
      {"# 3 + 1", "# 3 + 1"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(without_comments(response_tokens(row.source))) == row.tokens);
  }
}

TEST_CASE("much of one thing is gone over once") {
  for (const std::string_view piece :
       {"{'a': ", "{'a'\n", "a .... ", "a = 1     ", "x = 1 # 2\n", "\n{\n'"}) {
    CAPTURE(piece);
    const std::string text = repeated(piece, 30'000);
    const auto tokens = response_tokens(text);
    CHECK(columns_apart(leaders_as_relations(without_comments(records_as_lines(tokens))), text).size() > 0);
  }
}

}  // namespace
}  // namespace gradewright::reading
