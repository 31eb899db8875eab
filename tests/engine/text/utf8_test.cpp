#include "engine/text/utf8.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using namespace gradewright::engine;

namespace {

struct Row {
  std::string text;
  std::size_t length;
};

}  // namespace

TEST_CASE("the length of a UTF-8 sequence, at the bounds of RFC 3629", "[utf8]") {
  // The syntax of section 4 of the RFC: the first and the last sequence of each line, and their neighbours.
  const Row rows[] = {
      {std::string("\0", 1), 1},
      {"\x7F", 1},
      {"\x80", 0},  // a tail without a head
      {"\xBF", 0},
      {"\xC1\xBF", 0},  // overlong U+007F
      {"\xC2\x80", 2},
      {"\xDF\xBF", 2},
      {"\xC2\x7F", 0},
      {"\xC2\xC0", 0},
      {"\xC2", 0},
      {"\xE0\x9F\xBF", 0},  // overlong U+07FF
      {"\xE0\xA0\x80", 3},
      {"\xE1\x80\x80", 3},
      {"\xEC\xBF\xBF", 3},
      {"\xED\x9F\xBF", 3},
      {"\xED\xA0\x80", 0},  // the surrogate U+D800
      {"\xED\xBF\xBF", 0},
      {"\xEE\x80\x80", 3},
      {"\xEF\xBF\xBF", 3},
      {"\xE1\x80", 0},
      {"\xE1\x80\x41", 0},
      {"\xF0\x8F\xBF\xBF", 0},  // overlong U+FFFF
      {"\xF0\x90\x80\x80", 4},
      {"\xF3\xBF\xBF\xBF", 4},
      {"\xF4\x8F\xBF\xBF", 4},  // U+10FFFF
      {"\xF4\x90\x80\x80", 0},
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"\xF0\x90\x80", 0},
      {"\xF0\x90\x80\x41", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(utf8_length(row.text) == row.length);
    CHECK(utf8_length(row.text + "a") == row.length);
  }
}

TEST_CASE("the first byte that is not UTF-8", "[utf8]") {
  constexpr std::size_t nowhere = std::string_view::npos;
  CHECK(find_not_utf8("") == nowhere);
  CHECK(find_not_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80!") == nowhere);
  CHECK(find_not_utf8("\xE9") == 0);
  CHECK(find_not_utf8("caf\xE9 au lait") == 3);
  CHECK(find_not_utf8("\xC3\xA9\xC3") == 2);
  CHECK(find_not_utf8("ab\xED\xA0\x80") == 2);
}
