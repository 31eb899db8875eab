#include "answers/reading/matching/question_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {

std::string without_asked_words(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 10> denials{"no",   "without", "kein",  "keine", "ohne",
                                                     "sans", "sin",     "senza", "sem",   "zonder"};
  constexpr std::array<std::string_view, 6> examples{"example", "examples", "sample",
                                                     "samples", "test",     "together"};
  const std::vector<std::string>& asked = question.text_words;
  const auto denies_too = [&](const std::string& thing) {
    for (std::size_t i = 1; i < asked.size(); ++i) {
      if (asked[i] == thing && among(denials, asked[i - 1])) {
        return true;
      }
    }
    return false;
  };
  std::string result(text);
  std::size_t at = 0;
  std::string word = next_word(text, at);
  while (!word.empty()) {
    const std::size_t end = at;
    const std::string next = next_word(text, at);
    const bool is_of_question = word.size() == 1 || (end < text.size() && text[end] == '(') ||
                                (among(examples, word) && question.has_word(word));  // q_rot, "two examples"
    if (is_of_question || (among(denials, word) && denies_too(next))) {
      std::fill(result.begin() + static_cast<std::ptrdiff_t>(end - word.size()),
                result.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    word = next;
  }
  return result;
}

std::string without_own_words(std::string_view text, const PreparedQuestion& question, std::size_t item) {
  const std::size_t stop = text.find_last_of(",;:.()=\n");
  text = text.substr(stop == std::string_view::npos ? 0 : stop + 1);
  const std::vector<std::string> words = words_of(text);
  const std::vector<std::string>& asked = question.text_words;
  constexpr std::size_t shortest = 3;  // "of the" joins nothing
  const auto is_joined = [&](std::size_t at) {
    const auto pair = [&](std::size_t first) {
      const std::array<std::string, 2> two{words[first], words[first + 1]};
      return two[0].size() >= shortest && two[1].size() >= shortest && !is_filler(two[0]) &&
             !is_filler(two[1]) &&
             std::search(asked.begin(), asked.end(), two.begin(), two.end()) != asked.end();
    };
    return (at > 0 && pair(at - 1)) || (at + 1 < words.size() && pair(at));
  };
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!question.name_words.calls(words[i], item) && !is_joined(i)) {
      result += words[i] + " ";
    }
  }
  return result;
}

}  // namespace gradewright::reading
