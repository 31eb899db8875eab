#include "answers/reading/notation/print_marks.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gradewright::reading {
namespace {

/// The tokens that are left, with / for a line end.
std::string left(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  leave_out_print_marks(tokens);
  std::string result;
  for (const Token& token : tokens) {
    result += (result.empty() ? "" : " ") + (token.is(Sign::newline) ? "/" : std::string(token.text));
  }
  return result;
}

TEST_CASE("marks of an interpreter beside numbers are left out, where all lines have them") {
  struct Case {
    std::string_view text;
    std::string_view left;
  };
  const Case cases[] = {
      {"[1] 0.5 0.25", "0.5 0.25"},
      {"[1] -2 3\n[3] 4", "- 2 3 / 4"},
      {"\n[1] 5\n", "/ 5 /"},
      {"     [,1] [,2]\n[1,]    1    2\n[2,]    3    4", "/ 1 2 / 3 4"},
      {"   0  1\n0  1  2\n1  3  4", "/ 1 2 / 3 4"},
      {"   a  b\n0  1  2\n1  -3  4", "/ 1 2 / - 3 4"},
      {"0  1.5\n1  2.5\ndtype: float64", "1.5 / 2.5 /"},
      {"a  b\n0  1  2\n1  3  4", "a b / 0 1 2 / 1 3 4"},
      {"The matrix\n0 1 2\n1 3 4", "The matrix / 0 1 2 / 1 3 4"},
      {"0 1\n1 1 2\n2 3 4", "0 1 / 1 1 2 / 2 3 4"},
      {"0 1\n0 1\n1 3", "0 1 / 0 1 / 1 3"},
      {"1 2\n0 1 2\n1 3 4", "1 2 / 0 1 2 / 1 3 4"},
      {"0 1\n0 1 2\n1 3", "0 1 / 0 1 2 / 1 3"},
      {"1  1.5\n0  2.5\ndtype: float64", "1 1.5 / 0 2.5 / dtype : float64"},
      {"[2] 5", "[ 2 ] 5"},
      {"[1] 5\n6", "[ 1 ] 5 / 6"},
      {"[1]", "[ 1 ]"},
      {"[1]5", "[ 1 ] 5"},
      {"[1] x", "[ 1 ] x"},
      {"[1] - 2", "[ 1 ] - 2"},
      {"[1, 2] 3", "[ 1 , 2 ] 3"},
      {"3-element Vector{Float64}:\n 1.0\n 2.0", "/ 1.0 / 2.0"},
      {"2\u00D72 Matrix{Int64}:\n 1 2\n 3 4", "/ 1 2 / 3 4"},
      {"2x2 Array{Int64,2}:\n 1 2", "/ 1 2"},
      {"2x2 Matrix{Int64}\n 1 2", "2 x 2 Matrix { Int64 } / 1 2"},
      {"2x2 Table{Int64}:\n 1 2", "2 x 2 Table { Int64 } : / 1 2"},
      {"2+2 Matrix{Int64}:\n 1 2", "2 + 2 Matrix { Int64 } : / 1 2"},
      {"1 2\n2x2 Matrix{Int64}:\n 1 2", "1 2 / / 1 2"},
      {"", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(left(row.text) == row.left);
  }
}

}  // namespace
}  // namespace gradewright::reading
