#include "answers/reading/matching/phrase_openings.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/values/silence.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("phrases are found by their first word, the shortest first") {
  const std::vector<Words> phrases{{"no", "idea", "at", "all"}, {"skipped"}, {"no", "idea"}, {"not", "done"}};
  const std::vector<std::span<const std::string>> listed(phrases.begin(), phrases.end());
  const PhraseOpenings openings(listed);
  REQUIRE(openings.phrases_from("no").size() == 2);
  CHECK(openings.phrases_from("no")[0] == Words{"no", "idea"});
  CHECK(openings.phrases_from("no")[1] == Words{"no", "idea", "at", "all"});
  CHECK(openings.phrases_from("skipped").size() == 1);
  CHECK(openings.phrases_from("idea").empty());
  CHECK(openings.phrases_from("").empty());
}

TEST_CASE("what begins no phrase is told from a few letters of two words") {
  const std::vector<Words> phrases{{"no", "idea"}, {"skipped"}, {"a", "b"}};
  const std::vector<std::span<const std::string>> listed(phrases.begin(), phrases.end());
  const PhraseOpenings openings(listed);
  CHECK(openings.may_begin_with("no", "idea"));
  CHECK(openings.may_begin_with("NO", "Idea"));
  CHECK(openings.may_begin_with("Skipped", "it"));
  CHECK(openings.may_begin_with("skipped", ""));
  CHECK(openings.may_begin_with("a", "b"));
  CHECK(openings.may_begin_with("no"));
  CHECK_FALSE(openings.may_begin_with("no", "way"));
  CHECK_FALSE(openings.may_begin_with("no", ""));
  CHECK_FALSE(openings.may_begin_with("idea", "no"));
  CHECK_FALSE(openings.may_begin_with("", ""));
}

TEST_CASE("every phrase that is known may begin as it does") {
  const auto is_open = [](const PhraseOpenings& openings, std::span<const std::string> words) {
    return openings.may_begin_with(words[0]) &&
           openings.may_begin_with(words[0], words.size() > 1 ? words[1] : std::string()) &&
           !openings.phrases_from(words[0]).empty();
  };
  for (const std::span<const std::string> words : giving_up_phrases()) {
    CAPTURE(words[0]);
    CHECK(is_open(giving_up_openings(), words));
  }
  for (const std::span<const std::string> words : phrases_beside_silence()) {
    CAPTURE(words[0]);
    CHECK(is_open(openings_beside_giving_up(), words));
  }
}

}  // namespace
}  // namespace gradewright::reading
