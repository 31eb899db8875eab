#include "answers/reading/notation/latex_syntax.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

using Sort = LatexCommand::Sort;

// Expected by TeX's rules: a name is letters, and blanks behind it belong to it only where an argument
// follows.
TEST_CASE("a backslash begins a command of some sort") {
  struct Case {
    std::string_view text;
    Sort sort;
    std::string_view name;
    std::size_t length;
  };
  const Case cases[] = {
      {"\\theta x", Sort::named, "theta", 6},
      {"\\theta", Sort::named, "theta", 6},
      {"\\alpha2", Sort::named, "alpha", 6},
      {"\\leftarrow x", Sort::named, "leftarrow", 10},
      {"\\begins", Sort::named, "begins", 7},
      {"\\\\", Sort::row_break, "", 2},
      {"\\\\[2pt] x", Sort::row_break, "", 7},
      {"\\\\[1, 2]", Sort::row_break, "", 2},
      {"\\\\[2pt", Sort::row_break, "", 2},
      {"\\\\[123456789012345pt]", Sort::row_break, "", 2},
      {"\\[x", Sort::math_bracket, "[", 2},
      {"\\]", Sort::math_bracket, "]", 2},
      {"\\(x", Sort::math_bracket, "(", 2},
      {"\\)", Sort::math_bracket, ")", 2},
      {"\\%", Sort::escaped, "%", 2},
      {"\\ x", Sort::escaped, " ", 2},
      {"\\", Sort::escaped, "", 1},
      {"\\begin{align*} x", Sort::begin, "align*", 14},
      {"\\begin {align}", Sort::begin, "align", 14},
      {"\\end{a}", Sort::end, "a", 7},
      {"\\begin x", Sort::begin, "", 6},
      {"\\begin{}", Sort::begin, "", 6},
      {"\\begin{align", Sort::begin, "", 6},
      {"\\left( x", Sort::left, "(", 6},
      {"\\left  (", Sort::left, "(", 8},
      {"\\right\\rangle x", Sort::right, "\\rangle", 13},
      {"\\left\\{x", Sort::left, "\\{", 7},
      {"\\right.", Sort::right, ".", 7},
      {"\\left", Sort::left, "", 5},
      {"\\left\\", Sort::left, "\\", 6},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const LatexCommand found = command_at(row.text);
    CHECK(found.sort == row.sort);
    CHECK(found.name == row.name);
    CHECK(found.length == row.length);
  }
}

TEST_CASE("a group ends with the brace that closes its own") {
  CHECK(group_length("{a}b") == 3);
  CHECK(group_length("{a{b}c} d") == 7);
  CHECK(group_length("  {a}") == 5);
  CHECK(group_length("{}") == 2);
  CHECK(group_length("a{b}") == 0);
  CHECK(group_length("{a{b}") == 0);
  CHECK(group_length("") == 0);
  CHECK(group_length("   ") == 0);
  const std::string longest = "{" + std::string(398, 'a') + "}";
  CHECK(group_length(longest) == 400);
  CHECK(group_length("{a" + longest.substr(1)) == 0);
}

}  // namespace
}  // namespace gradewright::reading
