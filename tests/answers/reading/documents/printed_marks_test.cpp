#include "answers/reading/documents/printed_marks.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

std::string laid_out(std::string text) {
  lay_out_printed_marks(text);
  return text;
}

TEST_CASE("the marks of R's output are blanks in indented blocks and fences") {
  CHECK(laid_out("x\n\n    ## [1] 7\n") == "x\n\n       [1] 7\n");
  CHECK(laid_out("```\n## [1] 7\n```") == "```\n   [1] 7\n```");
  CHECK(laid_out("```\nCE\n#> [1] 7\n```") == "```\nCE\n   [1] 7\n```");
  CHECK(laid_out("```\nCE\n#> 7\n```") == "```\nCE\n   7\n```");
  CHECK(laid_out("\n    ##      [,1] [,2]\n    ## [1,] 1 2\n") ==
        "\n            [,1] [,2]\n       [1,] 1 2\n");
  CHECK(laid_out("\n    ## macs = 7\n") == "\n       macs = 7\n");
}

TEST_CASE("headings and comments keep their marks") {
  for (const char* text : {"## [1] 7\n", "## Question 1\n", "x\n    ## [1] 7\n", "```\nx = 1\n## so\n```",
                           "##", "   ## [1] 7\n", "```\n### [1] 7\n```"}) {
    CAPTURE(text);
    CHECK(laid_out(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
