#include "reports/unicode.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace gradewright::reports;

namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    out.push_back(next_code_point(text, at));
  }
  return out;
}

std::string utf8(char32_t code_point) {
  std::string out;
  append_utf8(out, code_point);
  return out;
}

}  // namespace

TEST_CASE("the first and the last character of each length", "[unicode]") {
  // The Unicode Standard, table 3-6.
  const std::vector<std::pair<char32_t, std::string>> cases = {
      {0x00, std::string(1, '\0')},  {0x7F, "\x7F"},           {0x80, "\xC2\x80"},
      {0x7FF, "\xDF\xBF"},           {0x800, "\xE0\xA0\x80"},  {0xD7FF, "\xED\x9F\xBF"},
      {0xE000, "\xEE\x80\x80"},      {0xFFFF, "\xEF\xBF\xBF"}, {0x10000, "\xF0\x90\x80\x80"},
      {0x10FFFF, "\xF4\x8F\xBF\xBF"}};
  for (const auto& [code_point, bytes] : cases) {
    INFO(std::hex << static_cast<std::uint32_t>(code_point));
    CHECK(utf8(code_point) == bytes);
    CHECK(code_points(bytes) == std::vector<char32_t>{code_point});
    CHECK(code_points("a" + bytes + "b") == std::vector<char32_t>{U'a', code_point, U'b'});
  }
}

TEST_CASE("every character comes back from its bytes", "[unicode]") {
  for (char32_t c = 0; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    const std::string bytes = utf8(c);
    std::size_t at = 0;
    if (next_code_point(bytes, at) != c || at != bytes.size()) {
      FAIL_CHECK(std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("a byte that belongs to no character is replaced, and only that byte", "[unicode]") {
  // The Unicode Standard, table 3-7: what it does not list is ill-formed.
  const char32_t mark = replacement_character;
  const std::vector<std::pair<std::string, std::vector<char32_t>>> cases = {
      {"\x80", {mark}},                                // a continuation without a start
      {"\xC0\xAF", {mark, mark}},                      // an overlong "/"
      {"\xC1\xBF", {mark, mark}},                      // an overlong U+007F
      {"\xE0\x9F\xBF", {mark, mark, mark}},            // an overlong U+07FF
      {"\xF0\x8F\xBF\xBF", {mark, mark, mark, mark}},  // an overlong U+FFFF
      {"\xED\xA0\x80", {mark, mark, mark}},            // the first surrogate
      {"\xED\xBF\xBF", {mark, mark, mark}},            // the last surrogate
      {"\xF4\x90\x80\x80", {mark, mark, mark, mark}},  // past U+10FFFF
      {"\xF5\x80\x80\x80", {mark, mark, mark, mark}},  // no sequence starts so
      {"\xFE\xFF", {mark, mark}},                      // UTF-16's byte order mark
      {"a\xE2\x88", {U'a', mark, mark}},               // cut off at the end
      {"\xE2\x88z", {mark, mark, U'z'}},               // cut off by a letter
      {"\xE2\xC3\xA9", {mark, 0xE9}},                  // cut off by another character
      {"\xC3\xC3\xA9\xA9", {mark, 0xE9, mark}},        // a start too many, a continuation too many
  };
  for (const auto& [bytes, expected] : cases) {
    CHECK(code_points(bytes) == expected);
  }
}

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
