#include "reports/unicode.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace gradewright::reports;

TEST_CASE("a terminal column counts wide and combining characters", "[unicode]") {
  // East Asian Width by Unicode's EastAsianWidth.txt: W and F take two columns.
  const std::vector<std::pair<std::string, std::size_t>> cases = {
      {"", 0},
      {"abc", 3},
      {"\u00e9", 1},                // one character with its accent
      {"e\u0301", 1},               // a letter and a combining acute accent
      {"\u6570\u5b66", 4},          // Han
      {"\uac00", 2},                // a Hangul syllable
      {"\u1112\u1161", 3},          // a leading Hangul letter is wide; the vowel after it is neutral
      {"\uff11\uff0e", 4},          // fullwidth digit and full stop
      {"\uff71", 1},                // a halfwidth Katakana letter
      {"\U0001F600", 2},            // an emoji
      {"\U00020000", 2},            // a Han character beyond the first plane
      {"1\u200b2", 2},              // a zero-width space
      {"\u03b7 \u2212 \u221e", 5},  // mathematics is narrow
      {"a\xFF", 2},                 // the replacement character takes one
  };
  for (const auto& [text, width] : cases) {
    INFO(text);
    CHECK(display_width(text) == width);
  }
}
