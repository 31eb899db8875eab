#include "engine/text/json_plain.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

using gradewright::engine::is_plain_json;
using gradewright::engine::plain_length_in_json;

// Every byte at every place of two words of eight, before and behind every plain neighbour that differs from
// it by a borrow: the length is the place of the byte, found one byte at a time by the definition of RFC
// 8259, section 7.
TEST_CASE("the plain beginning of a JSON string ends at the first byte that is not plain", "[json_plain]") {
  for (int byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<char>(byte);
    const bool plain = byte >= 0x20 && byte <= 0x7E && c != '"' && c != '\\';
    for (const char around : {' ', '!', '#', '[', ']', '~'}) {
      for (std::size_t place = 0; place < 17; ++place) {
        std::string text(17, around);
        text[place] = c;
        CAPTURE(byte, around, place);
        REQUIRE(plain_length_in_json(text) == (plain ? text.size() : place));
        REQUIRE(plain_length_in_json(text.substr(0, place)) == place);
        REQUIRE(is_plain_json(std::string_view(text).substr(0, place)));
        REQUIRE(is_plain_json(std::string_view(text).substr(0, place + 1)) == plain);
        REQUIRE(is_plain_json(text) == plain);
      }
    }
  }
}

TEST_CASE("the first of two bytes that are not plain counts", "[json_plain]") {
  for (const char first : {'"', '\\', '\0', '\x7F', '\x80', '\xFF', '\x1F'}) {
    for (const char second : {'"', '\\', '\0', '\x7F', '\x80', '\xFF', '\x1F'}) {
      std::string text = "abcdefgh";
      text[2] = first;
      text[5] = second;
      CHECK(plain_length_in_json(text) == 2);
    }
  }
  CHECK(plain_length_in_json("") == 0);
}
