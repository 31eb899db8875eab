#include "answers/reading/values/written_word.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {

TEST_CASE("words are found one after the other as they are written") {
  const std::string_view text = " Don't say \u00DCbung_2, (W1)!";
  std::vector<std::string> words;
  std::size_t at = 0;
  for (std::string_view word = next_written_word(text, at); !word.empty();
       word = next_written_word(text, at)) {
    words.emplace_back(word);
  }
  CHECK(words == std::vector<std::string>{"Don't", "say", "\u00DCbung", "2", "W1"});
  CHECK(at == text.size());
}

}  // namespace gradewright::reading
