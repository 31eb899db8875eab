#include "engine/text/characters.hpp"

#include <catch2/catch.hpp>
#include <cctype>

using namespace gradewright::engine;

TEST_CASE("every byte is of the classes that C gives it in its own locale", "[characters]") {
  for (int byte = 0; byte < 256; ++byte) {
    CAPTURE(byte);
    const char c = static_cast<char>(byte);
    CHECK(is_digit(c) == (std::isdigit(byte) != 0));
    CHECK(is_capital(c) == (std::isupper(byte) != 0));
    CHECK(is_letter(c) == (std::isalpha(byte) != 0));
    CHECK(is_space(c) == (std::isspace(byte) != 0));
    CHECK(is_blank(c) == (std::isspace(byte) != 0 && c != '\v' && c != '\f'));
    CHECK(is_ascii(c) == (byte < 128));
    CHECK(lower(c) == static_cast<char>(std::tolower(byte)));
  }
}

TEST_CASE("a text in lower case keeps what is no capital", "[characters]") {
  CHECK(lower("") == "");
  CHECK(lower("Q1 AZaz [@`{") == "q1 azaz [@`{");
  CHECK(lower("\u00C4B") == "\u00C4b");
}

TEST_CASE("a digit is found wherever it stands", "[characters]") {
  for (std::size_t size = 0; size < 100; ++size) {
    std::string text(size, '/');  // right before 0
    text += ":aZ\xFF";            // right behind 9
    CHECK_FALSE(holds_digit(text));
    for (std::size_t at = 0; at < text.size(); ++at) {
      std::string with_digit = text;
      with_digit[at] = static_cast<char>('0' + at % 10);
      CHECK(holds_digit(with_digit));
    }
  }
}

TEST_CASE("a text is blank when nothing but blanks stands in it", "[characters]") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \t\r\n"));
  CHECK_FALSE(is_blank(" . "));
  CHECK_FALSE(is_blank("\v"));
}

TEST_CASE("a text without the spaces around it keeps those within", "[characters]") {
  CHECK(trimmed(" \t\r\n\v\fa  b\n ") == "a  b");
  CHECK(trimmed("a") == "a");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
}
