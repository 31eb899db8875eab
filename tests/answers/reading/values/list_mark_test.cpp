#include "answers/reading/values/list_mark.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("the mark of a list before one line") {
  CHECK(without_list_mark("* 7", true) == "  7");
  CHECK(without_list_mark("\n* 7 MB", true) == "\n  7 MB");
  CHECK(without_list_mark("\u2022 7", true) == "    7");
  CHECK(without_list_mark("* n d", false).empty());
  CHECK(without_list_mark("\u2022 n d", false) == "    n d");
  for (const std::string_view text : {"", "7", "-7", "- 7", "* ", "*", "x * 7", "* 7\n* 8", "**7**"}) {
    CAPTURE(text);
    CHECK(without_list_mark(text, true).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
