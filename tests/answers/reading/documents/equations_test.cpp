#include "answers/reading/documents/equations.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string_view source;
  std::string_view tokens;
};

TEST_CASE("environments that lay out equations become lines") {
  const Case cases[] = {
      {"\\begin{align} a &= 1 \\\\ b &= 2 \\end{align}", "$ a = 1 newline b = 2 $"},
      {"\\begin{aligned} a \\\\ b \\end{aligned}", "$ a newline b $"},
      // Cells with relations between them are equations in whatever environment.
      {"\\begin{array}{rl} a & = 1 \\\\ b & = 2 \\end{array}", "$ a = 1 newline b = 2 $"},
      // As recognisers of handwriting write them.
      {"\\begin{array}{l} {a = 1} \\\\ {b = f({2})} \\end{array}", "$ a = 1 newline b = f ( { 2 } ) $"},
      {"\\begin{array}{c} {1} \\\\ {2} \\end{array}", "begin:array { 1 } row { 2 } end:array"},
      // A matrix stays one, also inside equations.
      {"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "begin:bmatrix 1 & 2 row 3 & 4 end:bmatrix"},
      {"\\begin{align} A &= \\begin{bmatrix} 1 & 2 \\end{bmatrix} \\\\ b &= 3 \\end{align}",
       "$ A = begin:bmatrix 1 & 2 end:bmatrix newline b = 3 $"},
      {"\\begin{bmatrix} p(y = 1) & 2 \\end{bmatrix}", "begin:bmatrix p ( y = 1 ) & 2 end:bmatrix"},
      {"\\begin{bmatrix} f(x) & 2 \\\\ a = 3 & 4 \\end{bmatrix}", "$ f ( x ) 2 newline a = 3 4 $"},
      {"\\begin{align} a &= (1 \\end{align} b", "$ a = ( 1 $ b"},
      {"(\\begin{align} a &= 1 \\end{align})", "( $ a = 1 $ )"},
      // A bracket that a row leaves open is not closed by the next equation.
      {"\\begin{align} a &= f(1 \\\\ &b = 2 \\end{align}", "$ a = f ( 1 newline newline b = 2 $"},
      {"\\begin{align} a &= f(1 \\\\ &= 2 \\end{align}", "$ a = f ( 1 newline newline = 2 $"},
      {"\\begin{align} a &= (1 \\\\ & + 2) \\end{align}", "$ a = ( 1 row & + 2 ) $"},
      {"\\begin{align} a &= (1 \\\\ & b = 2) \\end{align}", "$ a = ( 1 row & b = 2 ) $"},
      // Never closed: nobody knows where the equations end.
      {"\\begin{align} a &= 1 \\\\ b", "begin:align a & = 1 row b"},
      {"a & b \\\\ c = 1", "a & b row c = 1"},
      {"a = 1 \\end{align} b & c", "a = 1 end:align b & c"},
      {"", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(equations_as_lines(response_tokens(row.source))) == row.tokens);
  }
}

TEST_CASE("rows of Markdown tables become lines") {
  const Case cases[] = {
      {"| Z | 0.5 | 0.2 |", "Z = 0.5 & 0.2"},
      {"| 0.5 | 0.2 |", "0.5 & 0.2"},
      {"| $W$ | 1 |", "$ W $ = 1"},
      {"| item | value |\n|---|:--:|\n| Z | 5 |\n", "item = value newline Z = 5 newline"},
      {"| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "a = b newline 1 & 2 newline 3 & 4"},
      // A header that begins with an empty cell only numbers rows and columns.
      {"| | 1 | 2 |\n|---|---|---|\n| 1 | 5 | 6 |\n| 2 | 7 | 8 |", "5 & 6 newline 7 & 8"},
      {"| | 1 |\n|---|---|\n| 1 | 5 |\n|---|---|\n| 2 | 7 |", "5 newline 7"},
      {"| | a |\n|---|---|\n| x | 5 |\n\n| 6 | 7 |", "5 newline newline 6 & 7"},
      // Nor is one a value whose cells count up above other rows.
      {"| Z | 1 | 2 |\n|---|---|---|\n| q1 | 5 | 6 |", "q1 = 5 & 6"},
      {"| Z | 0 | 1 |\n|---|---|---|\n| q1 | 5 | 6 |", "q1 = 5 & 6"},
      {"| Z | 1 | 2 |\n|---|---|---|\n", "Z = 1 & 2 newline"},
      {"| Z | 1 | 3 |\n|---|---|---|\n| q1 | 5 | 6 |", "Z = 1 & 3 newline q1 = 5 & 6"},
      {"| Z | 1 |\n|---|---|\n| q1 | 5 |", "Z = 1 newline q1 = 5"},
      // No tables.
      {"p(x | y) = 1", "p ( x | y ) = 1"},
      {"|x| = 5", "| x | = 5"},
      {"a | b", "a | b"},
      {"||", "| |"},
      {"1 2\n3", "1 2 newline 3"},
      {"so:\n| Z | 5 |\nand", "so : newline Z = 5 newline and"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(tables_as_lines(response_tokens(row.source))) == row.tokens);
  }
}

}  // namespace
}  // namespace gradewright::reading
