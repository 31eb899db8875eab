#include "answers/reading/documents/passage.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("the bar at the end of a row whose label stood before it is no part of a passage") {
  CHECK(without_row_end(" 24x24x8 |\n") == " 24x24x8 ");
  CHECK(without_row_end(" |") == " ");
  CHECK(Passage("0.4 |", 7).text == "0.4 ");
}

TEST_CASE("other bars stay") {
  for (const char* text : {"", "0.4", "|0.4|", "| 0.4 |", "0.4 | 0.5", "|0.4", "0.4|", "a | b |"}) {
    CAPTURE(text);
    CHECK(without_row_end(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
