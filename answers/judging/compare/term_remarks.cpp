#include "answers/judging/compare/term_remarks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/remark_words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::judging {
namespace {

using Words = std::vector<std::string>;
using reading::has_verb;
using reading::is_aside_of_writer;

bool speak_against(const Words& words, std::size_t from) {
  return reading::speak_against(std::span(words).subspan(from));
}

/// What begins an explanation, in the languages that are known.
constexpr std::string_view openers =
    "because since as which where whose when so hence thus it they this these that its their each every all "
    "both one we "
    "you with by for in at on during while whereas used known applied computed invented proposed introduced "
    "trained "
    "consisting made caused based placed usually often mostly typically then e.g eg ie i.e like such "
    "costs takes needs "
    "uses keeps gives makes multiplies decides controls saves reduces helps trades removes stores leads "
    "cures "
    "until if due thanks otherwise without after before there "
    "weil denn da dass sodass damit wobei der die das es sie man bei mit durch "
    "parce car puisque qui que o\u00f9 il elle on "
    "porque pues ya cuando se el la los las perch\u00e9 poich\u00e9 che omdat want "
    "the a an";

bool starts_with(const Words& words, std::size_t at, std::string_view phrase) {
  const Words wanted = reading::words_of(phrase);
  return words.size() >= at + wanted.size() &&
         std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

/// How many words open a contrast with another thing: "in contrast to".
std::size_t contrast_length(const Words& words, std::size_t at) {
  constexpr std::array<std::string_view, 17> contrasts{
      "in contrast to", "as opposed to",     "opposed to",      "unlike",
      "other than",     "contrary to",       "compared to",     "compared with",
      "instead of",     "rather than",       "im gegensatz zu", "im gegensatz zur",
      "anders als",     "im unterschied zu", "statt",           "contrairement \u00e0",
      "a diferencia de"};
  std::size_t longest = 0;
  for (const std::string_view contrast : contrasts) {
    longest =
        starts_with(words, at, contrast) ? std::max(longest, reading::words_of(contrast).size()) : longest;
  }
  return longest;
}

/// How many words open the opposite of what was answered: "the opposite would be".
std::size_t opposite_length(const Words& words) {
  constexpr std::array<std::string_view, 7> openings{
      "the opposite would be",   "the opposite is",   "the opposite problem is", "the opposite of it is",
      "das gegenteil w\u00e4re", "das gegenteil ist", "the opposite are"};
  for (const std::string_view opening : openings) {
    if (starts_with(words, 0, opening)) {
      return reading::words_of(opening).size();
    }
  }
  return 0;
}

bool is_article(std::string_view word) {
  constexpr std::array<std::string_view, 9> articles{"the", "a", "an", "der", "die", "das", "le", "la", "el"};
  return among(articles, word);
}

bool names_accepted(const Words& words, const TermNames& accepted) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (spelled_term(words, at, accepted) > 0) {
      return true;
    }
  }
  return false;
}

/// Whether another term begins a sentence that tells of it, as against the answer: "the reset gate only acts
/// inside the candidate", "batch norm would take the batch". What could say that it is the answer does not.
bool tells_of_rival(const Words& words, const RivalTerms& rivals) {
  constexpr std::string_view telling =
      "is are would only has have acts act takes take averages average works uses use means happens needs "
      "depends "
      "normalises normalizes does keeps";
  constexpr std::array<std::string_view, 5> pointers{"it", "this", "that", "so", "here"};
  constexpr std::array<std::string_view, 9> asserting{"decides", "controls", "determines", "what", "does",
                                                      "one",     "meant",    "asked",      "also"};
  static const engine::WordList known = engine::words_in(telling);
  std::size_t at =
      !words.empty() && (is_article(words[0]) || words[0] == "whereas" || words[0] == "while") ? 1 : 0;
  at += at < words.size() && is_article(words[at]) ? 1 : 0;
  const std::size_t length = at < words.size() ? rivals.length_at(words, at) : 0;
  const std::size_t verb = at + length;
  const bool tells = length > 0 && verb + 2 < words.size() + 1 && verb + 1 < words.size() &&
                     known.contains(words[verb]) && !among(pointers, words.back());
  return tells && !rivals.stand_in(words, verb) &&
         std::none_of(words.begin() + static_cast<std::ptrdiff_t>(verb), words.end(),
                      [&](const std::string& word) { return among(asserting, word); });
}

/// Whether words say what the answer is: "it is the batch norm", "so batch norm", "i.e. batch norm".
bool identifies(const Words& words) {
  constexpr std::array<std::string_view, 9> copulas{"is",  "are", "means", "be",        "called",
                                                    "ist", "est", "es",    "hei\u00dft"};
  constexpr std::array<std::string_view, 6> conclusions{"so", "ie", "hence", "thus", "then", "therefore"};
  constexpr std::array<std::string_view, 9> subjects{"it",  "this", "that", "which", "es",
                                                     "das", "ce",   "c",    "they"};
  constexpr std::size_t shortest = 5;
  if (words.empty()) {
    return false;
  }
  const auto copula =
      std::ranges::find_if(words, [&](const std::string& word) { return among(copulas, word); });
  const auto place = static_cast<std::size_t>(copula - words.begin());
  const bool identity =
      place < 3 && among(subjects, words[place == 0 ? 0 : place - 1]) &&
      (place + 2 >= words.size() || is_article(words[place + 1]) || words[place + 1] == "called");
  return identity || (among(conclusions, words.front()) && words.size() < shortest);
}

/// "hence ReLU", of a problem: what follows from it, a single term of another sort.
bool concludes_on_other_sort(const Words& words, const RivalTerms& rivals) {
  constexpr std::array<std::string_view, 5> conclusions{"so", "hence", "thus", "therefore", "daher"};
  return words.size() > 1 && among(conclusions, words.front()) &&
         rivals.other_sort_at(words, 1) + 1 == words.size();
}

/// Without "instead" at the end of what another term would do: "batch norm would use the batch instead".
Words without_instead(Words words) {
  constexpr std::size_t shortest = 4;
  const bool would = std::ranges::find(words, "would") != words.end();
  if (would && words.size() >= shortest && words.back() == "instead") {
    words.pop_back();
  }
  return words;
}

/// Symbols and numbers alone: "h = (1 - z) n + z h_old".
bool is_formula(const TermClause& clause, const RivalTerms& rivals) {
  constexpr std::size_t longest = 3;
  return clause.has_signs && !rivals.stand_in(clause.words) &&
         std::ranges::all_of(clause.words, [](const std::string& word) {
           const bool state = word == "old" || word == "new";
           return word.size() <= longest && (state || !reading::refuses(word)) &&
                  !reading::ballot::denies(word);
         });
}

}  // namespace

bool begins_remark(const Words& words, std::size_t at) {
  constexpr std::array<std::string_view, 26> known{
      "because", "since", "as",   "which",  "where", "whose",   "when", "so",   "with",
      "by",      "for",   "in",   "during", "while", "whereas", "eg",   "ie",   "like",
      "until",   "weil",  "denn", "qui",    "que",   "porque",  "due",  "hence"};
  return at < words.size() && (among(known, words[at]) || contrast_length(words, at) > 0);
}

bool is_remark(const TermClause& clause, const TermNames& accepted, const RivalTerms& rivals) {
  const Words& words = clause.words;
  if (words.empty() || is_formula(clause, rivals) || is_aside_of_writer(clause.words) ||
      concludes_on_other_sort(words, rivals)) {
    return true;
  }
  if (const std::size_t contrast = contrast_length(words, 0); contrast > 0) {
    return contrast < words.size() && !names_accepted(words, accepted) && !speak_against(words, contrast) &&
           words[contrast] != "what" && words[contrast] != "my";
  }
  if (const std::size_t opposite = opposite_length(words); opposite > 0) {
    return rivals.stand_in(words, opposite) && !names_accepted(words, accepted) &&
           !speak_against(words, opposite);
  }
  static const engine::WordList opening = engine::words_in(openers);
  constexpr std::size_t phrase = 3;   // words that an opener makes a remark
  constexpr std::size_t bracket = 5;  // fewer in brackets could be another answer
  const bool joined = words.front() == "and";
  const std::size_t from = joined ? 1 : 0;
  const bool sentence = has_verb(std::span(words).subspan(from)) && words.size() > from + 2;
  const bool article = from < words.size() && is_article(words[from]);
  const bool opened = from < words.size() && opening.contains(words[from]) && words.size() >= phrase &&
                      !joined && (!article || clause.in_brackets);
  const bool told = clause.in_brackets && words.size() >= bracket;
  const bool short_use = words.size() == 2 && (words[0] == "by" || words[0] == "in" || words[0] == "for");
  if (!sentence && !opened && !told && !short_use) {
    return false;
  }
  if (rivals.stand_in(words)) {
    const Words tale = without_instead(words);
    return tells_of_rival(tale, rivals) && !speak_against(tale, from) && !identifies(tale);
  }
  return !speak_against(words, from) && !identifies(words) && words.back() != "only";
}

bool leads_as_sentence(const TermClause& clause, const TermNames& accepted, const RivalTerms& rivals) {
  constexpr std::size_t shortest = 3;
  const Words& words = clause.words;
  return is_aside_of_writer(clause.words) ||
         (words.size() >= shortest && has_verb(std::span(words).subspan(1)) && !speak_against(words, 0) &&
          !identifies(words) && !rivals.stand_in(words) && !names_accepted(words, accepted));
}

}  // namespace gradewright::judging
