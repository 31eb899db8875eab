#include "answers/reading/matching/option_gloss.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

const std::vector<std::string> letters{"A", "B", "C", "D"};
const std::vector<std::string> wordings{"a larger learning rate", "gradient clipping", "longer sequences",
                                        "residual connections around the blocks"};

std::string plain(const std::string& text) {
  return without_gloss(text, letters, wordings);
}

}  // namespace

TEST_CASE("A gloss in forms of an option's own words goes", "[option_gloss]") {
  CHECK(plain("B (clipping)") == "B");
  CHECK(plain("(B) (clip the gradient)") == "(B)");
  CHECK(plain("B. clipping") == "B");
  CHECK(plain("B: clip gradients.") == "B");
  CHECK(plain("(B) clipping") == "(B)");
  CHECK(plain("D \u2013 residuals \U0001F642") == "D");
  CHECK(plain("The answer is B (clipping).") == "The answer is B.");
  CHECK(plain("B (clipping), D (residual blocks)") == "B, D");
  CHECK(plain("Clipping (B) and the residuals (D)") == "(B) and (D)");
}

TEST_CASE("What says anything else of an option stays", "[option_gloss]") {
  for (const std::string text : {"B (not clipping)",
                                 "B (no clipping)",
                                 "B (clipping?)",
                                 "B (longer)",
                                 "B (larger)",
                                 "B (clipping or residuals)",
                                 "B (clipping is wrong)",
                                 "B (vanishing)",
                                 "B, without clipping",
                                 "B, clipping, crossed out",
                                 "D - residuals \U0001F643",
                                 "D - residuals \u274C",
                                 "not clipping (B)",
                                 "clipping (A)",
                                 "residuals (B)",
                                 "B -> clipping",
                                 "B, A: clipping",
                                 "the learning (B)",
                                 "",
                                 "B ()",
                                 "B (of the)"}) {
    INFO(text);
    CHECK(plain(text) == text);
  }
  CHECK(without_gloss("B (clipping)", letters, {}) == "B (clipping)");
}

TEST_CASE("A mark for the answer is no option before options with their wordings", "[option_gloss]") {
  CHECK(plain("A: (B) gradient clipping") == "(B)");
  CHECK(plain("A: (A) a larger learning rate, (C) longer sequences.") ==
        "(A) a larger learning rate, (C) longer sequences.");
  CHECK(plain("A: (A) true (B) false (C) true (D) false") == "(A) true (B) false (C) true (D) false");
  for (const std::string text :
       {"A: B", "A: (B)", "A: (B) is wrong", "A: (B) longer sequences", "A: (B) gradient clipping is wrong",
        "A, (B) gradient clipping", "A: (A) true (C) false", "B: (C) longer sequences"}) {
    INFO(text);
    CHECK(plain(text) == text);
  }
}

TEST_CASE("A rule of what may not be agrees with a wording that forbids it", "[option_gloss]") {
  const std::string keeps = "It keeps a position from looking at later positions";
  for (const std::string text :
       {"A position must not look at later ones, so D", "D. A position cannot look at later ones",
        "D, no token may look ahead", "D. Positions should not look at later positions",
        "a position can't look at later ones: D", "D, without it the model sees the future"}) {
    INFO(text);
    CHECK_FALSE(denies_wording(text, keeps));
  }
  CHECK_FALSE(denies_wording("D, weights must not grow", "It prevents growing weights"));
  for (const std::string text :
       {"D, but it does not keep positions", "D. It does not look at later positions",
        "D, it cannot keep a position from looking", "D, not looking", "D. No position"}) {
    INFO(text);
    CHECK(denies_wording(text, keeps));
  }
  CHECK(denies_wording("B, you must not clip gradients", wordings[1]));
}

TEST_CASE("A text may deny an option's wording", "[option_gloss]") {
  for (const std::string text : {"B (clipping is wrong)", "B, no gradient clipping", "B. Not the clipping",
                                 "B without clipping", "B, clipping would be false"}) {
    INFO(text);
    CHECK(denies_wording(text, wordings[1]));
  }
  for (const std::string text :
       {"B (clipping)", "B, clipping is right", "B, not longer sequences", "B. The clipping is done once"}) {
    INFO(text);
    CHECK_FALSE(denies_wording(text, wordings[1]));
  }
}

}  // namespace gradewright::reading
