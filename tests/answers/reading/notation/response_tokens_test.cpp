#include "answers/reading/notation/response_tokens.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

struct Case {
  std::string_view source;
  std::string_view tokens;
};

void check(std::span<const Case> cases) {
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(response_tokens(row.source)) == row.tokens);
  }
}

TEST_CASE("numbers are kept as typed") {
  const Case cases[] = {
      {"0.50", "0.50"},
      {".5", ".5"},
      {"5.", "5."},
      {"-5", "- 5"},
      {"1e-3", "1e-3"},
      {"1.2E+10", "1.2E+10"},
      {"2e", "2 e"},
      {"2em", "2 em"},
      {"1e5x", "1 e5x"},
      {"1.2.3", "damaged:1.2.3"},
      {"1.T", "1 . T"},
      {"1.2. Then", "1.2 . Then"},
      {"16{,}941{,}456", "16{,}941{,}456"},
      {"16\\,941", "16\\,941"},
      {"16_941", "16_941"},
      {"16'941", "16'941"},
      {"16'9412", "16 ' 9412"},
      {"0{,}46", "0{,}46"},
      {"16,941", "16 , 941"},
      {"x_1", "x _ 1"},
      {"1_2", "1 _ 2"},
      {"6x12", "6 * 12"},
      {"6 x 12", "6 * 12"},
      {"6 x (12)", "6 * ( 12 )"},
      {"(6) x 12", "( 6 ) * 12"},
      {"6 x", "6 x"},
      {"6 x(2)", "6 x ( 2 )"},
      {"x 12", "x 12"},
      {"6 x y", "6 x y"},
  };
  check(cases);
}

TEST_CASE("words are letters and the digits directly after them") {
  const Case cases[] = {
      {"tanh", "tanh"},    {"W1", "W1"},       {"\\theta", "theta"}, {"\\alpha_1", "alpha _ 1"},
      {"\u03B8", "theta"}, {"h\u2082", "h 2"}, {"don't", "don ' t"},
  };
  check(cases);
}

TEST_CASE("a friendly face by itself behind an answer is none of it") {
  const Case cases[] = {
      {"1216 :)", "1216"},
      {"4640 ;-) \n2", "4640 newline 2"},
      {"x = 3 \U0001F642.", "x = 3 ."},
      {"1.5 ^^", "1.5"},
      // Others may be an option, close a bracket, be a power, or mean a doubt.
      {"12 :D", "12 : D"},
      {"(1, 2 :)", "( 1 , 2 : )"},
      {":)", ": )"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(shown(response_tokens(row.source)) == row.tokens);
  }
  CHECK(shown(response_tokens("12 :(")) != "12");
}

TEST_CASE("signs of plain text") {
  const Case cases[] = {
      {"a == b", "a = b"},
      {"a := b", "a = b"},
      {"a: b", "a : b"},
      {"a -> b", "a = b"},
      {"a - b", "a - b"},
      {"[1, 2)", "[ 1 , 2 )"},
      {"5%", "5 %"},
      {"5\\%", "5 %"},
      {"a & b &amp; c", "a & b & c"},
      {"2&times;3", "2 * 3"},
      {"1 < 2", "1 < 2"},
      {"1\n2", "1 newline 2"},
      {"10\u207B\u00B3", "10 ^ \u207B\u00B3"},
      {"2\u00A0\u2212\u20093", "2 - 3"},
      {"x\u00B13", "x \u00B1 3"},
  };
  check(cases);
}

TEST_CASE("stars are products between operands, powers between digits, and otherwise emphasis") {
  const Case cases[] = {
      {"2 * 3", "2 * 3"},
      {"2*3", "2 * 3"},
      {"W * x", "W * x"},
      {"2 * (3)", "2 * ( 3 )"},
      {"*0.81*", "0.81"},
      {"**0.81**", "0.81"},
      {"so *0.81*", "so 0.81"},
      {"2**3", "2 ^ 3"},
      {"* 3", "3"},
      {"x = *7", "x = 7"},
      {"(2) *x", "( 2 ) * x"},
      {"x *3", "x * 3"},
      {"2\u00A0*\u00A03", "2 * 3"},
      {"2 *\u00A0tanh(3)", "2 * tanh ( 3 )"},
      {"2 *\u00A0\u03C3", "2 * sigma"},
      {"2 *tanh(3)", "2 * tanh ( 3 )"},
      {"2 *a* b", "2 a b"},
      {"2* so", "2 so"},
  };
  check(cases);
}

TEST_CASE("markup is gone") {
  const Case cases[] = {
      {"<u>0.81</u>", "0.81"},          {"`0.81`", "0.81"},  {"\\mathbf{W}", "{ W }"},
      {"\\boxed{0.81}", "{ 0.81 }"},    {"5 \\tag{3}", "5"}, {"5 \\label {eq:1} 6", "5 6"},
      {"\\textcolor{red}{5}", "{ 5 }"}, {"5\\;\\!6", "5 6"}, {"\\#5", "5"},
  };
  check(cases);
}

TEST_CASE("markup leaves no blank behind") {
  const std::vector<ResponseToken> tokens = response_tokens("-**5**<u>%</u>");
  REQUIRE(tokens.size() == 3);
  CHECK_FALSE(tokens[1].space_before);
  CHECK_FALSE(tokens[2].space_before);
}

TEST_CASE("LaTeX commands have the signs they print") {
  const Case cases[] = {
      {"\\frac{1}{2}", "\\frac { 1 } { 2 }"},
      {"\\sqrt{2}", "\\sqrt { 2 }"},
      {"{1 \\atop 2}", "{ 1 \\atop 2 }"},
      {"2 \\times 3 \\cdot 4", "2 * 3 * 4"},
      {"\\left[1\\right]", "[ 1 ]"},
      {"\\left( 1 \\right)", "( 1 )"},
      {"\\left\\{ 1 \\right\\}", "( 1 )"},
      {"\\left\\lfloor 1 \\right\\rfloor", "( 1 )"},
      {"\\{1\\}", "{ 1 }"},
      {"1 \\\\ 2", "1 row 2"},
      {"1 \\\\[2pt] 2", "1 row 2"},
      {"1 \\\\[2] 3", "1 row [ 2 ] 3"},
      {"1 \\quad 2", "1 wide 2"},
      {"x \\to \\infty", "x = inf"},
  };
  check(cases);
}

TEST_CASE("a command that is a relation or an operation is a sign, no word", "[response_tokens]") {
  const Case cases[] = {
      {"a \\lesssim 13", "a \\lesssim 13"},
      {"a \\neq 13", "a \\neq 13"},
      {"a \\nsim 13", "a \\nsim 13"},
      {"a \\gg 13", "a \\gg 13"},
      {"a \\oplus b", "a \\oplus b"},
      {"a \\wedge b", "a \\wedge b"},
      {"a \\sim 13", "a ~ 13"},
      {"a \\triangleq 13", "a = 13"},
      {"\\loss = 13", "loss = 13"},
  };
  check(cases);
}

TEST_CASE("digits of full width are a number", "[response_tokens]") {
  const Case cases[] = {
      {"\uFF11\uFF13", "\uFF11\uFF13"},
      {"\uFF10.\uFF17", "\uFF10.\uFF17"},
      {"\uFF10\uFF0E\uFF17 kg", "\uFF10\uFF0E\uFF17 kg"},
      {"\uFF11. a", "\uFF11 . a"},
  };
  check(cases);
}

TEST_CASE("environments of LaTeX: cells, mathematics, text") {
  const Case cases[] = {
      {"\\begin{bmatrix} 1 & 2 \\end{bmatrix}", "begin:bmatrix 1 & 2 end:bmatrix"},
      {"\\begin{array}{c|c} 1 \\end{array}", "begin:array 1 end:array"},
      {"\\begin{equation} 1 \\end{equation}", "$ 1 $"},
      {"\\begin{itemize} 1 \\end{itemize}", "newline 1 newline"},
      {"\\[ 1 \\]", "$ 1 $"},
      {"\\( 1 \\)", "$ 1 $"},
      {"$$1$$", "$ 1 $"},
      {"$1$", "$ 1 $"},
      {"$1$$2$", "$ 1 $ $ 2 $"},
  };
  check(cases);
}

TEST_CASE("a dash before the lines of a list is a bullet") {
  const Case cases[] = {
      {"- 3\n- 6", "3 newline 6"},
      {"Z:\n- 3\n- 6", "Z : newline 3 newline 6"},
      {"  - -3\n  - 6", "- 3 newline 6"},
      {"- 3", "- 3"},
      {"- 3\n6", "- 3 newline 6"},
      {"-3\n-6", "- 3 newline - 6"},
      // A sum goes on from the line above, unless a blank line stands between.
      {"20\n- 5\n- 6", "20 newline - 5 newline - 6"},
      {"(20)\n- 5\n- 6", "( 20 ) newline - 5 newline - 6"},
      {"20\n\n- 5\n- 6", "20 newline newline 5 newline 6"},
  };
  check(cases);
}

TEST_CASE("line ends count outside displayed mathematics, and a lost dollar ends with its paragraph") {
  const Case cases[] = {
      {"$$1\n2$$\n3", "$ 1 2 $ newline 3"},
      {"\\[1\n2\\]", "$ 1 2 $"},
      {"\\begin{equation}1\n2\\end{equation}", "$ 1 2 $"},
      {"$1\n2$", "$ 1 newline 2 $"},
  };
  check(cases);
  const std::string source = "$x\n\nis";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[1].in_math);
  CHECK_FALSE(tokens[4].in_math);
}

TEST_CASE("a token knows its place, the blank before it and whether it is mathematics") {
  const std::string source = "so $a  b$, 0.50\\,x";
  const std::vector<ResponseToken> tokens = response_tokens(source);
  struct Expected {
    std::string_view text;
    bool space_before;
    bool in_math;
  };
  const Expected expected[] = {{"so", false, false},  {"$", true, false},  {"a", false, true},
                               {"b", true, true},     {"$", false, false}, {",", false, false},
                               {"0.50", true, false}, {"x", true, false}};
  REQUIRE(tokens.size() == std::size(expected));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CAPTURE(i);
    CHECK(tokens[i].text == expected[i].text);
    CHECK(source.substr(tokens[i].span.offset, tokens[i].span.length) == expected[i].text);
    CHECK(tokens[i].space_before == expected[i].space_before);
    CHECK(tokens[i].in_math == expected[i].in_math);
  }
}

TEST_CASE("what is cut off or damaged is still tokens") {
  const Case cases[] = {
      {"", ""},        {"\\", "\\"},
      {"\\left", "("}, {"\\frac", "\\frac"},
      {"<u", "< u"},   {"<u\n>", "< u newline >"},
      {"$", "$"},      {"\xFF", "\xFF"},
  };
  check(cases);
  for (const Case& row : cases) {
    for (const ResponseToken& token : response_tokens(row.source)) {
      CAPTURE(row.source);
      CHECK(token.span.end() <= row.source.size());
    }
  }
}

}  // namespace
}  // namespace gradewright::reading
