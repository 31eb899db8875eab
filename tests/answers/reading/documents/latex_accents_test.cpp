#include "answers/reading/documents/latex_accents.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace {

/// LaTeX sources, and what they print, with as many blanks behind a word as it is shorter.
const std::vector<std::pair<std::string, std::string>> sources = {
    {"No lo s\\'e.", "No lo s\u00e9 ."},
    {"opci\\'on D", "opci\u00f3n  D"},
    {"gr\\\"o{\\ss}er als", "gr\u00f6\u00dfer     als"},
    {"gr\\\"{o}\\ss er", "gr\u00f6\u00dfer     "},
    {"{\\\"u}ber 3", "\u00fcber    3"},
    {"Fran\\c{c}ois, \\c ca", "Fran\u00e7ois   , \u00e7a  "},
    {"sa\\~no \\^{\\i}le", "sa\u00f1o  \u00eele    "},
    {"\\`a", "\u00e0 "},
    {"Stra\\ss{}e", "Stra\u00dfe   "},
};

/// What draws no letter of a language.
const std::vector<std::string> kept = {
    "\\item x",    "\\cos c", "\\c",   "a \\\\\"u", "\\'{}", "\\'\\item",
    "$\\sigma^2$", "\\'1",    "\\\"x", "{\\ssp}",   "",
};

std::string composed(std::string text) {
  gradewright::reading::compose_accents(text);
  return text;
}

}  // namespace

TEST_CASE("letters that LaTeX draws with a command are written", "[latex]") {
  for (const auto& [source, printed] : sources) {
    CAPTURE(source);
    CHECK(composed(source) == printed);
    CHECK(composed(source).size() == source.size());
  }
}

TEST_CASE("other commands of LaTeX stay", "[latex]") {
  for (const std::string& source : kept) {
    CHECK(composed(source) == source);
  }
}
