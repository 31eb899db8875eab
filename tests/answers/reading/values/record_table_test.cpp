#include "answers/reading/values/record_table.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// "a: 70 | b: 25"; empty where it is no table of the names a and b.
std::string shown(std::string_view text) {
  static const std::vector<std::string> names{"a", "b"};
  std::string all;
  for (const TableCell& cell : cells_of_table(text, names)) {
    all += (all.empty() ? "" : " | ") + names[cell.name] + ": " + std::string(cell.text);
  }
  return all;
}

TEST_CASE("A small table has a name and its value in a row, or names above values") {
  for (const char* text :
       {"| a | 70 |\n| b | 25 |", "a | 70\nb | 25", "| a | b |\n|---|---|\n| 70 | 25 |", "a\t70\nb\t25",
        "a 70\nb 25", "a & 70 \\\\ b & 25", "| name | value |\n|:--|--:|\n| **a** | 70 |\n| $b$ | 25 |",
        "\\begin{tabular}{c|c} a & 70 \\\\ \\hline b & 25 \\end{tabular}"}) {
    INFO(text);
    CHECK(shown(text) == "a: 70 | b: 25");
  }
  CHECK(shown("a | \nb | 25") == "a:  | b: 25");
}

TEST_CASE("A table with another name, a name twice or cells of three is none") {
  for (const char* text : {"a | 70\nc | 25", "a | 70\na | 25", "a | 70\nb | 25\nc | 3",
                           "a | b | c\n70 | 25 | 3", "70 | 25\na | b", "a 70 25\nb 25", "a | 70", "a 70",
                           "not a | 70\nb | 25", "a | 70 | 71\nb | 25 | 26", "70 | 25\n1 | 2"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
