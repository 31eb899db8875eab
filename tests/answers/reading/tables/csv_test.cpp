#include "answers/reading/tables/csv.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// The records with their lines: "1:[a][b] 2:[c]".
std::string records(std::string_view text, char separator = ',') {
  CsvReader reader(text, separator);
  std::string shown;
  while (const auto record = reader.next()) {
    shown += (shown.empty() ? "" : " ") + std::to_string(reader.line()) + ":";
    for (const std::string& field : *record) {
      shown += "[" + field + "]";
    }
  }
  return shown;
}

TEST_CASE("records and fields of comma-separated values") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"a", "1:[a]"},
      {"a,b\n", "1:[a][b]"},
      {"a,b\nc,d", "1:[a][b] 2:[c][d]"},
      {"a\r\nb\rc\nd", "1:[a] 2:[b] 3:[c] 4:[d]"},
      {"a,\n,b\n", "1:[a][] 2:[][b]"},
      {"a,", "1:[a][]"},
      {"a\n\nb\n", "1:[a] 2:[] 3:[b]"},
      {" a , b ", "1:[ a ][ b ]"},
      {"\"a,b\",c", "1:[a,b][c]"},
      {"\"say \"\"x\"\"\"", "1:[say \"x\"]"},
      {"\"\",\"\"\"\"", "1:[][\"]"},
      {"\"a\nb\",c\nd", "1:[a\nb][c] 3:[d]"},
      {"\"a\r\nb\"\r\nc", "1:[a\r\nb] 3:[c]"},
      {"\"a\rb\"\nc", "1:[a\rb] 3:[c]"},
      {"\"a\"", "1:[a]"},
      {"a;b", "1:[a;b]"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(records(text) == expected);
  }
}

TEST_CASE("another separator leaves commas alone") {
  CHECK(records("0,5;\"a;b\"\n", ';') == "1:[0,5][a;b]");
  CHECK(records("a\tb", '\t') == "1:[a][b]");
}

TEST_CASE("quotes that are not as they should be are errors with their line") {
  CHECK_THROWS_WITH(records("a\n\"b\nc"), "line 2: a quote is not closed");
  CHECK_THROWS_WITH(records("\""), "line 1: a quote is not closed");
  CHECK_THROWS_WITH(records("a\nb\"c\n"), "line 2: a quote inside an unquoted field");
  CHECK_THROWS_WITH(records("a\n\"b\nc\"d\n"), "line 3: text after a closing quote");
  CHECK_THROWS_WITH(records("\"a\" ,b"), "line 1: text after a closing quote");
}

}  // namespace
}  // namespace gradewright::reading
