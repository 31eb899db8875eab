#include "answers/reading/notation/pair_signs.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gradewright::reading {
namespace {

/// The tokens of a text with < and > for what opens and closes, and | for a bar that does neither.
std::string shown(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  std::erase_if(tokens, [](const Token& token) { return token.kind == Token::Kind::style; });
  turn_brackets(tokens);
  pair_bars(tokens);
  std::string result;
  for (const Token& token : tokens) {
    const bool norm = token.bracket == Bracket::norm;
    result += token.kind == Token::Kind::open    ? (norm ? "<<" : "<")
              : token.kind == Token::Kind::close ? (norm ? ">>" : ">")
                                                 : std::string(token.text);
  }
  return result;
}

TEST_CASE("bars open before an operand and close after one") {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"|a|", "<a>"},
      {"|a||b|", "<a><b>"},
      {"2|a|", "2<a>"},
      {"|a - |b||", "<a-<b>>"},
      {"||a| + b|", "<<a>+b>"},
      {"||a||", "<<a>>"},
      {"||a||||b||", "<<a>><<b>>"},
      {"\\|a\\| \\|b\\|", "<<a>><<b>>"},
      {"|a| = |b|", "<a>=<b>"},
      {"a | b", "a|b"},
      {"A | B | C", "A|B|C"},
      {"|a", "|a"},
      {"a|", "a|"},
      {"x | |x|", "x|<x>"},
      {"|a|b|c|", "<a>b|c|"},
      {"P(A|B)", "P<A|B>"},
      {"\\|a - |b\\|", "\\|a-|b\\|"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.shown);
  }
}

TEST_CASE("square brackets that are turned outwards open and close") {
  struct Case {
    std::string_view text;
    std::string_view shown;
  };
  const Case cases[] = {
      {"[2, 5]", "<2,5>"},
      {"[2, 5[", "<2,5>"},
      {"]2, 5]", "<2,5>"},
      {"[2, 5[ u ]7, 9[", "<2,5>u<7,9>"},
      {"x[1] + y[2]", "x<1>+y<2>"},
      {"[[1, 2], [3]]", "<<1,2>,<3>>"},
      {"[1, ]", "<1,>"},
      {"7]", "7>"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.shown);
  }
}

TEST_CASE("many bars are given up, not tried in every way") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "||a|-";
  }
  CHECK(shown(text) == text);
}

/// The tokens of a text after a change, one after the other.
std::string changed(std::string_view text, void (*change)(std::vector<Token>&)) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  change(tokens);
  std::string result;
  for (const Token& token : tokens) {
    result += token.opens(Bracket::angle)    ? "{"
              : token.closes(Bracket::angle) ? "}"
              : token.is(Sign::cell)         ? "&"
                                             : std::string(token.text);
  }
  return result;
}

TEST_CASE("signs around numbers are brackets of a vector") {
  struct Case {
    std::string_view text;
    std::string_view changed;
  };
  const Case cases[] = {
      {"<1, 2>", "{1,2}"},         {"<1/2, -2, 3>.", "{1/2,-2,3}."},
      {"x = <1, 2>", "x={1,2}"},   {"<1>", "<1>"},
      {"x <1, 2> 3", "x<1,2>3"},   {"<1, 2> + 3", "<1,2>+3"},
      {"1 < 2, 3 > 2", "1<2,3>2"}, {"<1, x>", "<1,x>"},
      {"<1, 2,>", "<1,2,>"},       {"<1, 2", "<1,2"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(changed(row.text, turn_angles) == row.changed);
  }
}

TEST_CASE("bars between numbers in brackets part them") {
  struct Case {
    std::string_view text;
    std::string_view changed;
  };
  const Case cases[] = {
      {"(1|2|3)", "(1&2&3)"},     {"(-1 | 1/2 | 3 | 4)", "(-1&1/2&3&4)"},
      {"(1|2)", "(1&2)"},         {"(1|2|3", "(1|2|3"},
      {"p(1|2)", "p(1|2)"},       {"p(1|2|3)", "p(1&2&3)"},
      {"2(1|2)", "2(1|2)"},       {"(1|2|3]", "(1|2|3]"},
      {"[(1|2|3)]", "[(1&2&3)]"}, {"(1|2|)", "(1|2|)"},
      {"(a|b|c)", "(a|b|c)"},     {"[1|2|3]", "[1|2|3]"},
      {"1|2|3", "1|2|3"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(changed(row.text, part_coordinates) == row.changed);
  }
}

}  // namespace
}  // namespace gradewright::reading
