#include "engine/text/word_set.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace gradewright::engine {

TEST_CASE("a set holds the words of its list and no others") {
  constexpr std::string_view words[] = {"so", "answer", "then", "s", "\u00fcbung", "so-called"};
  constexpr WordSet set(words);
  for (const std::string_view word : words) {
    CAPTURE(word);
    CHECK(set.contains(word));
  }
  for (const std::string_view word : {"", "a", "the", "sO", "so ", "\u00fc", "ubung", "z"}) {
    CAPTURE(word);
    CHECK_FALSE(set.contains(word));
  }
}

TEST_CASE("the words of a set are found by their first byte") {
  constexpr std::string_view words[] = {"b", "\u00e0", "a1", "\u0437", "a2"};
  constexpr WordSet set(words);
  const auto of_a = set.beginning_with('a', 'a');
  REQUIRE(of_a.size() == 2);
  CHECK(of_a[0] == "a1");  // as they are listed
  CHECK(of_a[1] == "a2");
  CHECK(set.beginning_with('c', 'z').empty());
  CHECK(set.beginning_with('\x80', '\xFF').size() == 2);
  CHECK(set.beginning_with('\0', '\xFF').size() == 5);
}

TEST_CASE("a word as it is written may be one of a set where one begins alike and is as long") {
  constexpr std::string_view words[] = {"so", "answer", "\u00fcbung"};
  constexpr WordSet set(words);
  for (const std::string_view word : {"so", "SO", "answer", "Answer", "ANSWER", "a-b-c-", "\u00fcbung"}) {
    CAPTURE(word);
    CHECK(set.may_contain_lower(word));
  }
  for (const std::string_view word : {"", "s", "sol", "answers", "to", "xnswer"}) {
    CAPTURE(word);
    CHECK_FALSE(set.may_contain_lower(word));
  }
  const std::string longer(100, 'a');
  const std::string_view long_words[] = {longer};
  CHECK(WordSet(long_words).may_contain_lower(longer));
}

}  // namespace gradewright::engine
