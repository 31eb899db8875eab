#include "answers/reading/matching/turning_words.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("a sentence is turned round by a denial, a bound, a condition, somebody or a judgement") {
  for (const std::string_view text :
       {"The state h is not", "h would be", "if the bias were 0, h", "h is at most", "The old state h",
        "Tom says that h", "h is absurd", "perhaps h", "h is", "ohne Bias ist h", "h n'est pas",
        "only for the keys, h", "what is h?", "h, which cannot be", "h is different from",
        "the book has h"}) {
    CAPTURE(text);
    CHECK(turns_round(text) == (text != "h is"));
  }
}

TEST_CASE("words of an explanation turn nothing round") {
  for (const std::string_view text :
       {"The squared deviations are 9, 1, 1, 9, so the variance is", "dot products 2 1 3: s",
        "Voraktivierung a_1", "The first convolution gives frames, so L_1 is",
        "each filter has weights and a bias", "Its outer product with x is grad_W"}) {
    CAPTURE(text);
    CHECK_FALSE(turns_round(text));
  }
}

TEST_CASE("a turning word turns nothing in a phrase that is known to say nothing", "[turning_words]") {
  for (const std::string_view text : {"Together they take", "in evaluation nothing happens",
                                      "the feed-forward part has twice as many", "sie bleiben"}) {
    CAPTURE(text);
    CHECK_FALSE(turns_round(text));
  }
  for (const std::string_view text :
       {"they say", "nothing of it", "they take it, but", "nothing they take"}) {
    CAPTURE(text);
    CHECK(turns_round(text));
  }
}

TEST_CASE("amounts and times turn nothing that follows from them", "[turning_words]") {
  for (const std::string word : {"only", "yesterday", "more", "vorher"}) {
    CAPTURE(word);
    CHECK(is_turning_word(word));
    CHECK_FALSE(turns_conclusion(word));
  }
  for (const std::string word : {"if", "wrong", "maybe", "without", "says", "falsch"}) {
    CAPTURE(word);
    CHECK(is_turning_word(word));
    CHECK(turns_conclusion(word));
  }
}

TEST_CASE("what works on a name stands right before it, and what works on a value right behind it") {
  CHECK(works_on_name("half of "));
  CHECK(works_on_name("The square of the state "));
  CHECK_FALSE(works_on_name("The squares are 9 and 1, so the spread "));
  CHECK_FALSE(works_on_name("the new state "));
  CHECK(works_on_value(" squared"));
  CHECK(works_on_value(" looks odd"));
  CHECK(works_on_value(" per gate"));
  CHECK_FALSE(works_on_value(" frames, each of which is half as long"));
  CHECK_FALSE(works_on_value("."));
}

TEST_CASE("what goes on behind a value says more than what is counted") {
  for (const std::string_view text :
       {", of which a third", " later 1800", " (one bias a filter)", " in the end is all"}) {
    CAPTURE(text);
    CHECK(goes_on_otherwise(text));
  }
  for (const std::string_view text :
       {"", ".", " frames", " frames then", " because 4 gates have 3 matrices"}) {
    CAPTURE(text);
    CHECK_FALSE(goes_on_otherwise(text));
  }
}

TEST_CASE("a setting opens a clause with a preposition") {
  CHECK(begins_with_setting("For two layers "));
  CHECK(begins_with_setting("Mit Bias "));
  CHECK_FALSE(begins_with_setting("The layer for images "));
  CHECK_FALSE(begins_with_setting(""));
}

}  // namespace
}  // namespace gradewright::reading
