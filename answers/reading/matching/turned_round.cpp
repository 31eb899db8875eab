#include "answers/reading/matching/turned_round.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/bounded_words.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// Whether words say where else something happens: "for larger ones", "otherwise", "above 1".
bool speaks_of_elsewhere(std::string_view text, const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 14> elsewhere{"larger",  "above",  "greater",   "bigger", "over",
                                                       "outside", "beyond", "higher",    "unless", "when",
                                                       "if",      "else",   "otherwise", "größere"};
  return text.find_first_of("0123456789<>") != std::string_view::npos ||
         std::ranges::any_of(
             words, [&](const std::string& word) { return among(elsewhere, word) || speaks_of_rest(word); });
}

/// The word that makes the opposite of what is asked, where nothing denies it: "diverges", and "not" of "does
/// not converge"; empty for none.
std::string opposite_in(const std::vector<std::string>& words, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 6> denials{"not", "never", "no", "doesn't", "cannot", "nicht"};
  constexpr std::size_t reach = 3;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool turns = may_turn_round(words[i]) && !question.has_word(words[i]);
    const bool holds = words[i].starts_with("converg") || words[i].starts_with("konverg");
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, reach));
    const auto here = words.begin() + static_cast<std::ptrdiff_t>(i);
    const auto denial =
        std::find_if(first, here, [&](const std::string& word) { return among(denials, word); });
    if (turns && denial == here) {
      return words[i];
    }
    if (holds && denial != here) {
      return *denial;
    }
  }
  return {};
}

}  // namespace

std::string turning_word(std::string_view sentence, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 9> of_it{"then", "it",    "this", "there", "here",
                                                  "they", "these", "dann", "dort"};
  const std::vector<std::string> words = words_of(sentence);
  return words.empty() || !among(of_it, words.front()) || speaks_of_elsewhere(sentence, words)
             ? std::string()
             : opposite_in(words, question);
}

std::string turning_reason(std::string_view tail, const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(tail);
  return words.empty() || !opens_reason(words.front()) || speaks_of_elsewhere(tail, words)
             ? std::string()
             : opposite_in(words, question);
}

void doubt_turned_round(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses) {
  for (std::size_t i = 0; i < responses.size(); ++i) {
    Response& response = responses[i];
    const AnswerType type = question.items[i].type;
    if (!response.may_be_doubted() || !(type == AnswerType::interval || type == AnswerType::inequality)) {
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
    const std::string_view tail = last < text.size() ? sentence_behind(text, last) : std::string_view();
    if (const std::string word = turning_reason(tail, question); !word.empty()) {
      response.doubt = "\"" + word + "\" is said of it in the reason";
      continue;
    }
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
