#include "engine/language/step_tokens.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language/source_error.hpp"
#include "tests/repeated.hpp"

using namespace gradewright::engine::notation;

namespace {

/// The tokens, each with the letter of its kind before it: n(ame), 1 (number), t(ext), s(ymbol), l(ine end),
/// e(nd).
std::string shown(std::string_view source) {
  constexpr std::string_view letters = "n1tsle";
  std::string text;
  for (const Token& token : tokens_of(source)) {
    text += (text.empty() ? "" : " ") + std::string(1, letters[static_cast<std::size_t>(token.kind)]);
    text += token.kind == TokenKind::newline ? "" : std::string(token.text);
  }
  return text;
}

/// The message, " at " and the place.
std::string refused(std::string_view source) {
  try {
    tokens_of(source);
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") + std::to_string(error.where().offset) + "+" +
           std::to_string(error.where().length);
  }
  return "accepted";
}

struct Row {
  std::string source;
  std::string expected;
};

}  // namespace

TEST_CASE("a source is split into names, numbers, texts and signs", "[step_tokens]") {
  const Row rows[] = {
      {"", "e"},
      {"S = Q@K.T", "nS s= nQ s@ nK s. nT e"},
      {"a**b//c*d/e", "na s** nb s// nc s* nd s/ ne e"},
      {"a<=b>=c==d!=e<f>g=h", "na s<= nb s>= nc s== nd s!= ne s< nf s> ng s= nh e"},
      {"X[1:2,-3]+(4)", "nX s[ 11 s: 12 s, s- 13 s] s+ s( 14 s) e"},
      {"1 1.5 1. .5 1e3 1.5E-3 2.e+10", "11 11.5 11. 1.5 11e3 11.5E-3 12.e+10 e"},
      {"1e", "11 ne e"},  // no exponent without digits
      {"1e+", "11 ne s+ e"},
      {"2x", "12 nx e"},
      {"W_1 h1' h'' \xCE\xB8_2 x\xE2\x82\x81 _a", "nW_1 nh1' nh'' n\xCE\xB8_2 nx\xE2\x82\x81 n_a e"},
      {"'mean' \"it's\" ''", "t'mean' t\"it's\" t'' e"},
      {"a # 'comment\nb", "na l nb e"},
      {"a\n\n \nb\r\nc", "na l nb l nc e"},  // one line end between lines
      {"\n\na\n", "na l e"},
      {"f(a,\n  b)\nc", "nf s( na s, nb s) l nc e"},
      {"[1,\n2\n]", "s[ 11 s, 12 s] e"},
      {"a \\\n + b", "na s+ nb e"},
      {"a)\nb", "na s) l nb e"},  // a bracket that was never opened closes nothing
      {"\ta\f", "na e"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(shown(row.source) == row.expected);
  }
}

TEST_CASE("a token knows where it stood", "[step_tokens]") {
  const std::vector<Token> tokens = tokens_of("ab =\t1.50");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[2].span.offset == 5);
  CHECK(tokens[2].span.length == 4);
  CHECK(tokens[3].span.offset == 9);
  CHECK(tokens[3].span.length == 0);
  CHECK(tokens[1].is("="));
  CHECK_FALSE(tokens[0].is("ab"));  // a name is no sign
}

TEST_CASE("a character of documents is answered with what to type", "[step_tokens]") {
  const Row rows[] = {
      {"x^2", "write ** instead of ^ at 1+1"},
      {"\u2212x", "write - instead of \u2212 at 0+3"},
      {"\u2013x", "write - instead of \u2013 at 0+3"},
      {"3 \u00D7 2", "write * instead of \u00D7 at 2+2"},
      {"3 \u00B7 2", "write * instead of \u00B7 at 2+2"},
      {"3 \u22C5 2", "write * instead of \u22C5 at 2+3"},
      {"3 \u00F7 2", "write / instead of \u00F7 at 2+2"},
      {"a \u2264 b", "write <= instead of \u2264 at 2+3"},
      {"a \u2265 b", "write >= instead of \u2265 at 2+3"},
      {"a \u2260 b", "write != instead of \u2260 at 2+3"},
      {"x\u00B2", "write ** 2 instead of \u00B2 at 1+2"},
      {"\u221A2", "write sqrt(...) instead of \u221A at 0+3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(refused(row.source) == row.expected);
  }
}

TEST_CASE("what is no token is named", "[step_tokens]") {
  const Row rows[] = {
      {"a = 'mean", "expected a closing ' on the same line at 4+1"},
      {"\"a\nb\"", "expected a closing \" on the same line at 0+1"},
      {"$x", "unexpected character '$' at 0+1"},
      {"a \xF0\x9F\x98\x80", "unexpected character '\xF0\x9F\x98\x80' at 2+4"},
      {"a\x01", "unexpected byte 0x01 at 1+1"},
      {"a\x7F", "unexpected byte 0x7F at 1+1"},
      {"a\xFF", "unexpected byte 0xFF at 1+1"},
      {"\xE2\x80\x80\x80\x80", "unexpected byte 0xE2 at 0+1"},  // no character has five bytes
      {std::string("a\0", 2), "unexpected byte 0x00 at 1+1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(refused(row.source) == row.expected);
  }
}

TEST_CASE("bytes, tokens and open brackets are counted", "[step_tokens][limits]") {
  CHECK(refused(std::string(262'144, ' ')) == "accepted");
  CHECK(refused(std::string(262'145, ' ')) == "more than 256 KiB of text at 0+0");
  CHECK(tokens_of(repeated("+", 100'000)).size() == 100'001);
  CHECK(refused(repeated("+", 100'001)) == "more than 100000 words and signs at 100000+1");
  CHECK(refused(repeated("(", 100) + repeated("[", 100)) == "accepted");
  CHECK(refused(repeated("(", 100) + repeated("[", 101)) == "more than 200 levels of nesting at 200+1");
  CHECK(refused(repeated("()", 201)) == "accepted");
  CHECK(refused(repeated(")", 5) + repeated("(", 200)) == "accepted");
  CHECK(refused(repeated(")", 5) + repeated("(", 201)) == "more than 200 levels of nesting at 205+1");
}
