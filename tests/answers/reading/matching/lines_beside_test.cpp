#include "answers/reading/matching/lines_beside.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

TEST_CASE("a sentence may go on from the line above and in the one below") {
  const std::string_view text = "not\na = 7\nis wrong. b";
  CHECK(line_above(text, 4) == "not");
  CHECK(line_below(text, 9) == "is wrong");
  for (const std::string_view ended : {"That is it.\na", "# Head\na", "| row |\na", "\na"}) {
    CHECK(line_above(ended, ended.size() - 1).empty());
  }
  for (const std::string_view other : {"7\nIt is", "7\n- item", "7\n3", "7", "7\n\nis"}) {
    CHECK(line_below(other, 1).empty());
  }
}

TEST_CASE("a line of a list is one of its own where it begins with a name and has a relation") {
  const PreparedQuestion question(declared_question({declared_item("a"), declared_item("b")}));
  CHECK(own_front("b = 3 there;\na", question) == "a");
  CHECK(own_front("there b = 3;\na", question) == "there b = 3;\na");
  CHECK(own_front("b there;\na", question) == "b there;\na");
  CHECK(own_front("a", question) == "a");
  CHECK(own_back(" here;\nb = 3 there", question) == " here;");
  CHECK(own_back(" here;\nthere b = 3", question) == " here;\nthere b = 3");
  CHECK(begins_with_name("b is", question));
  CHECK_FALSE(begins_with_name("so b is", question));
}

TEST_CASE("of a list that semicolons part, a statement doubts its own value alone") {
  const PreparedQuestion question(
      declared_question({declared_item("a"), declared_item("b_1"), declared_item("c")}));
  CHECK(own_part_behind(" pixels; b_1 = 4 or 5, depends; c = 2", question) == " pixels");
  CHECK(own_part_behind("; b_1 = maybe 4", question).empty());
  CHECK(own_part_behind("; b_1 = 4, not sure", question).empty());
  CHECK(own_part_before("a = 7 or 8; b_1 = 3?; c", question) == " c");
  for (const std::string_view back :
       {"; b_1 = 4; not sure", "; b_1 = 4, both guessed", "; b_1 = 4, or the other way round",
        "; b_1 = 4, no", "; b_1 = 4 is wrong", "; b_1 = 4, a may be 5", "; b_1 = c or 4", "; or a = 5",
        "; maybe b_1 = 4", "; correction: 5", ", b_1 = 4 or 5", " or 8", "; b_1 = 4, swap them",
        "; b_1 = 4 or vice versa"}) {
    CAPTURE(back);
    CHECK(own_part_behind(back, question) == back);
  }
  for (const std::string_view front :
       {"maybe a = 7; c", "not: a = 7; c", "a = 7, no; c", "Either a = 7; or c"}) {
    CAPTURE(front);
    CHECK(own_part_before(front, question) == front);
  }
}

TEST_CASE("what is left open before a name is said of another") {
  CHECK(behind_left_open("a: no idea, b") == " b");
  CHECK(behind_left_open("a = ?; b") == " b");
  for (const std::string_view said :
       {"a: 3, b", "These are wrong: a = ?, b", "not a: no idea, b", "no idea, b", "a: no idea b", "b", ""}) {
    CHECK(behind_left_open(said) == said);
  }
}

}  // namespace
}  // namespace gradewright::reading
