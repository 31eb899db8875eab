#include "answers/reading/matching/turned_round.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/bounded_words.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {

std::string turning_word(std::string_view sentence, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 9> of_it{"then", "it",    "this", "there", "here",
                                                  "they", "these", "dann", "dort"};
  constexpr std::array<std::string_view, 14> elsewhere{"larger",  "above",  "greater",   "bigger", "over",
                                                       "outside", "beyond", "higher",    "bigger", "when",
                                                       "if",      "else",   "otherwise", "größere"};
  const std::vector<std::string> words = words_of(sentence);
  const bool says_where = sentence.find_first_of("0123456789<>") != std::string_view::npos ||
                          std::ranges::any_of(words, [&](const std::string& word) {
                            return among(elsewhere, word) || speaks_of_rest(word);
                          });
  if (words.empty() || !among(of_it, words.front()) || says_where) {
    return {};
  }
  const auto turns = std::ranges::find_if(
      words, [&](const std::string& word) { return may_turn_round(word) && !question.has_word(word); });
  return turns == words.end() ? std::string() : *turns;
}

void doubt_turned_round(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    const AnswerType type = question.items[i].type;
    if (!response.is_read() || !response.doubt.empty() ||
        !(type == AnswerType::interval || type == AnswerType::inequality)) {
      continue;
    }
    const auto passage = std::ranges::find_if(passages, [&](const auto& one) {
      return one->offset <= response.span.offset && response.span.end() <= one->offset + one->text.size();
    });
    if (passage == passages.end()) {
      continue;
    }
    const std::string_view text = (*passage)->text;
    const std::size_t last = response.span.end() - (*passage)->offset;
    std::size_t at = response.span.offset - (*passage)->offset;
    at += sentence_behind(text, at).size() + 1;
    for (bool next = true; at < text.size() && next; at += sentence_behind(text, at).size() + 1) {
      next = at < last;
      if (const std::string word = turning_word(sentence_behind(text, at), question); !word.empty()) {
        response.doubt = "\"" + word + "\" is said of it in the next sentence";
        break;
      }
    }
  }
}

}  // namespace gradewright::reading
