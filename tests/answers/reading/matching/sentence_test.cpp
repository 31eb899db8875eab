#include "answers/reading/matching/sentence.hpp"

#include <catch2/catch.hpp>

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

TEST_CASE("a list goes on over a line end, and abbreviations end nothing") {
  CHECK(sentence_behind("a = 1,\nb = 2\nc", 0) == "a = 1,\nb = 2");
  CHECK(sentence_behind("a = 1,\n\nb = 2", 0) == "a = 1,");
  CHECK(sentence_behind("a, i.e. b. c", 0) == "a, i.e. b");
}

}  // namespace
}  // namespace gradewright::reading
