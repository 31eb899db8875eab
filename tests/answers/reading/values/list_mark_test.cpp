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

TEST_CASE("dashes before numbers on lines of their own may be signs") {
  CHECK(with_signs_for_dashes("- 2\n- 5") == " -2\n -5");
  CHECK(with_signs_for_dashes(" - 2.5\n\n - 1/3\n") == "  -2.5\n\n  -1/3\n");
  for (const std::string_view text :
       {"", "- 2", "-2\n-5", "- 2\n5", "- 2\n- -5", "- a\n- b", "- x = 2\n- y = 5", "* 2\n* 5",
        "- [1, 2]\n- [3, 4]", "- 2 MB\n- 5 MB", "- \n- 2", "2 - 5\n3"}) {
    CAPTURE(text);
    CHECK(with_signs_for_dashes(text).empty());
  }
}

TEST_CASE("marks of items on lines of their own become blanks") {
  CHECK(without_item_marks("1. 2\n2. 5") == "   2\n   5");
  CHECK(without_item_marks("1) 2\n2) 5") == "   2\n   5");
  CHECK(without_item_marks("\u2022 2\n\u2022 5") == "    2\n    5");
  for (const std::string_view text : {"1. 2", "1. 2\n3. 5", "1.2\n2.5", "1. 2\n5", "2. 1\n1. 2"}) {
    CAPTURE(text);
    CHECK(without_item_marks(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
