#include "answers/reading/matching/word_against.hpp"

#include <algorithm>
#include <vector>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

/// What a denial says of a whole sentence: "it is not true that".
constexpr std::string_view truths[] = {"true", "the", "right", "correct", "so"};

/// Whether a correction is the one that the question asks for: "after the bias correction", where it speaks
/// of the bias-corrected moment. It begins no sentence.
bool is_asked_correction(const std::vector<std::string>& words, std::size_t at,
                         const PreparedQuestion& question) {
  constexpr std::string_view corrections[] = {"correction", "corrected"};
  return at > 0 && among(corrections, words[at]) &&
         std::ranges::any_of(corrections, [&](std::string_view word) { return question.has_word(word); });
}

}  // namespace

std::string word_against(std::string_view front, std::string_view back, const PreparedQuestion& question) {
  constexpr std::size_t near = 3;
  const std::vector<std::string> lead = words_of(front);
  const std::vector<std::string> tail = words_of(back);
  for (std::size_t i = 0; i < lead.size(); ++i) {
    const bool first_try =
        lead[i] == "first" && i + 1 < lead.size() && (lead[i + 1] == "try" || lead[i + 1] == "attempt");
    const bool at_first = i > 0 && lead[i] == "first" && lead[i - 1] == "at";
    const bool denies_that = is_denial(lead[i]) && i + 1 < lead.size() && among(truths, lead[i + 1]);
    if ((is_doubt_word(lead[i]) && !is_asked_correction(lead, i, question)) || first_try || at_first ||
        denies_that || (is_denial(lead[i]) && lead.size() - i <= near)) {
      return lead[i];
    }
  }
  for (std::size_t i = 0; i < tail.size(); ++i) {
    if (gives_reason(tail[i])) {
      break;
    }
    const bool in_fact = i > 0 && tail[i - 1] == "in" && (tail[i] == "fact" || tail[i] == "reality");
    const bool qualifies = i < near && (is_denial(tail[i]) || tail[i] == "only" || tail[i] == "should");
    if (is_doubt_word(tail[i]) || in_fact || qualifies) {
      return tail[i];
    }
  }
  return {};
}

}  // namespace gradewright::reading
