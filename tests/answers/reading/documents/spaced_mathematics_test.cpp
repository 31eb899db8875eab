#include "answers/reading/documents/spaced_mathematics.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::reading {
namespace {

/// A text without the blanks before its dollars.
std::string without_blanks(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '$') {
      result.erase(result.find_last_not_of(' ') + 1);
    }
    result += c;
  }
  return result;
}

/// The text as laid out, without these.
std::string laid_out(std::string text) {
  const std::size_t size = text.size();
  lay_out_spaced_mathematics(text);
  CHECK(text.size() == size);
  return without_blanks(text);
}

TEST_CASE("what a recogniser parts sign by sign is written in one piece", "[spaced_mathematics]") {
  struct Case {
    std::string_view text;
    std::string_view expected;
  };
  const Case cases[] = {
      {"$i = \\sigma ( 0 . 5 ) = 0 . 6 2 2$", "$i = \\sigma ( 0.5 ) = 0.622$"},
      {"$c = - 0 . 3 1 8$.", "$c = - 0.318$."},
      {"$k _ { \\mathrm { e f f } } = 7 . 0$", "$k_{\\mathrm {eff}} = 7.0$"},
      {"$q _ { r o t } = ( - 0 . 4 , 1 2 )$", "$q_{rot} = ( - 0.4 , 12 )$"},
      {"$F L = 0 . 3 3 0$", "$FL = 0.330$"},
      {"$9 8 . 3 \\mathrm { K B }$", "$98.3 \\mathrm {KB}$"},
      {"$\\sigma ^ { 2 } = 1 4$ and $y = 1 . 5$", "$\\sigma^{2} = 14$ and $y = 1.5$"},
      {"$$w x + b = 1 . 5$$", "$$w x + b = 1.5$$"},
      {"\\[ h = 0 . 2 \\]", "\\[ h = 0.2   \\]"},
      {"\\( h = 0 . 2 \\)", "\\( h = 0.2   \\)"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(laid_out(std::string(row.text)) == without_blanks(row.expected));
  }
}

TEST_CASE("of a document that mixes both, what is parted is written in one piece", "[spaced_mathematics]") {
  CHECK(laid_out("$0.5$ $1.5$ $2.5$ $x = 0 . 5$ $l r = - 0 . 3$ $( 1 2 )$") ==
        without_blanks("$0.5$ $1.5$ $2.5$ $x = 0.5$ $lr = - 0.3$ $( 1 2 )$"));
}

TEST_CASE("what may be several numbers, or was typed so, stays", "[spaced_mathematics]") {
  for (const char* text : {
           "$( 1 2 )$",           // no decimal says that the document is parted
           "$x = 1 2$",           //
           "0 . 5",               // no mathematics
           "$0.5$ $x = 0 . 5$",   // others are in one piece
           "$a = 0 . 5 0 . 3$",   // two points
           "$$a = 0 . 5",         // never closed
           "\\$5 and 0 . 5 \\$",  // escaped
       }) {
    CAPTURE(text);
    CHECK(laid_out(text) == without_blanks(text));
  }
  CHECK(laid_out("$y = [ 1 0 0 ]$ $z = 0 . 5$") == "$y = [ 1 0 0 ]$$z = 0.5$");
}

}  // namespace
}  // namespace gradewright::reading
