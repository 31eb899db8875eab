#include "answers/reading/notation/spelling.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;
using Argument = Spelling::Argument;

TEST_CASE("commands of LaTeX that are signs") {
  struct Case {
    std::string_view name;
    Sign sign;
  };
  const Case cases[] = {
      {"times", Sign::times},
      {"cdot", Sign::dot},
      {"div", Sign::divide},
      {"pm", Sign::plus_minus},
      {"odot", Sign::compose},
      {"otimes", Sign::compose},
      {"cup", Sign::unite},
      {"cap", Sign::intersect},
      {"setminus", Sign::without},
      {"ast", Sign::star},
      {"top", Sign::transpose},
      {"dagger", Sign::dagger},
      {"prime", Sign::prime},
      {"ne", Sign::not_equal},
      {"neq", Sign::not_equal},
      {"lt", Sign::less},
      {"le", Sign::less_equal},
      {"leq", Sign::less_equal},
      {"leqslant", Sign::less_equal},
      {"gt", Sign::greater},
      {"ge", Sign::greater_equal},
      {"geq", Sign::greater_equal},
      {"approx", Sign::approximate},
      {"propto", Sign::proportional},
      {"in", Sign::member},
      {"notin", Sign::not_member},
      {"subseteq", Sign::subset},
      {"to", Sign::arrow},
      {"rightarrow", Sign::arrow},
      {"Rightarrow", Sign::implies},
      {"implies", Sign::implies},
      {"sqrt", Sign::root},
      {"frac", Sign::fraction},
      {"dfrac", Sign::fraction},
      {"tfrac", Sign::fraction},
      {"binom", Sign::binomial},
      {"over", Sign::over},
      {"atop", Sign::stack},
      {"sum", Sign::sum},
      {"prod", Sign::product},
      {"int", Sign::integral},
      {"overline", Sign::overline},
      {"hat", Sign::accent},
      {"tilde", Sign::accent},
      {"widehat", Sign::accent},
      {"ldots", Sign::ellipsis},
      {"cdots", Sign::ellipsis},
      {"neg", Sign::negation},
      {"quad", Sign::wide},
      {"sout", Sign::strike_all},
      {"cancel", Sign::strike_all},
      {"forall", Sign::for_all},
      {"checkmark", Sign::ticked},
  };
  for (const Case& row : cases) {
    CAPTURE(row.name);
    const Spelling* const found = find_command(row.name);
    REQUIRE(found);
    CHECK(found->kind == Kind::sign);
    CHECK(found->sign == row.sign);
  }
}

TEST_CASE("commands of LaTeX that are names") {
  struct Case {
    std::string_view name;
    std::string_view text;
  };
  const Case cases[] = {{"alpha", "alpha"},     {"theta", "theta"},        {"vartheta", "theta"},
                        {"epsilon", "epsilon"}, {"varepsilon", "epsilon"}, {"Sigma", "Sigma"},
                        {"pi", "pi"},           {"infty", "inf"},          {"nabla", "nabla"},
                        {"partial", "partial"}};
  for (const Case& row : cases) {
    CAPTURE(row.name);
    const Spelling* const found = find_command(row.name);
    REQUIRE(found);
    CHECK((found->kind == Kind::symbol || found->kind == Kind::word));
    CHECK(found->text == row.text);
  }
}

TEST_CASE("commands of LaTeX that bracket, part or dress") {
  struct Case {
    std::string_view name;
    Kind kind;
    Bracket bracket;
  };
  const Case cases[] = {{"lfloor", Kind::open, Bracket::floor},   {"rfloor", Kind::close, Bracket::floor},
                        {"lceil", Kind::open, Bracket::ceiling},  {"rceil", Kind::close, Bracket::ceiling},
                        {"langle", Kind::open, Bracket::angle},   {"rangle", Kind::close, Bracket::angle},
                        {"lvert", Kind::open, Bracket::absolute}, {"rvert", Kind::close, Bracket::absolute},
                        {"lVert", Kind::open, Bracket::norm},     {"rVert", Kind::close, Bracket::norm}};
  for (const Case& row : cases) {
    CAPTURE(row.name);
    const Spelling* const found = find_command(row.name);
    REQUIRE(found);
    CHECK(found->kind == row.kind);
    CHECK(found->bracket == row.bracket);
  }
  const auto argument_of = [](std::string_view name) {
    const Spelling* const found = find_command(name);
    REQUIRE(found);
    CHECK(found->kind == Kind::style);
    return found->argument;
  };
  CHECK(argument_of("mathrm") != Argument::skipped);
  CHECK(argument_of("mathbf") == Argument::none);
  CHECK(argument_of("displaystyle") == Argument::none);
  CHECK(argument_of("text") == Argument::prose);
  CHECK(argument_of("color") == Argument::skipped);
  CHECK(argument_of("label") == Argument::skipped);
  for (const std::string_view unknown : {"", "bpmat", "Times", "tim", "timess", "\\times"}) {
    CAPTURE(unknown);
    CHECK(find_command(unknown) == nullptr);
  }
}

TEST_CASE("characters and entities that are signs") {
  struct Case {
    std::string_view text;
    Sign sign;
  };
  // by their Unicode names
  const Case cases[] = {{"\u2212", Sign::minus},       // MINUS SIGN
                        {"\u2013", Sign::minus},       // EN DASH, as word processors make it of a hyphen
                        {"\u00D7", Sign::times},       // MULTIPLICATION SIGN
                        {"\u00B7", Sign::dot},         // MIDDLE DOT
                        {"\u22C5", Sign::dot},         // DOT OPERATOR
                        {"\u00F7", Sign::divide},      // DIVISION SIGN
                        {"\u2044", Sign::slash},       // FRACTION SLASH
                        {"\u2215", Sign::slash},       // DIVISION SLASH
                        {"\u00B1", Sign::plus_minus},  // PLUS-MINUS SIGN
                        {"\u2217", Sign::star},        // ASTERISK OPERATOR
                        {"\u2299", Sign::compose},     // CIRCLED DOT OPERATOR
                        {"\u2297", Sign::compose},     // CIRCLED TIMES
                        {"\u222A", Sign::unite},       // UNION
                        {"\u2229", Sign::intersect},   // INTERSECTION
                        {"\u2216", Sign::without},     // SET MINUS
                        {"\u2030", Sign::per_mille},   // PER MILLE SIGN
                        {"\u00B0", Sign::degree},      // DEGREE SIGN
                        {"\u2032", Sign::prime},       // PRIME
                        {"\u22A4", Sign::transpose},   // DOWN TACK
                        {"\u2020", Sign::dagger},      // DAGGER
                        {"\u2260", Sign::not_equal},   // NOT EQUAL TO
                        {"\u2264", Sign::less_equal},  // LESS-THAN OR EQUAL TO
                        {"\u2265", Sign::greater_equal}, {"\u2248", Sign::approximate},  // ALMOST EQUAL TO
                        {"\u221D", Sign::proportional},  {"\u2208", Sign::member},       // ELEMENT OF
                        {"\u2209", Sign::not_member},    {"\u2286", Sign::subset},  // SUBSET OF OR EQUAL TO
                        {"\u2192", Sign::arrow},                                    // RIGHTWARDS ARROW
                        {"\u21D2", Sign::implies},                                  // RIGHTWARDS DOUBLE ARROW
                        {"\u221A", Sign::root},                                     // SQUARE ROOT
                        {"\u2211", Sign::sum},                                      // N-ARY SUMMATION
                        {"\u220F", Sign::product},                                  // N-ARY PRODUCT
                        {"\u222B", Sign::integral},      {"\u00AC", Sign::negation},  // NOT SIGN
                        {"\u2026", Sign::ellipsis},                                   // HORIZONTAL ELLIPSIS
                        {"\u2016", Sign::double_bar},                                 // DOUBLE VERTICAL LINE
                        {"\u2611", Sign::ticked},                                     // BALLOT BOX WITH CHECK
                        {"\u2713", Sign::ticked},                                     // CHECK MARK
                        {"\u2610", Sign::unticked},                                   // BALLOT BOX
                        {"\u2717", Sign::crossed},                                    // BALLOT X
                        {"\u2200", Sign::for_all},       {"\u00BD", Sign::vulgar},
                        {"&minus;", Sign::minus},        {"&times;", Sign::times},
                        {"&le;", Sign::less_equal}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    std::size_t length = 0;
    const std::string source = std::string(row.text) + "5";
    const Spelling* const found = find_character(source, length);
    REQUIRE(found);
    CHECK(found->kind == Kind::sign);
    CHECK(found->sign == row.sign);
    CHECK(length == row.text.size());
  }
}

TEST_CASE("characters that are blanks, brackets or nothing") {
  const auto found = [](std::string_view text) {
    std::size_t length = 0;
    return find_character(text, length);
  };
  for (const std::string_view space : {"\u00A0", "\u2009", "\u202F", "\u3000", "&nbsp;"}) {
    CAPTURE(space);
    REQUIRE(found(space));
    CHECK(found(space)->is_blank);
  }
  REQUIRE(found("\u230A"));  // LEFT FLOOR
  CHECK(found("\u230A")->bracket == Bracket::floor);
  CHECK(found("\u230A")->kind == Kind::open);
  REQUIRE(found("\u2309"));  // RIGHT CEILING
  CHECK(found("\u2309")->bracket == Bracket::ceiling);
  CHECK(found("\u2309")->kind == Kind::close);
  REQUIRE(found("\u27E8"));  // MATHEMATICAL LEFT ANGLE BRACKET
  CHECK(found("\u27E8")->bracket == Bracket::angle);
  for (const std::string_view none : {"", "x", "7", "\u65E5", "\xFF", "&", "&zzz;"}) {
    CAPTURE(none);
    CHECK(found(none) == nullptr);
  }
}

TEST_CASE("raised and lowered characters come as one run of their sort") {
  struct Case {
    std::string_view text;
    Sign sign;
    std::string_view run;
  };
  const Case cases[] = {{"\u00B2", Sign::power, "\u00B2"},
                        {"\u207B\u00B9\u2070x", Sign::power, "\u207B\u00B9\u2070"},
                        {"\u2081\u2082+", Sign::subscript, "\u2081\u2082"},
                        {"\u2081\u00B2", Sign::subscript, "\u2081"},
                        {"\u00B2\u2081", Sign::power, "\u00B2"},
                        {"\u207F", Sign::power, "\u207F"},      // SUPERSCRIPT LATIN SMALL LETTER N
                        {"\u2099", Sign::subscript, "\u2099"},  // LATIN SUBSCRIPT SMALL LETTER N
                        {"2", Sign::none, ""},
                        {"x", Sign::none, ""},
                        {"", Sign::none, ""},
                        {"\u00BD", Sign::none, ""}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    std::size_t length = 0;
    CHECK(small_script(row.text, length) == row.sign);
    if (row.sign != Sign::none) {
      CHECK(row.text.substr(0, length) == row.run);
    }
  }
}

TEST_CASE("letters of mathematics as their plain letters") {
  struct Case {
    std::string_view text;
    std::string_view letter;
  };
  const Case cases[] = {{"\U0001D465", "x"},  // MATHEMATICAL ITALIC SMALL X
                        {"\U0001D400", "A"},  // MATHEMATICAL BOLD CAPITAL A
                        {"\U0001D41A", "a"},  // MATHEMATICAL BOLD SMALL A
                        {"\U0001D6A3", "z"},  // MATHEMATICAL MONOSPACE SMALL Z
                        {"\U0001D670", "A"},  // MATHEMATICAL MONOSPACE CAPITAL A
                        {"\u210E", "h"},      // PLANCK CONSTANT: the italic h
                        {"\u211D", "R"},      // DOUBLE-STRUCK CAPITAL R
                        {"\uFF21", "A"},      // FULLWIDTH LATIN CAPITAL LETTER A
                        {"\uFF58", "x"},      // FULLWIDTH LATIN SMALL LETTER X
                        {"\u2099", "n"},      // LATIN SUBSCRIPT SMALL LETTER N
                        {"\u207F", "n"},      // SUPERSCRIPT LATIN SMALL LETTER N
                        {"\u1D62", "i"},      // LATIN SUBSCRIPT SMALL LETTER I
                        {"x", ""},           {"", ""}, {"\u00E9", ""}, {"\u03B8", ""}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    std::size_t length = 0;
    CHECK(plain_letter(row.text, length) == row.letter);
    if (!row.letter.empty()) {
      CHECK(length == row.text.size());
    }
  }
}

TEST_CASE("Greek letters of mathematics as their words") {
  struct Case {
    std::string_view text;
    std::string_view word;
  };
  const Case cases[] = {{"\U0001D6A8", "Alpha"},  // MATHEMATICAL BOLD CAPITAL ALPHA
                        {"\U0001D6C2", "alpha"},  // MATHEMATICAL BOLD SMALL ALPHA
                        {"\U0001D6D1", "pi"},     // MATHEMATICAL BOLD SMALL PI
                        {"\U0001D6D4", "sigma"},  // MATHEMATICAL BOLD SMALL SIGMA
                        {"\U0001D6E2", "Alpha"},  // MATHEMATICAL ITALIC CAPITAL ALPHA
                        {"\U0001D703", "theta"},  // MATHEMATICAL ITALIC SMALL THETA
                        {"\U0001D714", "omega"},  // MATHEMATICAL ITALIC SMALL OMEGA
                        {"\U0001D7C9", "pi"},     // MATHEMATICAL SANS-SERIF BOLD ITALIC PI SYMBOL
                        {"\U0001D7CE", ""},       // MATHEMATICAL BOLD DIGIT ZERO
                        {"\U0001D465", ""},      {"x", ""}, {"", ""}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    std::size_t length = 0;
    CHECK(greek_letter(row.text, length) == row.word);
  }
}

TEST_CASE("raised and lowered signs") {
  const auto sign = [](std::string_view text) {
    std::size_t length = 0;
    return small_sign(text, length);
  };
  CHECK(sign("\u207B\u00B9") == Sign::minus);  // SUPERSCRIPT MINUS
  CHECK(sign("\u207A") == Sign::plus);         // SUPERSCRIPT PLUS SIGN
  CHECK(sign("-") == Sign::none);
  CHECK(sign("\u00B2") == Sign::none);
}

TEST_CASE("what an environment holds") {
  struct Case {
    std::string_view name;
    EnvironmentKind kind;
  };
  const Case cases[] = {
      {"bmatrix", EnvironmentKind::cells},         {"pmatrix*", EnvironmentKind::cells},
      {"array", EnvironmentKind::cells},           {"smallmatrix", EnvironmentKind::cells},
      {"align", EnvironmentKind::lines},           {"align*", EnvironmentKind::lines},
      {"gather", EnvironmentKind::lines},          {"equation", EnvironmentKind::mathematics},
      {"equation*", EnvironmentKind::mathematics}, {"itemize", EnvironmentKind::prose},
      {"center", EnvironmentKind::prose},          {"", EnvironmentKind::prose},
      {"bmatrix**", EnvironmentKind::prose}};
  for (const Case& row : cases) {
    CAPTURE(row.name);
    CHECK(environment_kind_of(row.name) == row.kind);
  }
}

}  // namespace
}  // namespace gradewright::reading
