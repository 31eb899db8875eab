#include "answers/reading/matching/number_grids.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

std::string grid_of(std::string_view text, bool flat = false) {
  const std::vector<SmallTable> tables = small_tables(text);
  const auto grid = tables.size() == 1 ? number_grid(tables.front(), flat) : std::nullopt;
  return grid ? grid->text : "-";
}

TEST_CASE("a table of numbers alone is a matrix") {
  CHECK(grid_of("| | |\n|---|---|\n| -2 | 3 |\n| 2 | -5 |") == "[[-2, 3], [2, -5]]");
  CHECK(grid_of("| | |\n|:-:|:-:|\n| $0.5$ | \u22120.25 |\n| 1e-3 | 4 |") ==
        "[[0.5, \u22120.25], [1e-3, 4]]");
  CHECK(grid_of("| | 1 | 2 |\n|---|---|---|\n| 1 | -2 | 3 |\n| 2 | 2 | -5 |") == "[[-2, 3], [2, -5]]");
  CHECK(grid_of("| | col 0 | col 1 |\n|---|---|---|\n| row 0 | -2 | 3 |\n| row 1 | 2 | -5 |") ==
        "[[-2, 3], [2, -5]]");
  CHECK(grid_of("| | |\n|---|---|\n| 1 | 2 |") == "[[1, 2]]");
  CHECK(grid_of("| | |\n|---|---|\n| 1 | 2 |", true) == "[1, 2]");
  CHECK(grid_of("| |\n|---|\n| 1 |\n| 2 |", true) == "[1, 2]");
}

TEST_CASE("a table that says anything else is no matrix") {
  for (const char* text : {
           "| Y | |\n|---|---|\n| -2 | 3 |\n| 2 | -5 |",                       // a name
           "| | |\n|---|---|\n| -2 | 3 |\n| 2 | wrong |",                      // a word
           "| | |\n|---|---|\n| -2 | 3 |\n| 2 | |",                            // a gap
           "| | |\n|---|---|\n| -2 | 3 |\n| 2 | ~~-5~~ |",                     // struck out
           "| | 2 | 1 |\n|---|---|---|\n| 1 | -2 | 3 |\n| 2 | 2 | -5 |",       // in another order
           "| | 1 | 2 |\n|---|---|---|\n| 2 | -2 | 3 |\n| 1 | 2 | -5 |",       // in another order
           "| | old | new |\n|---|---|---|\n| 1 | -2 | 3 |\n| 2 | 2 | -5 |",   // two things
           "| | 1 | 2 |\n|---|---|---|\n| sum | -2 | 3 |\n| mean | 2 | -5 |",  // two things
           "| | 1 | |\n|---|---|---|\n| 1 | -2 | 3 |\n| 2 | 2 | -5 |",         // a head is missing
       }) {
    CAPTURE(text);
    CHECK(grid_of(text) == "-");
  }
}

}  // namespace
}  // namespace gradewright::reading
