#include "reports/platforms/delimited_cells.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/table_text.hpp"

using namespace gradewright::reports;
using Catch::Matchers::Equals;

namespace {

std::vector<std::string> values_of(const DelimitedRow& row) {
  std::vector<std::string> values;
  for (const DelimitedCell& cell : row) {
    values.push_back(cell.value);
  }
  return values;
}

}  // namespace

TEST_CASE("cells are read with the bytes that hold them", "[delimited-cells]") {
  const std::string text = "\xEF\xBB\xBFname,id\r\n\"A, \"\"B\"\"\",007\r\n\r\n x ,\n";
  const DelimitedTable table = delimited_cells(text);
  CHECK(table.separator == ',');
  REQUIRE(table.rows.size() == 3);
  CHECK(values_of(table.rows[0]) == std::vector<std::string>{"name", "id"});
  CHECK(values_of(table.rows[1]) == std::vector<std::string>{"A, \"B\"", "007"});
  CHECK(values_of(table.rows[2]) == std::vector<std::string>{" x ", ""});
  CHECK(text.substr(table.rows[1][0].bytes.offset, table.rows[1][0].bytes.length) == "\"A, \"\"B\"\"\"");
  CHECK(text.substr(table.rows[1][1].bytes.offset, table.rows[1][1].bytes.length) == "007");
}

TEST_CASE("the separator is the one that the header has most of, outside quotes", "[delimited-cells]") {
  CHECK(delimited_cells("a;b;c\n1,5;2;3\n").separator == ';');
  CHECK(delimited_cells("a\tb\n").separator == '\t');
  CHECK(delimited_cells("\"a;b;c\",d\n").separator == ',');
  CHECK(delimited_cells("alone\n").separator == ',');
}

TEST_CASE("broken quotes are refused with their line", "[delimited-cells]") {
  using gradewright::reading::TableTextError;
  CHECK_THROWS_WITH(delimited_cells("a,b\n1,\"2\n"), Equals("line 2: a quote is not closed"));
  CHECK_THROWS_WITH(delimited_cells("a,b\n\"1\"x,2\n"), Equals("line 2: text after a closing quote"));
  CHECK_THROWS_AS(delimited_cells("\""), TableTextError);
}

TEST_CASE("a cell is quoted only where it has to be", "[delimited-cells]") {
  CHECK(delimited_cell("007") == "007");
  CHECK(delimited_cell("=1+1") == "=1+1");
  CHECK(delimited_cell("a,b") == "\"a,b\"");
  CHECK(delimited_cell("a,b", ';') == "a,b");
  CHECK(delimited_cell("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(delimited_cell(" x") == "\" x\"");
  CHECK(delimited_cell("two\nlines") == "\"two\nlines\"");
  CHECK(delimited_row({"a", "", "b;c"}) == "a,,b;c\n");
}

TEST_CASE("other values stand in some cells and every other byte stays", "[delimited-cells]") {
  const std::string text = "a;b\r\n\"1\";2\r\n3; 4";
  const DelimitedTable table = delimited_cells(text);
  CHECK(with_cells(text, {{table.rows[2][1].bytes, "x;y"}, {table.rows[1][0].bytes, "7"}}, ';') ==
        "a;b\r\n7;2\r\n3;\"x;y\"");
  CHECK(with_cells(text, {}, ';') == text);
}

TEST_CASE("whatever is written comes back, here and in the reader of submissions", "[delimited-cells]") {
  const std::vector<std::string> pieces = {",",        ";", "\t",   "\"",  "\n", "\r\n",
                                           "\r",       " ", "=cmd", "007", "a",  "\xE2\x80\xAE",
                                           "\xD7\xA9", "'", "\\",   "@",   "-1"};
  std::mt19937 random(12);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> row = {"first"};
    for (int cell = 0; cell < 3; ++cell) {
      std::string value;
      for (auto count = random() % 6; count > 0; --count) {
        value += pieces[random() % pieces.size()];
      }
      row.push_back(value);
    }
    const std::string text = "h,h,h,h\n" + delimited_row(row);
    CHECK(values_of(delimited_cells(text).rows.at(1)) == row);
    gradewright::reading::CsvReader reader(text);
    reader.next();
    CHECK(reader.next() == row);
  }
}

TEST_CASE("a cell of 64 KiB comes back", "[delimited-cells]") {
  const std::string value = std::string(65536, '"') + ",";
  CHECK(delimited_cells("h,h\n" + delimited_row({"x", value})).rows.at(1).at(1).value == value);
}
