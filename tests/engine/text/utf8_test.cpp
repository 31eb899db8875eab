#include "engine/text/utf8.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace gradewright::engine;

namespace {

struct Row {
  std::string text;
  std::size_t length;
};

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

TEST_CASE("a text of ASCII has no byte above it, wherever it stands", "[utf8]") {
  CHECK(is_ascii(std::string_view()));
  for (std::size_t size = 1; size <= 70; ++size) {
    const std::string text(size, '\x7F');
    CHECK(is_ascii(text));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = '\x80';
      CHECK_FALSE(is_ascii(other));
    }
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

TEST_CASE("the first and the last character of each length", "[utf8]") {
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

TEST_CASE("every character comes back from its bytes", "[utf8]") {
  for (char32_t c = 0; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    const std::string bytes = utf8(c);
    std::size_t at = 0;
    if (next_code_point(bytes, at) != c || at != bytes.size()) {
      FAIL_CHECK(std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("a byte that belongs to no character is replaced, and only that byte", "[utf8]") {
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

TEST_CASE("a text is cut where a character starts", "[utf8]") {
  const std::string_view text = "a\u00e9\u2082\U0001F600b";  // starts at 0, 1, 3, 6 and 10; 11 bytes
  const std::size_t before[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
  const std::size_t after[] = {0, 1, 3, 3, 6, 6, 6, 10, 10, 10, 10, 11};
  for (std::size_t at = 0; at <= text.size(); ++at) {
    CAPTURE(at);
    CHECK(character_at_or_before(text, at) == before[at]);
    CHECK(character_at_or_after(text, at) == after[at]);
  }
  CHECK(character_at_or_before("\x80\x80\x80", 2) == 0);
  CHECK(character_at_or_after("\x80\x80\x80", 1) == 3);
  CHECK(character_at_or_before("", 0) == 0);
}

TEST_CASE("characters are counted by their first bytes", "[utf8]") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("abc") == 3);
  CHECK(count_characters("a\u00e9\u2082\U0001F600b") == 5);
}
