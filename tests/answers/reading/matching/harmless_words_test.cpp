#include "answers/reading/matching/harmless_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("words that compute are harmless in each of their forms", "[harmless_words]") {
  for (const char* word : {"multiply", "multiplies", "multiplied", "multiplying", "mapped", "using", "used",
                           "kernels", "matrices", "daher", "donc", "therefore"}) {
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

TEST_CASE("nouns are told from other words", "[harmless_words]") {
  CHECK(is_harmless_noun("matrix"));
  CHECK(is_harmless_noun("kernels"));
  CHECK_FALSE(is_harmless_noun("therefore"));
}

}  // namespace
}  // namespace gradewright::reading
