#include "answers/reading/documents/page_marks.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// The text with its blank lines empty.
std::string laid_out(std::string text) {
  lay_out_page_marks(text);
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result.erase(result.find_last_not_of(' ') + 1);
    }
    result += c;
  }
  result.erase(result.find_last_not_of(' ') + 1);
  return result;
}

TEST_CASE("what parts questions and pages is no part of an answer") {
  for (const char* mark : {"---", "***", "____", "* * *", "==========", "Page 3 of 7", "Seite 2/3", "- 2 -",
                           "(please turn over)", "PTO", "\\newpage", "___ / 3"}) {
    CAPTURE(mark);
    CHECK(laid_out("A, C\n\n" + std::string(mark) + "\n\n# 2\n") == "A, C\n\n\n\n# 2\n");
  }
  CHECK(laid_out("Jane Roe, 123456\n\n# 1\nB\n\nJane Roe, 123456 - page 2\n") ==
        "Jane Roe, 123456\n\n# 1\nB\n\n\n");
}

TEST_CASE("lines of answers stay") {
  for (const char* text :
       {"x\n---\ny", "x\n\n--\ny", "x\n\n- 2\n\ny", "x\n\n- a -\n\ny", "x\n\nPage 3 = 7\n\ny",
        "x\n\nthe page 3\n\ny", "x\n\n- 2 -\ny", "x\n\n2 / 3\n\ny", "```\n\n---\n```",
        "a | b\n---|---\n1 | 2", "turn the kernel over", "Jane Roe, 123456\n\nJane Roe says B"}) {
    CAPTURE(text);
    CHECK(laid_out(text) == text);
  }
}

TEST_CASE("a backslash ends a line of Markdown, and a bullet stands before words alone") {
  const auto lines = [](std::string text) {
    lay_out_lines(text);
    return text;
  };
  CHECK(lines("x\\\ny\\") == "x \ny ");
  CHECK(lines("# 1\n- dropout\n") == "# 1\n  dropout\n");
  CHECK(lines("\n* weight decay\n\nx") == "\n  weight decay\n\nx");
  CHECK(lines("* c)\n  - dropout\n* d)\n") == "* c)\n    dropout\n* d)\n");
  CHECK(lines("4c\n - weight decay\n\n5a") == "4c\n   weight decay\n\n5a");
  for (const char* text : {"c) or\n- dropout\n\n", "* c)\n- dropout\nand\n", "1 & 2 \\\\\n3",
                           "{1, 2} \\\n{2}", "- dropout\n- pooling\n", "x\n- dropout\n", "- 5\n", "- a = 5\n",
                           "- a) so\n", "- x\n", "```\nx\\\n```"}) {
    CAPTURE(text);
    CHECK(lines(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
