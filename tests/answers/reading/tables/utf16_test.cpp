#include "answers/reading/tables/utf16.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The bytes in pieces of one size, as UTF-8.
std::string decoded(const std::string& bytes, bool big_endian, std::size_t piece) {
  Utf16Text text(big_endian);
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    text.append(std::string_view(bytes).substr(at, piece), out);
  }
  text.finish(out);
  return out;
}

TEST_CASE("UTF-16 is UTF-8 wherever it is cut", "[utf16]") {
  // a, é (U+00E9), 中 (U+4E2D), 😀 (U+1F600: D83D DE00), line feed.
  const std::string little("a\0\xE9\0\x2D\x4E\x3D\xD8\0\xDE\n\0", 12);
  const std::string big("\0a\0\xE9\x4E\x2D\xD8\x3D\xDE\0\0\n", 12);
  for (std::size_t piece = 1; piece <= 12; ++piece) {
    INFO(piece);
    CHECK(decoded(little, false, piece) == "aé中😀\n");
    CHECK(decoded(big, true, piece) == "aé中😀\n");
  }
}

TEST_CASE("what is no UTF-16 becomes bytes that are no UTF-8", "[utf16]") {
  CHECK(decoded(std::string("\x3D\xD8"
                            "a\0",
                            4),
                false, 4) ==
        "\xFF"
        "a");  // half a pair
  CHECK(decoded(std::string("\0\xDE"
                            "a\0",
                            4),
                false, 4) ==
        "\xFF"
        "a");
  CHECK(decoded(std::string("a\0b", 3), false, 4) == "a\xFF");
  CHECK(decoded(std::string("\x3D\xD8", 2), false, 4) == "\xFF");
  CHECK(decoded("", false, 4).empty());
}

TEST_CASE("only a byte-order mark makes UTF-16", "[utf16]") {
  CHECK(Utf16Text::is_marked("\xFF\xFE"));
  CHECK(Utf16Text::is_marked("\xFE\xFFx"));
  CHECK_FALSE(Utf16Text::is_marked("\xFE"));
  CHECK_FALSE(Utf16Text::is_marked("\xEF\xBB\xBF"));
}

}  // namespace
}  // namespace gradewright::reading
