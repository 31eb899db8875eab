#include "answers/reading/matching/table_heads.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("barred lines know their head and their caption") {
  constexpr std::string_view text =
      "Bounds:\n\n| a | bound |\n|---|---|\n| h | 3 |\n\nso\n| a | 1 |\n| b | 2 |\n";
  const auto found = barred_lines(text);
  REQUIRE(found.size() == 2);
  CHECK(text.substr(found[0].span.offset, found[0].span.length) == "| a | bound |\n|---|---|\n| h | 3 |");
  CHECK(found[0].head == "| a | bound |");
  CHECK(found[0].caption == "Bounds:");
  CHECK(found[1].head.empty());
  CHECK(found[1].caption.empty());
}

TEST_CASE("a first line without digits heads the lines below it without a rule, too") {
  CHECK(barred_lines("| a | bound |\n| h | 3 |").front().head == "| a | bound |");
  CHECK(barred_lines("| a | 4 |\n| h | 3 |").front().head.empty());
  CHECK(barred_lines("a | b\nno bars").empty());
}

TEST_CASE("a caption reaches over lines that follow each other and over one blank line below it") {
  const auto above_last_line = [](std::string_view text) { return caption_of(text, text.rfind('\n') + 1); };
  CHECK(above_last_line("First try:\na = 1\nb = 2\n\nc = 3") == "");
  CHECK(above_last_line("First try:\na = 1\nb = 2") == "First try:");
  CHECK(above_last_line("First try:\n\nb = 2") == "First try:");
  CHECK(above_last_line("**First try:**\nb = 2") == "**First try:**");
  CHECK(above_last_line("First try:\nNow:\nb = 2") == "Now:");
  CHECK(above_last_line("First try\nb = 2") == "");
  CHECK(above_last_line("b = 2") == "");
}

TEST_CASE("what stands behind a place in a row, and nowhere else") {
  CHECK(behind_in_row("x\n | a | 7 is wrong |\ny", 10) == " is wrong |");
  CHECK(behind_in_row("| a | 7", 7).empty());
  CHECK(behind_in_row("a = 7 is wrong", 5).empty());
  CHECK(behind_in_row("| b |\na = 7 is", 11).empty());
}

TEST_CASE("a head may only say which cell of a vector stands below") {
  for (const char* head : {"", "1", "$2$", "0.5", "k1", "x_2", "class 3", "Token 0", "i=2", "\u22120.5"}) {
    CAPTURE(head);
    CHECK(only_labels_a_cell(head));
  }
  for (const char* head : {"before", "sum 3", "old 1", "class", "3 wrong", "x?", "mine"}) {
    CAPTURE(head);
    CHECK_FALSE(only_labels_a_cell(head));
  }
  CHECK((is_lone_number("$-0.5$") && is_lone_number("1/2") && is_lone_number("\u22121")));
  CHECK_FALSE((is_lone_number("") || is_lone_number("-") || is_lone_number("1?") || is_lone_number("1 2")));
}

}  // namespace
}  // namespace gradewright::reading
