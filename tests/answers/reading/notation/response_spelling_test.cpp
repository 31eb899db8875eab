#include "answers/reading/notation/response_spelling.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;
using Effect = Command::Effect;

TEST_CASE("Unicode signs have their ASCII spelling") {
  struct Case {
    std::string_view text;
    Kind kind;
    std::string_view spelling;
  };
  const Case cases[] = {
      {"\u2212", Kind::symbol, "-"},      // minus sign
      {"\u2013", Kind::symbol, "-"},      // en dash
      {"\u00D7", Kind::symbol, "*"},      // times
      {"\u22C5", Kind::symbol, "*"},      // dot operator
      {"\u00B7", Kind::symbol, "*"},      // middle dot
      {"\u00F7", Kind::symbol, "/"},      // obelus
      {"\u2044", Kind::symbol, "/"},      // fraction slash
      {"\u2248", Kind::relation, "~"},    // almost equal
      {"\u21D2", Kind::relation, "="},    // implies
      {"\u2236", Kind::relation, ":"},    // ratio
      {"\u221E", Kind::word, "inf"},      // infinity
      {"\u2207", Kind::word, "nabla"},    // nabla
      {"\u221A", Kind::root, "sqrt"},     // root
      {"\u1D40", Kind::word, "T"},        // superscript T
      {"\u03B8", Kind::word, "theta"},    // small theta
      {"\u03C3", Kind::word, "sigma"},    // small sigma
      {"\u03A3", Kind::word, "Sigma"},    // capital sigma
      {"\u2080", Kind::number, "0"},      // subscript zero
      {"\u2089", Kind::number, "9"},      // subscript nine
      {"\u2026", Kind::symbol, "..."},    // ellipsis
      {"\u00A0", Kind::symbol, ""},       // no-break space
      {"\u200B", Kind::symbol, ""},       // zero-width space
      {"\u00B1", Kind::symbol, "\u00B1"}  // plus-minus: anything else stands for itself
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const std::string after = std::string(row.text) + "5\u2212";
    const ResponseSpelling spelling = unicode_spelling(after);
    CHECK(spelling.kind == row.kind);
    CHECK(spelling.text == row.spelling);
    CHECK(spelling.length == row.text.size());
    CHECK_FALSE(spelling.superscript);
  }
}

TEST_CASE("superscripts come as a run") {
  const std::string text = "\u207B\u00B9\u2070x\u00B2";
  const ResponseSpelling run = unicode_spelling(text);
  CHECK(run.kind == Kind::number);
  CHECK(run.superscript);
  CHECK(run.text == "\u207B\u00B9\u2070");
  CHECK(run.length == run.text.size());
}

TEST_CASE("a character that nobody knows is one symbol of all its bytes") {
  CHECK(unicode_spelling("\u2603x").length == 3);
  CHECK(unicode_spelling("\U0001F600x").length == 4);
  CHECK(unicode_spelling("\u2603x").kind == Kind::symbol);
  // Bytes that are no UTF-8 are not passed over together with what follows.
  CHECK(unicode_spelling("\xFFx").length == 1);
}

TEST_CASE("letters of scripts without case and of Cyrillic are words") {
  for (const std::string_view letter : {"\u4E2D", "\u3072", "\uAC00", "\u043F"}) {
    CHECK(unicode_spelling(letter).kind == Kind::word);
    CHECK(unicode_spelling(letter).text == letter);
  }
  CHECK(unicode_spelling("\u00E9").kind == Kind::symbol);
}

TEST_CASE("entities of HTML that matter are known") {
  struct Case {
    std::string_view text;
    Kind kind;
    std::string_view spelling;
  };
  const Case cases[] = {{"&minus;5", Kind::symbol, "-"},  {"&times;5", Kind::symbol, "*"},
                        {"&lt;5", Kind::symbol, "<"},     {"&gt;5", Kind::symbol, ">"},
                        {"&amp; 5", Kind::cell, "&"},     {"&nbsp;5", Kind::symbol, ""},
                        {"&asymp;5", Kind::relation, "~"}};
  for (const Case& row : cases) {
    CAPTURE(row.text);
    const auto spelling = html_entity(row.text);
    REQUIRE(spelling);
    CHECK(spelling->kind == row.kind);
    CHECK(spelling->text == row.spelling);
    CHECK(row.text.substr(spelling->length).find(';') == std::string_view::npos);
    CHECK(row.text[spelling->length - 1] == ';');
  }
  for (const std::string_view text : {"& 5", "&minus 5", "5", ""}) {
    CAPTURE(text);
    CHECK_FALSE(html_entity(text));
  }
}

TEST_CASE("commands of LaTeX by what they do") {
  struct Case {
    std::string_view name;
    Effect effect;
    Kind kind;
    std::string_view spelling;
  };
  const Case cases[] = {
      {"times", Effect::token, Kind::symbol, "*"},
      {"cdot", Effect::token, Kind::symbol, "*"},
      {"div", Effect::token, Kind::symbol, "/"},
      {"approx", Effect::token, Kind::relation, "~"},
      {"Rightarrow", Effect::token, Kind::relation, "="},
      {"colon", Effect::token, Kind::relation, ":"},
      {"frac", Effect::token, Kind::fraction, "frac"},
      {"dfrac", Effect::token, Kind::fraction, "frac"},
      {"atop", Effect::token, Kind::atop, "atop"},
      {"over", Effect::token, Kind::atop, "over"},
      {"sqrt", Effect::token, Kind::root, "sqrt"},
      {"qquad", Effect::token, Kind::wide, ""},
      {"lbrack", Effect::token, Kind::open, "["},
      {"rbrace", Effect::token, Kind::close, "}"},
      {"newline", Effect::token, Kind::row, ""},
      {"vdots", Effect::token, Kind::symbol, "..."},
      {"infty", Effect::word, Kind::word, "inf"},
      {"top", Effect::word, Kind::word, "T"},
      {"partial", Effect::word, Kind::word, "d"},
      {"thinspace", Effect::space, Kind::symbol, ""},
      {"tag", Effect::drop_with_group, Kind::symbol, ""},
      {"color", Effect::drop_with_group, Kind::symbol, ""},
      {"mathbf", Effect::drop, Kind::symbol, ""},
      {"boxed", Effect::drop, Kind::symbol, ""},
      {"displaystyle", Effect::drop, Kind::symbol, ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.name);
    const Command command = latex_command(row.name);
    CHECK(command.effect == row.effect);
    CHECK(command.kind == row.kind);
    CHECK(command.text == row.spelling);
  }
  for (const std::string_view name : {"theta", "tanh", "Times", "fra", ""}) {
    CAPTURE(name);
    CHECK(latex_command(name).effect == Effect::unknown);
  }
}

}  // namespace
}  // namespace gradewright::reading
