#include "answers/reading/values/tuple_text.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace gradewright::reading {
namespace {

TEST_CASE("bars part the numbers of a point", "[tuple_text]") {
  CHECK(with_semicolons_for_bars("(3|8)") == "(3;8)");
  CHECK(with_semicolons_for_bars("P = (3,5 | -8 | 1/2)") == "P = (3,5 ; -8 ; 1/2)");
}

TEST_CASE("bars of anything else stay", "[tuple_text]") {
  for (const std::string_view text : {"", "3|8", "(3||8)", "(|3|8)", "(3|8|)", "(|3|, 8)", "P(3|8)", "(a|8)",
                                      "(3, 8)", "(3|8", "(x | x > 2)"}) {
    CAPTURE(text);
    CHECK(with_semicolons_for_bars(text) == text);
  }
}

TEST_CASE("a system of equations is a list of them") {
  CHECK(with_systems_as_lists("\\begin{cases} x = 2 \\\\ y = -1 \\end{cases}") == "x = 2, y = -1");
  CHECK(with_systems_as_lists("\\begin{cases} x & = 2, \\\\ y & = -1. \\\\ \\end{cases}") ==
        "x  = 2, y  = -1");
  CHECK(with_systems_as_lists("$\\left\\{\\begin{array}{l}x=2 \\\\ y=-1\\end{array}\\right.$") ==
        "$x=2, y=-1$");
  for (const std::string_view text :
       {"\\begin{cases} x = 2 \\\\ y > -1 \\end{cases}", "\\begin{cases} 2 & x > 0 \\end{cases}",
        "\\begin{cases} x = 2, y = 3 \\end{cases}", "\\begin{cases} x = y = 2 \\end{cases}",
        "\\begin{cases} x = 2", "x = 2", "\\begin{cases} x = 2 \\\\ \\\\ y = 3 \\end{cases}"}) {
    INFO(text);
    CHECK(with_systems_as_lists(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
