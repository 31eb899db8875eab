#include "answers/reading/matching/restated_values.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/turning_words.hpp"
#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::array<std::string_view, 12> markers{
    ", that is, ",  ", that is ",           ", i.e., ",     ", i.e. ",
    ", namely ",    ", das hei\u00DFt ",    ", d.h. ",      ", d. h. ",
    ", es decir, ", ", c'est-\u00E0-dire ", ", cio\u00E8 ", ", isto \u00E9 "};
constexpr std::array<std::string_view, 8> copulas{" is ",  " are ",  " ist ", " sind ",
                                                  " est ", " sont ", " es ",  " \u00E8 "};

/// Where the sentence of a place begins; no further before it than sentences are long.
std::size_t sentence_begin(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 300;
  const std::size_t first = at - std::min(at, longest);
  const std::string_view before = text.substr(first, at - first);
  std::size_t begin = 0;
  for (const std::string_view end : {". ", "\n", "; ", ": "}) {
    const std::size_t last = before.rfind(end);
    begin = last == std::string_view::npos ? begin : std::max(begin, last + end.size());
  }
  return first + begin;
}

/// The end of the first verb in a sentence that says what its subject is; 0 where none does.
std::size_t copula_end(std::string_view sentence) {
  std::size_t first = sentence.size();
  std::size_t end = 0;
  for (const std::string_view copula : copulas) {
    const std::size_t at = sentence.find(copula);
    if (at < first) {
      first = at;
      end = at + copula.size();
    }
  }
  return end;
}

/// Whether words define a value and say nothing else.
bool define(std::string_view words, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 15> arithmetic{
      "minus",  "plus",      "times", "difference", "negative", "differenz", "sum",    "product",
      "square", "logarithm", "log",   "target",     "terms",    "mean",      "average"};
  const std::vector<std::string> all = words_of(without_mathematics(words));
  return all.size() > 1 && std::ranges::none_of(words, is_digit) &&
         words.find('?') == std::string_view::npos && std::ranges::all_of(all, [&](const std::string& word) {
           const bool turns = (word.size() > 1 && is_turning_word(word)) || ballot::denies(word);
           return among(arithmetic, word) || (!turns && unknown_word(word, question).empty());
         });
}

}  // namespace

std::vector<Span> restated_values(std::string_view text, const PreparedQuestion& question) {
  constexpr std::string_view openers = "([-$\\.\u2212";
  std::vector<Span> found;
  for (const std::string_view marker : markers) {
    for (std::size_t at = text.find(marker); at != std::string_view::npos; at = text.find(marker, at + 1)) {
      const std::size_t value = at + marker.size();
      const std::size_t begin = sentence_begin(text, at);
      const std::string_view sentence = text.substr(begin, at - begin);
      const std::size_t verb = copula_end(sentence);
      const bool opens = value < text.size() &&
                         (is_digit(text[value]) || openers.find(text[value]) != std::string_view::npos);
      if (opens && verb > 0 && define(sentence.substr(verb), question)) {
        found.push_back({begin + verb, value - begin - verb});
      }
    }
  }
  return found;
}

}  // namespace gradewright::reading
