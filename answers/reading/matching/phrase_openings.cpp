#include "answers/reading/matching/phrase_openings.hpp"

#include <algorithm>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/values/silence.hpp"

namespace gradewright::reading {

PhraseOpenings::PhraseOpenings(std::span<const std::span<const std::string>> phrases) {
  for (const std::span<const std::string> words : phrases) {
    phrases_[words.front()].emplace_back(words.begin(), words.end());
    const std::size_t place = place_of(words.front());
    begun_.set(place);
    if (words.size() == 1) {
      alone_.set(place);
    } else {
      pairs_.set(place_of_pair(place, words[1]));
    }
  }
  for (auto& [word, alike] : phrases_) {
    std::ranges::sort(alike, {}, &std::vector<std::string>::size);
  }
}

std::span<const std::vector<std::string>> PhraseOpenings::phrases_from(const std::string& word) const {
  const auto alike = phrases_.find(word);
  return alike == phrases_.end() ? std::span<const std::vector<std::string>>() : alike->second;
}

const PhraseOpenings& giving_up_openings() {
  static const PhraseOpenings known(giving_up_phrases());
  return known;
}

const PhraseOpenings& openings_beside_giving_up() {
  static const PhraseOpenings known(phrases_beside_silence());
  return known;
}

}  // namespace gradewright::reading
