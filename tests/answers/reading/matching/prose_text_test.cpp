#include "answers/reading/matching/prose_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

/// The units of a piece, parted by bars: words as they are looked up, "#" for a digit and "+" for a sign.
std::string units(const ProseText& text, Span piece) {
  const ProsePiece units = text.piece(piece);
  std::string shown;
  for (std::size_t at = 0; at < units.size(); ++at) {
    const std::string word = units.word(at);
    shown += (at == 0 ? "" : "|") + (word.empty() ? units.is_digit(at) ? "#" : "+" : word);
  }
  return shown;
}

std::string units(std::string_view text) {
  return units(ProseText(text), {0, text.size()});
}

/// The piece of a text from one of its parts up to another.
Span between(std::string_view text, std::string_view first, std::string_view last) {
  const std::size_t offset = text.find(first);
  return {offset, text.find(last, offset) + last.size() - offset};
}

TEST_CASE("words of prose are letters of any script, and signs beside them are left out") {
  CHECK(units("I don't know, SORRY!") == "i|dont|know|sorry");
  CHECK(units("I don\u2019t \u201Cknow\u201D \u2014 \u00DCbung") == "i|dont|know|\u00FCbung");
  CHECK(units("the students' own 'rate'") == "the|students|own|rate");
  CHECK(units("W_1 = 25, a+b") == "w|#|#|#|a|+|b");
  CHECK(units("{x} \u03C3 \u4E0D\u77E5\u9053") == "+|x|+|\u03C3|\u4E0D\u77E5\u9053");
  CHECK(units("").empty());
  CHECK(units(" ,. '\u2019 \u2026").empty());
}

TEST_CASE("a piece of a text has the units that stand in it, with their places in the whole") {
  const std::string source = "L = 5, no time left. Then h.";
  const ProseText text(source);
  CHECK(units(text, between(source, "no", "left")) == "no|time|left");
  CHECK(units(text, between(source, "=", "5")) == "#");
  CHECK(units(text, {source.size(), 0}).empty());
  const ProsePiece piece = text.piece(between(source, "no", "h."));
  CHECK(piece.first(0) == source.find("no"));
  CHECK(piece.first(3) == source.find("Then"));
  CHECK(piece.words_from(1) == std::vector<std::string>{"time", "left", "then", "h"});
}

TEST_CASE("words are read up to a sign, and no more of them than a phrase has") {
  const std::string source = "one two + three";
  CHECK(ProseText(source).piece({0, source.size()}).words_from(0) == std::vector<std::string>{"one", "two"});
  const std::string longer = "a b c d e f g h i j";
  CHECK(ProseText(longer).piece({0, longer.size()}).words_from(0).size() == longest_prose_phrase);
}

TEST_CASE("a unit is compared with a word as it is looked up") {
  const std::string source = "Didn't \u00DCBEN the";
  const ProseText text(source);
  const ProsePiece piece = text.piece({0, source.size()});
  CHECK(piece.is(0, "didnt"));
  CHECK(piece.is(1, "\u00FCben"));
  CHECK(piece.is(2, "the"));
  CHECK_FALSE(piece.is(2, "then"));
  CHECK_FALSE(piece.is(2, "th"));
}

TEST_CASE("a text may give something up where one of the phrases for it stands whole") {
  const auto gives = [](std::string_view text) { return ProseText(text).may_give_up(); };
  CHECK(gives("skipped"));
  CHECK(gives("L = 5, but for h I had NO TIME"));
  CHECK(gives("h: I don\u2019t know"));
  CHECK(gives("h is\nmissing"));
  CHECK(gives("grad_W: \u4E0D\u77E5\u9053"));
  CHECK(gives("dW nicht mehr geschafft"));
  CHECK_FALSE(gives("the time of one step is not 5"));
  CHECK_FALSE(gives("no + time"));  // a sign parts them
  CHECK_FALSE(gives("no"));
  CHECK_FALSE(gives("the rest"));  // nothing but what stands beside such a phrase
  CHECK_FALSE(gives(""));
}

TEST_CASE("a phrase that gives something up belongs to the pieces that it stands in whole") {
  const std::string source = "h = 5 and the time is up, L skipped";
  const ProseText text(source);
  CHECK(text.may_give_up(between(source, "h", "up")));
  CHECK(text.may_give_up(between(source, "time", "up")));
  CHECK_FALSE(text.may_give_up(between(source, "h", "is")));
  CHECK_FALSE(text.may_give_up(between(source, "is", "up")));
  CHECK(text.may_give_up(between(source, "L", "skipped")));
  CHECK_FALSE(text.may_give_up(between(source, "up", "L")));
  const std::string nested = "did not manage in time";  // "did not manage" gives up, too
  CHECK(ProseText(nested).may_give_up(between(nested, "did", "manage")));
}

}  // namespace
}  // namespace gradewright::reading
