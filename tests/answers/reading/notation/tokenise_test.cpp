#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

std::vector<Token> tokens_of(std::string_view text, bool in_math = false) {
  std::vector<Token> tokens;
  tokenise(text, tokens, in_math);
  return tokens;
}

/// What has a meaning: "number 7", "sign +", "open (", each with its source.
std::vector<std::string> shown(std::string_view text, bool in_math = false) {
  constexpr std::string_view kinds[] = {"number", "damaged", "word",  "symbol",
                                        "sign",   "open",    "close", "style"};
  std::vector<std::string> result;
  for (const Token& token : tokens_of(text, in_math)) {
    if (token.kind != Kind::style) {
      const bool spelled = token.kind == Kind::symbol || token.kind == Kind::word;
      result.push_back(std::string(kinds[static_cast<std::size_t>(token.kind)]) + " " +
                       std::string(spelled ? token.text : text.substr(token.span.offset, token.span.length)));
    }
  }
  return result;
}

TEST_CASE("a text falls into numbers, words, signs and brackets") {
  struct Case {
    std::string_view text;
    std::vector<std::string> tokens;
  };
  const Case cases[] = {
      {"", {}},
      {"  \t ", {}},
      {"7", {"number 7"}},
      {"-0.50", {"sign -", "number 0.50"}},
      {"1e-3", {"number 1e-3"}},
      {"1.2.3", {"damaged 1.2.3"}},
      {"0x1F", {"number 0x1F"}},
      {"0b12", {"damaged 0b12"}},
      {"\u2075\u2044\u2082", {"open ", "number \u2075", "sign \u2044", "number \u2082", "close "}},
      {"x\u207D\u00B9\u207E",
       {"word x", "sign ", "open ", "open \u207D", "number \u00B9", "close \u207E", "close "}},
      {"W1 x", {"word W1", "word x"}},
      {"2x", {"number 2", "word x"}},
      {"isn't", {"word isn't"}},
      {"I'd say", {"word I'd", "word say"}},
      {"f'g", {"word f", "sign '", "word g"}},
      {"well-known", {"word well-known"}},
      {"a-b", {"word a", "sign -", "word b"}},
      {"\\theta", {"symbol theta"}},
      {"\u03C0", {"symbol pi"}},
      {"\u221E", {"symbol inf"}},
      {"\U0001D465", {"word x"}},
      {"f(x)", {"word f", "open (", "word x", "close )"}},
      {"[1, 2]", {"open [", "number 1", "sign ,", "number 2", "close ]"}},
      {"1,234", {"number 1", "sign ,", "number 234"}},
      {"x\u00B2", {"word x", "sign ", "open ", "number \u00B2", "close "}},
      {"x^2", {"word x", "sign ^", "number 2"}},
      {"x**2", {"word x", "sign **", "number 2"}},
      {"6x12", {"number 6", "sign x", "number 12"}},
      {"3 times 4", {"number 3", "sign times", "number 4"}},
      {"3 times", {"number 3", "word times"}},
      {"times 4", {"word times", "number 4"}},
      {"3 timesteps 4", {"number 3", "word timesteps", "number 4"}},
      {"6 divided by 2", {"number 6", "sign divided by", "number 2"}},
      {"6 divided 2", {"number 6", "word divided", "number 2"}},
      {"frac{1}{2}", {"sign frac", "open {", "number 1", "close }", "open {", "number 2", "close }"}},
      {"frac 1", {"word frac", "number 1"}},
      {"{-}0.25", {"sign -", "number 0.25"}},
      {"28{\\times}10", {"number 28", "sign \\times", "number 10"}},
      {"x^{-}", {"word x", "sign ^", "open {", "sign -", "close }"}},
      {"-+7", {"sign -+", "number 7"}},
      {"1-+7", {"number 1", "sign -", "sign +", "number 7"}},
      {"\u03BB1 = 2", {"symbol lambda", "sign ", "number 1", "sign =", "number 2"}},
      {"\u03C02", {"symbol pi", "number 2"}},
      {"\u03BB0.5", {"symbol lambda", "number 0.5"}},
      {"\u03BB 1", {"symbol lambda", "number 1"}},
      {"\\#params", {"word params"}},
      {"\\# 7", {"sign \\#", "number 7"}},
      {"2*3*4", {"number 2", "sign *", "number 3", "sign *", "number 4"}},
      {"2*x*4", {"number 2", "sign *", "word x", "sign *", "number 4"}},
      {"2*(3)*4", {"number 2", "sign *", "open (", "number 3", "close )", "sign *", "number 4"}},
      {"2*[3]*4", {"number 2", "sign *", "open [", "number 3", "close ]", "sign *", "number 4"}},
      {"2*{3}*4", {"number 2", "sign *", "open {", "number 3", "close }", "sign *", "number 4"}},
      {"2*\\pi*4", {"number 2", "sign *", "symbol pi", "sign *", "number 4"}},
      {"2*.5*4", {"number 2", "sign *", "number .5", "sign *", "number 4"}},
      {"2*\u03C0*4", {"number 2", "sign *", "symbol pi", "sign *", "number 4"}},
      {"7*, 8*", {"number 7", "sign ,", "number 8"}},
      {"**7**", {"number 7"}},
      {"`7`", {"number 7"}},
      {"$7$", {"number 7"}},
      {"\\mathrm{d}", {"open {", "word d", "close }"}},
      {"a\nb", {"word a", "sign \n", "word b"}},
      {">>> loss\n7", {"sign \n", "number 7"}},
      {"Out[3]: 7", {"number 7"}},
      {"\u65E5", {"sign \u65E5"}},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.tokens);
  }
}

TEST_CASE("a sign is the same however it was typed") {
  struct Case {
    std::string_view text;
    Sign sign;
  };
  const Case cases[] = {{"+", Sign::plus},
                        {"-", Sign::minus},
                        {"\u2212", Sign::minus},
                        {"&minus;", Sign::minus},
                        {"*", Sign::star},
                        {"\u00D7", Sign::times},
                        {"\\times", Sign::times},
                        {"&times;", Sign::times},
                        {"\\cdot", Sign::dot},
                        {"\u00B7", Sign::dot},
                        {"/", Sign::slash},
                        {"\u00F7", Sign::divide},
                        {"\\div", Sign::divide},
                        {"@", Sign::matmul},
                        {"^", Sign::power},
                        {"**", Sign::power},
                        {"=", Sign::equal},
                        {"==", Sign::equal},
                        {"!=", Sign::not_equal},
                        {"\u2260", Sign::not_equal},
                        {"\\neq", Sign::not_equal},
                        {"<", Sign::less},
                        {"<=", Sign::less_equal},
                        {"\u2264", Sign::less_equal},
                        {"\\leq", Sign::less_equal},
                        {"&lt;", Sign::less},
                        {">", Sign::greater},
                        {">=", Sign::greater_equal},
                        {"\\geq", Sign::greater_equal},
                        {"\u2248", Sign::approximate},
                        {"~", Sign::approximate},
                        {"\\approx", Sign::approximate},
                        {"\u2208", Sign::member},
                        {"\\in", Sign::member},
                        {"->", Sign::arrow},
                        {"\u2192", Sign::arrow},
                        {"\\to", Sign::arrow},
                        {"=>", Sign::implies},
                        {"\u21D2", Sign::implies},
                        {"\\pm", Sign::plus_minus},
                        {"\u00B1", Sign::plus_minus},
                        {",", Sign::comma},
                        {";", Sign::semicolon},
                        {":", Sign::colon},
                        {"|", Sign::bar},
                        {"\\cup", Sign::unite},
                        {"\u222A", Sign::unite},
                        {"&", Sign::cell},
                        {"\\\\", Sign::row},
                        {"...", Sign::ellipsis},
                        {"\u2026", Sign::ellipsis},
                        {"\\ldots", Sign::ellipsis},
                        {"?", Sign::question}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const std::string text = "a " + std::string(row.text) + " b";
    const std::vector<Token> tokens = tokens_of(text);
    REQUIRE(tokens.size() >= 3);
    CHECK(tokens[1].is(row.sign));
    CHECK(tokens[1].span.offset == 2);
  }
}

TEST_CASE("a letter between intervals unites them, and a word elsewhere is a word") {
  const auto unites = [](std::string_view text) {
    return std::ranges::any_of(tokens_of(text), [](const Token& token) { return token.is(Sign::unite); });
  };
  for (const std::string_view text :
       {"[0, 1) U (2, 3]", "[0, 1) u [2, 3]", "(0, 1) U ]2, 3]", "(0, 1) union (2, 3)"}) {
    CAPTURE(text);
    CHECK(unites(text));
  }
  for (const std::string_view text : {"U (2, 3]", "x U (2, 3]", "[0, 1) U x", "[0, 1) or (2, 3]"}) {
    CAPTURE(text);
    CHECK_FALSE(unites(text));
  }
}

TEST_CASE("x between a number and its factor is a product") {
  const auto products = [](std::string_view text) {
    return std::ranges::count_if(tokens_of(text), [](const Token& token) { return token.is(Sign::times); });
  };
  CHECK(products("28 x 28 x 10") == 2);
  CHECK(products("7 billion x 2 bytes") == 1);
  CHECK(products("7 million X 2") == 1);
  CHECK(products("7 weights x 2") == 0);  // of which nobody can say that x is no name
  CHECK(products("billion x 2") == 0);
  CHECK(products("7 billion x y") == 0);
}

TEST_CASE("braces group in LaTeX and make a set elsewhere") {
  CHECK(tokens_of("x^{2}")[2].opens(Bracket::group));
  CHECK(tokens_of("{1, 2}")[0].opens(Bracket::brace));
  CHECK(tokens_of("\\{1, 2\\}")[0].opens(Bracket::brace));
  CHECK(tokens_of("\\lfloor x \\rfloor")[0].opens(Bracket::floor));
  CHECK(tokens_of("\\begin{bmatrix}1\\end{bmatrix}")[0].opens(Bracket::environment));
}

TEST_CASE("an operand may end with a number, a name, a bracket or a sign behind one") {
  const auto last_of = [](std::string_view text) {
    std::vector<Token> tokens;
    tokenise(text, tokens);
    return tokens.back();
  };
  for (const char* text : {"2", "x", "(x)", "5!", "5%", "A^T", "x'", "\u00BD", "30\u00B0"}) {
    CAPTURE(text);
    CHECK(ends_operand(last_of(text)));
    CHECK_FALSE(parts_items(last_of(text)));
  }
  for (const char* text : {"2,", "2;", "2\n", "2 &", "2 \\\\"}) {
    CAPTURE(text);
    CHECK(parts_items(last_of(text)));
    CHECK_FALSE(ends_operand(last_of(text)));
  }
  CHECK_FALSE(ends_operand(last_of("2 +")));
  CHECK_FALSE(parts_items(last_of("2 =")));
}

TEST_CASE("tokens know of blanks before them and of mathematics around them") {
  const std::vector<Token> spaced = tokens_of("1 -2");
  REQUIRE(spaced.size() == 3);
  CHECK_FALSE(spaced[0].space_before);
  CHECK(spaced[1].space_before);
  CHECK_FALSE(spaced[2].space_before);

  for (const std::string_view text : {"a $b$ c", "a \\(b\\) c"}) {
    CAPTURE(text);
    for (const Token& token : tokens_of(text)) {
      if (token.kind == Kind::word) {
        CHECK(token.in_math == (token.text == "b"));
      }
    }
  }
  CHECK(tokens_of("x", true)[0].in_math);
  CHECK_FALSE(tokens_of("x")[0].in_math);
}

TEST_CASE("a text past the limit of tokens is left where that shows") {
  std::string text;
  for (std::size_t i = 0; i < max_tokens; ++i) {
    text += "1 ";
  }
  CHECK(tokens_of(text).size() == max_tokens);
  CHECK(tokens_of(text + "1").size() == max_tokens + 1);
  CHECK(tokens_of(text + "1 1 1 1").size() == max_tokens + 1);
}

/// Whether nothing but blanks stands in `text`: of ASCII, of Unicode, LaTeX's spaces and rules.
bool is_blank_text(std::string_view text) {
  constexpr std::string_view blanks[] = {" ",      "\t",     "\n",     "\r",       "\\,",    "\\;",
                                         "\\:",    "\\!",    "\\ ",    "~",        "\u00A0", "\u2009",
                                         "\u202F", "\u2003", "\u2002", "\u200A",   "\u3000", "\u200B",
                                         "\uFEFF", "&nbsp;", "\\>",    "&thinsp;", "\\hline"};
  while (!text.empty()) {
    const auto* const found =
        std::ranges::find_if(blanks, [&](std::string_view blank) { return text.starts_with(blank); });
    if (found == std::end(blanks)) {
      return false;
    }
    text.remove_prefix(found->size());
  }
  return true;
}

TEST_CASE("every byte of the corpus that is no blank belongs to one token") {
  std::size_t lines = 0;
  std::set<std::string> lost;
  for (const auto& entry :
       std::filesystem::directory_iterator(GRADEWRIGHT_SOURCE_DIR "/tests/corpus/notation")) {
    if (entry.path().extension() != ".txt") {
      continue;
    }
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const std::string text = line.substr(0, line.find(" -> "));
      ++lines;
      std::size_t end = 0;
      for (const Token& token : tokens_of(text)) {
        CHECK(token.span.offset >= end);
        if (!is_blank_text(std::string_view(text).substr(end, token.span.offset - end))) {
          lost.insert(text.substr(end, token.span.offset - end) + " of " + text);
        }
        end = token.span.end();
      }
      CHECK(end <= text.size());
      if (!is_blank_text(std::string_view(text).substr(end))) {
        lost.insert(text.substr(end) + " of " + text);
      }
    }
  }
  CHECK(lines > 1000);
  CHECK(lost == std::set<std::string>());
}

}  // namespace
}  // namespace gradewright::reading
