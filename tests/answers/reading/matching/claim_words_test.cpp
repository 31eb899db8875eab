#include "answers/reading/matching/claim_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("words that join a value to what it is of say nothing of it", "[claim_words]") {
  for (const char* word : {"has", "takes", "ist", "betr\u00e4gt", "ocupan", "vaut", "\u00e8"}) {
    CAPTURE(word);
    CHECK((is_link(word) || word == std::string_view("has")));
  }
  CHECK_FALSE(is_link("exceeds"));
  CHECK_FALSE(is_link(""));
  CHECK(plain_words("L'entr\u00e9e $\\times$ 3") == std::vector<std::string>{"entr\u00e9e", "3"});
}

TEST_CASE("a word is the same with an ending", "[claim_words]") {
  CHECK(is_form_of("mittlere", "mittlerer"));
  CHECK(is_form_of("quadratische", "quadratischer"));
  CHECK(is_form_of("means", "mean"));
  CHECK_FALSE(is_form_of("mean", "median"));
  CHECK_FALSE(is_form_of("is", "it"));
}

TEST_CASE("a sign in the words before a value relates it, an arrow or a style does not", "[claim_words]") {
  CHECK(relates("eta \u2209 "));
  CHECK(relates("x \\notin "));
  CHECK_FALSE(relates("so \\textbf{size} "));
  CHECK_FALSE(relates("32 \u2192 "));
  CHECK(without_arrows("32 -> ").find('>') == std::string::npos);
}

TEST_CASE("a quote, a rule and the frame of an environment set out a page", "[claim_words]") {
  for (const char* line : {"> How long does it take?", ">", "***", "- - -", "===", "\\begin{itemize}",
                           "\\begin{enumerate}[label=(\\alph*)]", "\\end{center}"}) {
    CAPTURE(line);
    CHECK(is_mark_of_page(line));
    CHECK_FALSE(ends_in_sign(line));
  }
  for (const char* line :
       {"**Answer**", "-", "$=$", "\\begin{align} \\eta &\\notin", "\\notin", "--", "<=>"}) {
    CAPTURE(line);
    CHECK_FALSE(is_mark_of_page(line));
  }
}

TEST_CASE("a sign at the end of a line leads to the next, the end of a style does not", "[claim_words]") {
  for (const char* line : {"strides =", "2 *", "2*", "eta \u2209", "eta \\notin", "strides = \\\\",
                           "strides =\\", "**strides =**", "> strides =", "=", "x <",
                           "\\begin{align} \\eta &\\notin", "2 ** 3 *", "2 **", "a *b* -"}) {
    CAPTURE(line);
    CHECK(ends_in_sign(line));
  }
  for (const char* line :
       {"**Answer**", "__Answer__", "*Answer*", "_Answer_", "the answer\\", "the answer \\\\", "> How long?",
        "* **so**", "32 \u2192", "\\textbf{Answer}", ""}) {
    CAPTURE(line);
    CHECK_FALSE(ends_in_sign(line));
  }
}

TEST_CASE("negations, conditions and extents are known by their words", "[claim_words]") {
  CHECK(is_negation("keinen"));
  CHECK(is_denial_quoted("\"no\" stands beside it"));
  CHECK_FALSE(is_denial_quoted("\"each\" stands beside it"));
  CHECK(is_condition("if"));
  CHECK(receives("bekommen"));
  CHECK(names_extent("and the depth "));
  CHECK_FALSE(names_extent("parameters: "));
}

}  // namespace
}  // namespace gradewright::reading
