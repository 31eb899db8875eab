#include "engine/text/byte_set.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::engine {

TEST_CASE("one of a few bytes stands in a text or not") {
  CHECK(holds_one_of("<&", "a & b"));
  CHECK(holds_one_of("<&", "<"));
  CHECK_FALSE(holds_one_of("<&", "a > b"));
  CHECK_FALSE(holds_one_of("<&", ""));
  CHECK_FALSE(holds_one_of("", "a"));
}

TEST_CASE("the first byte of a set is found from a place on") {
  constexpr ByteSet marks(",;\xCC");
  const std::string text = "a, b; c\xCC\x81";
  CHECK(marks.find_in(text) == 1);
  CHECK(marks.find_in(text, 1) == 1);
  CHECK(marks.find_in(text, 2) == 4);
  CHECK(marks.find_in(text, 5) == 7);
  CHECK(marks.find_in(text, 8) == text.size());
  CHECK(marks.find_in("", 0) == 0);
  CHECK(marks.contains('\xCC'));
  CHECK_FALSE(marks.contains('\0'));
}

TEST_CASE("a set of bytes may be told by a function") {
  constexpr ByteSet high([](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
  const std::string text = "a long text of ASCII, and \xC3\xA9";
  CHECK(high.find_in(text) == text.size() - 2);
  CHECK(high.find_in(text, text.size() - 1) == text.size() - 1);
  CHECK(high.find_in("ASCII") == 5);
  CHECK(high.contains('\xFF'));
  CHECK_FALSE(high.contains('\x7F'));
}

TEST_CASE("a byte is found wherever it stands") {
  constexpr ByteSet marks(",");
  for (std::size_t size = 1; size < 12; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = ',';
      for (std::size_t from = 0; from <= size; ++from) {
        CHECK(marks.find_in(text, from) == (from <= at ? at : size));
      }
    }
  }
}

}  // namespace gradewright::engine
