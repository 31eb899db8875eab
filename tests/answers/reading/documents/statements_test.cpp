#include "answers/reading/documents/statements.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <string>
#include <vector>

#include "tests/answers/reading/shown.hpp"
#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

/// Tokens without the dollars between them.
std::string shown_bare(std::span<const ResponseToken> tokens) {
  std::vector<ResponseToken> bare;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(bare),
               [](const ResponseToken& token) { return token.kind != ResponseToken::Kind::edge; });
  return shown(bare);
}

/// The statements as "NAME|VALUE" in brackets, "[VALUE]" without a name.
std::string found(std::string_view source) {
  const Statements statements(source);
  std::string text;
  for (const Statement& statement : statements.all()) {
    text += "[";
    if (statement.has_name()) {
      text += shown_bare(statements.name(statement)) + "|";
    }
    text += shown_bare(statements.value(statement)) + "]";
  }
  return text;
}

struct Case {
  std::string_view source;
  std::string_view statements;
};

void check(std::span<const Case> cases) {
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(found(row.source) == row.statements);
  }
}

TEST_CASE("mathematics right behind mathematics states a value of its own under its name") {
  const Case cases[] = {
      {"$p = \\frac{3}{5}$ $q = 0.5$", "[p|\\frac { 3 } { 5 }][q|0.5]"},
      {"$p = 0.5$ $B L E U = 0.4$", "[p|0.5][B L E U|0.4]"},
      {"$p = 0.5$ $\\text{foo} = 0.4$", "[p|0.5][{ foo }|0.4]"},
      {"$p = 0.5$ $+ 0.4 = 0.9$", "[p|0.5 + 0.4 = 0.9][0.5 + 0.4|0.9]"},
      {"\\(p = 0.5\\)\\(\\text{foo} = 0.4\\)", "[p|0.5][{ foo }|0.4]"},
      {"w <- 1.71", "[w|1.71]"},
      {"$p = 0.5$ $= \\frac{1}{2}$", "[p|0.5 = \\frac { 1 } { 2 }][0.5|\\frac { 1 } { 2 }]"},
  };
  check(cases);
}

TEST_CASE("a statement is a name, a relation and a value") {
  const Case cases[] = {
      {"", ""},
      {"so it goes", ""},
      {"y = 5", "[y|5]"},
      {"the loss is 5", "[the loss|5]"},
      {"a = 1, b = 2; c = 3", "[a|1][b|2][c|3]"},
      {"a = 1\nb = 2", "[a|1][b|2]"},
      {"a = [[1, 2], [3, 4]\nZ_1 = [[5]]", "[a|[ [ 1 , 2 ] , [ 3 , 4 ]][Z _ 1|[ [ 5 ] ]]"},
      {"a = [1,\nb = 2]", "[a|[ 1 , newline b = 2 ]]"},
      {"a = (1\nb)", "[a|( 1 newline b )]"},
      {"conv: 1 / dense layer: 2 / total: 3", "[conv|1][dense layer|2][total|3]"},
      {"loss = 12 / N = 3", "[loss|12 / N = 3][12 / N|3]"},
      {"a: 12 / 4 = 3", "[a|12 / 4 = 3][12 / 4|3]"},
      {"\u5747\u503c\u4e3a 6", "[\u5747 \u503c|6]"},
      {"\u56e0\u4e3a 6", "[\u56e0 \u4e3a 6]"},
      {"\u5747\u503c\u4e0d\u662f 6", "[\u5747 \u503c \u4e0d \u662f 6]"},
      {"a = 1, 2", "[a|1 , 2]"},
      {"a = 1, as it must", "[a|1 , as it must]"},
      {"p(y = 1) = 0.5", "[p ( y = 1 )|0.5]"},
      {"f(a = 1)", "[f ( a = 1 )]"},
      {"$a = 1$\n$b = 2$", "[a|1][b|2]"},
      {"\\begin{align} a &= 1 \\\\ b &= 2 \\end{align}", "[a|1][b|2]"},
      {"| a | 1 |\n| b | 2 |", "[a|1][b|2]"},
      {"a = 1 \\quad b = 2", "[a|1][b|2]"},
      {"a = $1$ + $2$", "[a|1 + 2]"},
      {"Z = $1$, $2$", "[Z|1 , 2]"},
  };
  check(cases);
}

TEST_CASE("a name with nothing behind its sign, or a question mark, is empty") {
  const Case cases[] = {
      {"v = , w = 3", "[v|][w|3]"},
      {"v =; w = 3", "[v|][w|3]"},
      {"v_1 = , w_1 =", "[v _ 1|][w _ 1|]"},
      {"$v = $, $w = 3$", "[v|][w|3]"},
      {"v=? w=? u=3", "[v|?][w|?][u|3]"},
      {"v = ? 3", "[v|? 3]"},
      {"v = 2 ? w = 3", "[v|2 ? w = 3][2 ? w|3]"},
      {"v = , 3", "[v|, 3]"},
  };
  check(cases);
}

TEST_CASE("a unit of data behind a number is no name") {
  const Case cases[] = {
      {"train: 16 * 1.3 GB = 20.8 GB", "[train|16 * 1.3 GB = 20.8 GB][16 * 1.3 GB|20.8 GB]"},
      {"m = 3 MB = 5", "[m|3 MB = 5][3 MB|5]"},
      {"m = 3 B = 5", "[m|3][B|5]"},
      {"m = 3 AB = 5", "[m|3][AB|5]"},
  };
  check(cases);
}

TEST_CASE("a factor of the member before is a factor") {
  const Case cases[] = {
      {"g = (y - t) h = 0.3 h = (1, 2)",
       "[g|( y - t ) h = 0.3 h = ( 1 , 2 )][( y - t ) h|0.3 h = ( 1 , 2 )][0.3 "
       "h|( 1 , 2 )]"},
      {"g = 0.3 h = (1, 2)", "[g|0.3][h|( 1 , 2 )]"},
      {"g = (y - t) a = 0.3 h = (1, 2)", "[g|( y - t ) a = 0.3][( y - t ) a|0.3][h|( 1 , 2 )]"},
      {"h = 1 g = 0.3 h = 2", "[h|1][g|0.3][h|2]"},
  };
  check(cases);
}

TEST_CASE("the relations of a chain share its end") {
  const Case cases[] = {
      {"a = b = 5", "[a|b = 5][b|5]"},
      {"a = 2 + 3 = 5, b = 6", "[a|2 + 3 = 5][2 + 3|5][b|6]"},
      {"a = 2 + 3\n= 5", "[a|2 + 3 newline = 5][5]"},
  };
  check(cases);
}

TEST_CASE("a clause that works a value out goes on with its chain") {
  const Case cases[] = {
      {"f is sigmoid(1), which is 0.73", "[f|sigmoid ( 1 ) = 0.73][sigmoid ( 1 )|0.73]"},
      {"v = 0.9 * 2 + 1.6, which gives 3.4", "[v|0.9 * 2 + 1.6 = 3.4][0.9 * 2 + 1.6|3.4]"},
      {"p = 9/24, das ist 0.375", "[p|9 / 24 = 0.375][9 / 24|0.375]"},
      {"p = \\frac{9}{24}, ce qui fait 0.375", "[p|\\frac { 9 } { 24 } = 0.375][\\frac { 9 } { 24 }|0.375]"},
      {"a is f(1), which is 2\nb is f(3), which is 4",
       "[a|f ( 1 ) = 2][f ( 1 )|2][b|f ( 3 ) = 4][f ( 3 )|4]"},
      // Each of these is a value of its own.
      {"a is 5, which is 6", "[a|5][which|6]"},
      {"m = 5 MB, which is 40", "[m|5 MB][which|40]"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.source);
    CHECK(found(row.source) == row.statements);
  }
}

TEST_CASE("a value goes over lines only where they are rows of numbers or begin with a relation") {
  const Case cases[] = {
      {"Z =\n0.4\n0.6", "[Z|newline 0.4 newline 0.6]"},
      {"Z = 1 2\n3 4\nso", "[Z|1 2 newline 3 4]"},
      {"Z = [1 2]\n[3 4]", "[Z|[ 1 2 ] newline [ 3 4 ]]"},
      {"Z = (1,\n2)\nb = 3", "[Z|( 1 , newline 2 )][b|3]"},
      {"Z = 1\n\n2", "[Z|1][2]"},
      {"Z = 1\nx 2", "[Z|1][x 2]"},
      {"Z = 1 + 1\n2", "[Z|1 + 1 newline 2]"},
      {"Z =\n\n\n5", "[Z|][5]"},
      // A sum that is wrapped: before an operator, and between dollars.
      {"w = 1\n− 0.1 · 2 = 0.8\nv = 1", "[w|1 newline - 0.1 * 2 = 0.8][- 0.1 * 2|0.8][v|1]"},
      {"s = 0.001\n\\times 4 = 0.004", "[s|0.001 newline * 4 = 0.004][* 4|0.004]"},
      {"n = 448\n+ 4640 = 5088", "[n|448 newline + 4640 = 5088][+ 4640|5088]"},
      {"$w = 1.2\n0.6$", "[w|1.2 newline 0.6]"},
      {"$w = 1.2\nv = 3$", "[w|1.2][v|3]"},
      // A stray $$ reaches no further than its paragraph; what closed the display then closes nothing.
      {"$$S = 1\n\nA = 2$$", "[S|1][A|2]"},
      {"so $$\n\nS = 1\n\nA = 2", "[S|1][A|2]"},
      {"$$S = 1\n\n$$\nA = 2\nB = 3\n$$C\n= 4$$", "[S|1][A|2][B|3][C|4]"},
      {"\\[S = 1\n\n+ 2\\]", "[S|1 + 2]"},
      {"w = 1\n- 4", "[w|1 newline - 4]"},
      {"w = 1\n- v = 4", "[w|1][- v|4]"},
      {"w = 1\n\n× 4 = 4", "[w|1][* 4|4]"},
      // What is left empty, as of a form, does not take the next one's value.
      {"h =\ny = 3", "[h|][y|3]"},
      {"h_1 =\n\nh_2 =\n\n$y_{3} = 3$", "[h _ 1|][h _ 2|][y _ { 3 }|3]"},
      {"h =\nW x + b = 3", "[h|newline W x + b = 3][W x + b|3]"},
      {"h:\ny = 3", "[h|newline y = 3][y|3]"},
      {"h =\nf(x) = 3", "[h|newline f ( x ) = 3][f ( x )|3]"},
      // A bracket that is never closed ends with its paragraph.
      {"a = (1\n\nb = 2", "[a|( 1][b|2]"},
  };
  check(cases);
}

TEST_CASE("a name apart from a written number before it starts a statement") {
  const Case cases[] = {
      {"m = 0.2 w = 0.9", "[m|0.2][w|0.9]"},
      {"h_1 = 0.4 h_2 = -0.2", "[h _ 1|0.4][h _ 2|- 0.2]"},
      {"h = [1 2] y = 3", "[h|[ 1 2 ]][y|3]"},
      {"E = .36 ∂E/∂w2 = .72 dE/dw_1 = 7", "[E|.36][d E / d w2|.72][dE / dw _ 1|7]"},
      {"s = 0.5 σ² = 4 W' = 3 f(x) = 2", "[s|0.5][sigma ^ ²|4][W '|3][f ( x )|2]"},
      {"y＝2，E：3；w = 4", "[y|2][E|3][w|4]"},
      {"m = .2 (s) = .004", "[m|.2][( s )|.004]"},
      {"m = .2 $s$ = .004 $w_1 = 3$", "[m|.2][s|.004][w _ 1|3]"},
      {"m = 2 (3) = 6", "[m|2 ( 3 ) = 6][2 ( 3 )|6]"},
      {"m = 2(s) = 6", "[m|2 ( s ) = 6][2 ( s )|6]"},
      {"m = 2 (s + 1) = 6", "[m|2 ( s + 1 ) = 6][2 ( s + 1 )|6]"},
      {"m = $2$ · $s$ = 6", "[m|2 * s = 6][2 * s|6]"},
      {"m = k (s) = 6", "[m|k ( s ) = 6][k ( s )|6]"},
      // Factors: of a product of names, between dollars, without a blank, without a value.
      {"g = (y - 1) h = 3", "[g|( y - 1 ) h = 3][( y - 1 ) h|3]"},
      {"$m = 2 w = 9$", "[m|2 w = 9][2 w|9]"},
      {"m = 2w = 9", "[m|2 w = 9][2 w|9]"},
      {"m = 2 w =\n", "[m|2 w = newline][2 w|newline]"},
      {"$\\text{a} = 1$, \\quad $\\text{b} = 2$", "[{ a }|1][{ b }|2]"},
  };
  check(cases);
}

TEST_CASE("words after a value start the next name where a relation follows") {
  CHECK(found("Layer 1 = 3534 Layer 2 = 7") == "[Layer 1|3534][Layer 2|7]");
  CHECK(found("conv = 448 dense = 32") == "[conv|448][dense|32]");
  CHECK(found("a = 5 and b = 6") == "[a|5][and b|6]");
  CHECK(found("a = 5 filters") == "[a|5 filters]");
}

TEST_CASE("words of what is counted in a sum are no name") {
  CHECK(found("fc = 20480 weights + 10 biases = 20490") ==
        "[fc|20480 weights + 10 biases = 20490]"
        "[20480 weights + 10 biases|20490]");
  CHECK(found("conv: 32 filters * 75 weights + 32 biases = 2432\nd: 5") ==
        "[conv|32 filters * 75 weights + 32 biases = 2432]"
        "[32 filters * 75 weights + 32 biases|2432][d|5]");
  CHECK(found("a = 448 weights + b = 5") == "[a|448][weights + b|5]");
  CHECK(found("a = 448 layer-2 = 5") == "[a|448][layer - 2|5]");
}

TEST_CASE("a unit or multiplier behind a number is no name") {
  const Case cases[] = {
      {"flops: 2.5 MFLOP = 2500000", "[flops|2.5 MFLOP = 2500000][2.5 MFLOP|2500000]"},
      {"n = 62.7 thousand = 62700", "[n|62.7 thousand = 62700][62.7 thousand|62700]"},
      {"n: 62.7 thousand weights = 62700", "[n|62.7 thousand weights = 62700][62.7 thousand weights|62700]"},
      {"n = 5 nats = 7 bits", "[n|5][nats|7 bits]"},
      {"n = 62.7 Layer = 5", "[n|62.7][Layer|5]"},
      {"n = 62.7 sec per batch = 5", "[n|62.7][sec per batch|5]"},
  };
  check(cases);
}

TEST_CASE("a function of numbers behind another one is a factor, behind a value it is the next name") {
  CHECK(found("c = sigmoid(1) * 0.5 + sigmoid(0.2) tanh(0.8) = 0.731") ==
        "[c|sigmoid ( 1 ) * 0.5 + sigmoid ( 0.2 ) tanh ( 0.8 ) = 0.731]"
        "[sigmoid ( 1 ) * 0.5 + sigmoid ( 0.2 ) tanh ( 0.8 )|0.731]");
  CHECK(found("c = 0.2 + 0.3 tanh(0.8) = 0.4") ==
        "[c|0.2 + 0.3 tanh ( 0.8 ) = 0.4][0.2 + 0.3 tanh ( 0.8 )|0.4]");
  CHECK(found("sin(3) = 0.14 cos(3) = -0.99") == "[sin ( 3 )|0.14][cos ( 3 )|- 0.99]");
  CHECK(found("PE = 0.14 cos(3) = -0.99") == "[PE|0.14 cos ( 3 ) = - 0.99][0.14 cos ( 3 )|- 0.99]");
  for (const std::string value : {"- 0.75 log2 0.75", "- 0.75 log_2 0.75", "- 0.75 ln 0.75", "3 sqrt 4",
                                  "3 sqrt(4)", "0.75 exp(-0.2)", "2 log10(100)"}) {
    CAPTURE(value);
    CHECK(Statements("H = " + value + " = 0.81").all().front().value_last > 5);
    CHECK(Statements("H = " + value + " = 0.81").all().size() == 2);
  }
  CHECK(found("z = 0.2 + 0.3 tanh(z) = 0.46") == "[z|0.2 + 0.3][tanh ( z )|0.46]");
}

TEST_CASE(
    "'and' before a number goes on with a list, before a name and a relation it starts the next statement") {
  CHECK(found("p is 0.6, 0.3 and 0.1. The loss is 2") == "[p|0.6 , 0.3 and 0.1][. The loss|2]");
  CHECK(found("p is 0.6, 0.3, and 0.1. The loss is 2") == "[p|0.6 , 0.3 , and 0.1][. The loss|2]");
  CHECK(found("p = 0.6 and about 0.4. The loss is 2") == "[p|0.6 and about 0.4][. The loss|2]");
  CHECK(found("p = 0.6 and w = 3") == "[p|0.6][and w|3]");
  CHECK(found("p = 0.6, and w = 3") == "[p|0.6][and w|3]");
  CHECK(found("p = 0.6 und w = 3") == "[p|0.6][und w|3]");
}

TEST_CASE("a line that is nothing but a value is a statement without a name") {
  const Case cases[] = {
      {"5", "[5]"},
      {"[[1, 2], [3, 4]]", "[[ [ 1 , 2 ] , [ 3 , 4 ] ]]"},
      {"1 2\n3 4", "[1 2 newline 3 4]"},
      {"1\n\n2", "[1][2]"},
      {"we get 5 filters\n6", "[we get 5 filters][6]"},
      {"W_1 and f(2)", ""},
      {"a = 5\n6 filters", "[a|5][6 filters]"},
  };
  check(cases);
}

TEST_CASE("numbers on the line after a statement may belong to it") {
  const auto follow = [](std::string_view source) {
    const Statements statements(source);
    return statements.numbers_follow(statements.all().at(0));
  };
  CHECK(follow("Z = x\n0.9 1.0\n"));
  CHECK(follow("Z = x\n\n\n$0.9$\nso"));
  CHECK(follow("Z = x\n(0.9)"));
  CHECK_FALSE(follow("Z = x"));
  CHECK_FALSE(follow("Z = x\n\n"));
  CHECK_FALSE(follow("Z = x\nso 0.9"));
  CHECK_FALSE(follow("Z = x\n0.9 filters"));
  CHECK_FALSE(follow("Z = x\n\\frac{1}{2}"));
  CHECK_FALSE(follow("Z = x\n?\n0.9"));
}

TEST_CASE("a matrix drawn over lines in square brackets is more than the line with its name") {
  const auto drawn = [](std::string_view source) {
    const Statements statements(source);
    const auto p = std::ranges::find_if(statements.all(), [&](const Statement& statement) {
      return shown(statements.name(statement)) == "p";
    });
    return statements.is_drawn(*p);
  };
  CHECK(drawn("    [ 1 ]\np = [ 2 ]\n"));
  CHECK(drawn("[ 1 ]\np = [ 2 ]\n[ 3 ]"));
  CHECK(drawn("p = [ 2 ]   q = [1]\n  [ 3 ]   [-4, 5]"));
  CHECK_FALSE(drawn("p = [ 2 ]"));
  CHECK_FALSE(drawn("p = [ 2 ]\n    [ 3 ]"));
  CHECK_FALSE(drawn("[ 1 ]\n\np = [ 2 ]\n\n[ 3 ]"));
  CHECK_FALSE(drawn("q = [ 1 ]\np = [ 2 ]"));
  CHECK_FALSE(drawn("(1)\np = [ 2 ]\nso [3]"));
  CHECK_FALSE(drawn("[ 1 ]\np = 2"));
  CHECK_FALSE(drawn("q = [[1 2]\n [3 4]]\np = [[5 6]\n [7 8]]\nr = [1 2]"));
  CHECK_FALSE(drawn("[ 1 ]\np = (2)"));
}

TEST_CASE("sections past the limits say so and hold no statements") {
  const auto is_too_long = [](const std::string& source) {
    const Statements statements(source);
    CHECK((statements.all().empty() || !statements.too_long()));
    return statements.too_long();
  };
  CHECK_FALSE(is_too_long(repeated("x = 2\n", max_statements)));
  CHECK(is_too_long(repeated("x = 2\n", max_statements + 1)));
  // A chain of n names has n values of 1, 3, ..., 2n - 1 tokens: n squared in all.
  CHECK_FALSE(is_too_long(repeated("x = ", 707) + "2"));
  CHECK(is_too_long(repeated("x = ", 708) + "2"));
  CHECK(is_too_long(repeated("2 ", max_response_tokens + 1)));
}

}  // namespace
}  // namespace gradewright::reading
