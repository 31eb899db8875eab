#include "answers/reading/documents/value_lines.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace gradewright::reading {
namespace {

/// Whether the value behind the first relation of a text goes on after its first line end.
bool goes_on(std::string_view text) {
  const auto tokens = response_tokens(text);
  const RelatedTokens related(tokens);
  std::size_t first = 0;
  while (!related.relates(first)) {
    ++first;
  }
  std::size_t end = first;
  while (related[end].kind != ResponseToken::Kind::newline) {
    ++end;
  }
  return goes_on_after_line(related, first + 1, end);
}

TEST_CASE("a value goes on with a relation, a row of numbers or an operator on the next line",
          "[value_lines]") {
  CHECK(goes_on("a = 1 + 2\n= 3"));
  CHECK(goes_on("Z = 1 2\n3 4"));
  CHECK(goes_on("Z = [1 2]\n[3 4]"));
  CHECK(goes_on("s = 1\n* 3"));
  CHECK(goes_on("s = 1\n- 0.1 * 2 = 0.8"));
  CHECK_FALSE(goes_on("s = 1\n- b"));
  CHECK_FALSE(goes_on("Z = 1 2\nb = 3"));
  CHECK_FALSE(goes_on("Z = 1 2\n\n3 4"));
}

TEST_CASE("a row of numbers holds nothing else", "[value_lines]") {
  const auto is_row = [](std::string_view text) {
    const auto tokens = response_tokens(text);
    return only_numbers(RelatedTokens(tokens), 0, tokens.size());
  };
  CHECK(is_row("1, -2; 3"));
  CHECK(is_row("[1 2]"));
  CHECK_FALSE(is_row("1 * 2"));
  CHECK_FALSE(is_row("1 x"));
  CHECK_FALSE(is_row(", ,"));
}

}  // namespace
}  // namespace gradewright::reading
