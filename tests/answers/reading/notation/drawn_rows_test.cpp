#include "answers/reading/notation/drawn_rows.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  std::erase_if(tokens, [](const Token& token) { return token.kind == Kind::style; });
  return tokens;
}

/// "1 & 2 / 3 & 4" of an environment of rows; "unchanged" where none was made.
std::string joined(std::string_view text) {
  std::vector<Token> tokens = tokens_of(text);
  join_drawn_rows(tokens);
  if (tokens.empty() || !tokens.front().opens(Bracket::environment)) {
    return "unchanged";
  }
  CHECK(tokens.back().closes(Bracket::environment));
  std::string result;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    result += i > 1 ? " " : "";
    result += tokens[i].is(Sign::cell) ? "&" : tokens[i].is(Sign::row) ? "/" : std::string(tokens[i].text);
  }
  return result;
}

TEST_CASE("rows that are drawn with bars become cells") {
  struct Case {
    std::string_view text;
    std::string_view rows;
  };
  const Case cases[] = {
      {"| 1 | 2 |\n| 3 | 4 |", "1 & 2 / 3 & 4"},
      {"| a | b |\n|---|---|\n| 1 | 2 |", "1 & 2"},  // a heading of words and its line
      {"|---|---|\n| 1 | 2 |", "1 & 2"},
      {"| 1 | 2 |\n|:-:|--:|\n| 3 | 4 |", "1 & 2 / 3 & 4"},  // numbers are no heading
      {"1 | 2\n3 | 4", "1 & 2 / 3 & 4"},
      {"| 1 | 2 |", "1 & 2"},
      {"|1, 2|\n|3, 4|", "1 , 2 / 3 , 4"},
      {"| 1, 2 |\n| 3, 4 |", "1 , 2 / 3 , 4"},
      {"|1; 2|\n|3; 4|", "1 ; 2 / 3 ; 4"},
      {"| 1 2 |\n| 3 4 |", "1 & 2 / 3 & 4"},  // a matrix between bars
      {"| 1 | -2 |\n| 3 | 4 |", "1 & - 2 / 3 & 4"},
      {"| 1 -2 |\n| 3 4 |", "1 & - 2 / 3 & 4"},
      // bars of another sort
      {"", "unchanged"},
      {"7", "unchanged"},
      {"|x|", "unchanged"},
      {"|x - 3|", "unchanged"},
      {"|a| + |b|", "unchanged"},
      {"P(A | B)", "unchanged"},
      {"| 1 | 2 |\n7", "unchanged"},
      {"1 | 2\n3 | 4 | 5", "unchanged"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(joined(row.text) == row.rows);
  }
}

TEST_CASE("a slash between blanks ends a row") {
  struct Case {
    std::string_view text;
    std::ptrdiff_t line_ends;
    std::ptrdiff_t slashes;
  };
  const Case cases[] = {{"1 2 / 3 4", 1, 0}, {"1/2 3/4", 0, 2}, {"1/2 0 / 0 1/2", 1, 2},
                        {"1 /2", 0, 1},      {"1/ 2", 0, 1},    {"1 2 /", 0, 1}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    std::vector<Token> tokens = tokens_of(row.text);
    part_rows_at_slashes(tokens);
    CHECK(std::ranges::count_if(tokens, [](const Token& token) { return token.is(Sign::newline); }) ==
          row.line_ends);
    CHECK(std::ranges::count_if(tokens, [](const Token& token) { return token.is(Sign::slash); }) ==
          row.slashes);
  }
}

TEST_CASE("of a print of TensorFlow the array is left") {
  const std::string_view print =
      "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>";
  std::vector<Token> tokens = tokens_of(print);
  open_tensorflow_print(tokens);
  REQUIRE_FALSE(tokens.empty());
  CHECK(tokens.front().is_word("array"));
  CHECK(tokens.back().closes(Bracket::round));
  for (const std::string_view other : {"", "x < 3", "<tf", "<tf.Tensor: shape=(2,)>", "numpy=array([1.])"}) {
    CAPTURE(other);
    std::vector<Token> kept = tokens_of(other);
    const std::size_t count = kept.size();
    open_tensorflow_print(kept);
    CHECK(kept.size() == count);
  }
}

}  // namespace
}  // namespace gradewright::reading
