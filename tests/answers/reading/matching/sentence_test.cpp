#include "answers/reading/matching/sentence.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

TEST_CASE("a sentence ends at a stop before a blank and at a line end") {
  constexpr std::string_view text = "So a = 2.5. Then b = 3\nc = 4!";
  CHECK(sentence_before(text, 18) == " Then b");
  CHECK(sentence_behind(text, 13) == "hen b = 3");
  CHECK(sentence_behind(text, 3) == "a = 2.5");
  CHECK(next_sentence(text, 3) == "Then b = 3\nc = 4!");
  CHECK(next_sentence(text, 20) == "c = 4!");
  CHECK(next_sentence(text, 25).empty());
}

TEST_CASE("of a sentence no more is looked at than its longest length") {
  const std::string text(longest_sentence + 100, 'a');
  CHECK(sentence_behind(text, 5).size() == longest_sentence);
  CHECK(sentence_before(text, text.size()).size() == longest_sentence);
  CHECK(sentence_behind(text, text.size()).empty());
  const std::string stopped = std::string(longest_sentence - 1, 'a') + ". b";
  CHECK(sentence_behind(stopped, 0).size() == longest_sentence - 1);
  CHECK(sentence_behind("a" + stopped, 0).size() == longest_sentence);
}

TEST_CASE("a list goes on over a line end, and abbreviations end nothing") {
  CHECK(sentence_behind("a = 1,\nb = 2\nc", 0) == "a = 1,\nb = 2");
  CHECK(sentence_behind("a = 1,\n\nb = 2", 0) == "a = 1,");
  CHECK(sentence_behind("a, i.e. b. c", 0) == "a, i.e. b");
}

}  // namespace
}  // namespace gradewright::reading
