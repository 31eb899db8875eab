#pragma once

#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Phrases by how they begin. Most words of prose begin none, which is told from a few letters of theirs and
/// of the words behind them as they are written.
class PhraseOpenings {
 public:
  /// Of phrases of one word and more, in small letters.
  explicit PhraseOpenings(std::span<const std::span<const std::string>> phrases);

  /// The phrases that begin with a word, the shortest first.
  std::span<const std::vector<std::string>> phrases_from(const std::string& word) const;

  /// Quickly, whether a phrase could begin with a word of letters of ASCII, as it is written.
  bool may_begin_with(std::string_view written) const { return begun_.test(place_of(written)); }
  /// Likewise with the word of such letters that stands behind it; empty where none does.
  bool may_begin_with(std::string_view written, std::string_view next) const {
    const std::size_t place = place_of(written);
    return begun_.test(place) && (alone_.test(place) || pairs_.test(place_of_pair(place, next)));
  }

 private:
  static constexpr std::size_t letters = 32;  // a letter and its capital have the same place among them
  static constexpr std::size_t places = letters * letters * letters;

  static std::size_t place_of_letter(std::string_view word, std::size_t at) {
    return at < word.size() ? static_cast<unsigned char>(word[at]) % letters : 0;
  }

  /// Of a word by its first three letters.
  static std::size_t place_of(std::string_view word) {
    return (place_of_letter(word, 0) * letters + place_of_letter(word, 1)) * letters +
           place_of_letter(word, 2);
  }

  /// Of a word by its place and the first two letters of the next one; some pairs share theirs.
  static std::size_t place_of_pair(std::size_t place, std::string_view next) {
    constexpr std::size_t factor = 37;
    return (place * factor + place_of_letter(next, 0) * letters + place_of_letter(next, 1)) % places;
  }

  std::unordered_map<std::string, std::vector<std::vector<std::string>>> phrases_;  ///< by their first words
  std::bitset<places> begun_;                                                       ///< where phrases begin
  std::bitset<places> alone_;  ///< where phrases of one word do
  std::bitset<places> pairs_;  ///< where the others do, with their second words
};

/// All phrases that give up (giving_up_phrase).
const PhraseOpenings& giving_up_openings();
/// Those that stand beside them and give up nothing.
const PhraseOpenings& openings_beside_giving_up();

}  // namespace gradewright::reading
