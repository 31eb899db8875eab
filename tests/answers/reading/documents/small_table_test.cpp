#include "answers/reading/documents/small_table.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The tables of a text: cells parted by "|", rows by "/", after "#" the next table.
std::string shown(std::string_view text) {
  std::string result;
  for (const SmallTable& table : small_tables(text)) {
    result += result.empty() ? "" : "#";
    std::vector<SmallTable::Row> rows = table.rows;
    rows.insert(rows.begin(), table.header);
    for (const SmallTable::Row& row : rows) {
      result += &row == rows.data() ? "" : "/";
      for (const SmallTable::Cell& cell : row) {
        CHECK(text.substr(cell.offset, cell.text.size()) == cell.text);
        CHECK((cell.offset >= table.span.offset && cell.offset + cell.text.size() <= table.span.end()));
        result += (&cell == row.data() ? "" : "|") + std::string(cell.text);
      }
    }
  }
  return result;
}

TEST_CASE("a Markdown table is its header and its rows") {
  CHECK(shown("so:\n\n| a | **b** |\n|---|:-:|\n| 1 | `2` |\n|3||\n\nend") == "a|b/1|2/3|");
  CHECK(shown("|a|b|\n|-|-|\n|1|2|\n\n|c|\n|--:|\n|3|") == "a|b/1|2#c/3");
  CHECK(shown("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |") == "a|b/1 \\| 2|3");
}

TEST_CASE("a tabular environment is a table, too") {
  CHECK(shown("\\begin{tabular}{c|cc}\n$t$ & 1 & 2 \\\\ \\hline\n$h_t$ & 0.4 & $-0.2$ "
              "\\\\\n\\hline\n\\end{tabular}") == "$t$|1|2/$h_t$|0.4|$-0.2$");
  CHECK(shown("\\begin{tabular}{c} a & b \\\\ 1 & 2").empty());
}

TEST_CASE("what has no header, no row or rows of different lengths is left out") {
  for (const char* text :
       {"", "|", "| a | b |", "| a | b |\n| 1 | 2 |", "| a | b |\n|---|---|", "| a | b |\n|---|---|\n| 1 |",
        "| a |\n|---|---|\n| 1 | 2 |", "|x| = 3\n|y| = 4"}) {
    CAPTURE(text);
    CHECK(shown(text).empty());
  }
}

TEST_CASE("a table of more cells than the limit is not taken apart") {
  std::string table = "| a |\n|---|\n";
  for (std::size_t i = 1; i < max_table_cells; ++i) {
    table += "| 1 |\n";
  }
  CHECK(small_tables(table).size() == 1);
  CHECK(small_tables(table + "| 1 |\n").empty());
}

}  // namespace
}  // namespace gradewright::reading
