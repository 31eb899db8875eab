#include "answers/reading/matching/harmless_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("words that compute are harmless in each of their forms", "[harmless_words]") {
  for (const char* word :
       {"multiply", "multiplies", "multiplied", "multiplying", "mapped",    "using",         "used",
        "kernels",  "matrices",   "daher",      "donc",        "therefore", "deduced",       "illustrates",
        "ensuring", "relies",     "based",      "means",       "you",       "quadratically", "it’s"}) {
    CAPTURE(word);
    CHECK(is_harmless_word(word));
  }
}

TEST_CASE("words that deny, doubt, withdraw, copy or bound are not, in no form", "[harmless_words]") {
  for (const char* word :
       {"not",       "hardly",   "nearly",    "likely",  "guess",    "guessed",   "copied",
        "crossed",   "changed",  "removed",   "ignored", "supposed", "doubtful",  "estimate",
        "forgot",    "wrong",    "unless",    "without", "mixed",    "swapped",   "diverges",
        "cancelled", "previous", "neighbour", "nicht",   "pas",      "vielleicht"}) {
    CAPTURE(word);
    CHECK_FALSE(is_harmless_word(word));
  }
}

TEST_CASE("words that make another value of what they stand beside are not", "[harmless_words]") {
  // By hand, of sentences in which such a word beside a right value says that it is another's: "their loss",
  // "the sampled loss", "the loss seems to be", "usually", "the dataset takes".
  for (const char* word :
       {"their",     "they",      "desired",       "wanted",      "weighted", "clipped",   "masked",
        "shifted",   "reversed",  "grouped",       "sampled",     "pairwise", "symmetric", "penalised",
        "scheduled", "simplest",  "avoids",        "prevents",    "seems",    "tends",     "usually",
        "sometimes", "partially", "theoretically", "intuitively", "dataset",  "hardware",  "system",
        "argument",  "reacts",    "helps",         "floats"}) {
    CAPTURE(word);
    CHECK_FALSE(is_harmless_word(word));
  }
}

TEST_CASE("nouns are told from other words", "[harmless_words]") {
  CHECK(is_harmless_noun("matrix"));
  CHECK(is_harmless_noun("kernels"));
  CHECK(is_harmless_noun("reason"));
  CHECK(is_harmless_noun("focus"));  // of "the focus takes 20 ms", although it is a verb, too
  CHECK_FALSE(is_harmless_noun("therefore"));
}

}  // namespace
}  // namespace gradewright::reading
