#include "answers/reading/values/fillers.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/written_word.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

bool is_contracted_negation(std::string_view word) {
  return word.ends_with("n't") || word.ends_with("n\u2019t");
}

}  // namespace

std::string next_word(std::string_view text, std::size_t& at) {
  std::string word(next_written_word(text, at));
  std::ranges::transform(word, word.begin(), [](char c) { return lower(c); });
  return word;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  for (std::string_view word = next_written_word(text, at); !word.empty();
       word = next_written_word(text, at)) {
    if (words.empty()) {
      constexpr std::size_t bytes_a_word = 8;  // most are shorter, and what is kept free stays small
      words.reserve((text.size() - at) / bytes_a_word + 1);
    }
    for (char& c : words.emplace_back(word)) {
      c = lower(c);
    }
  }
  return words;
}

bool is_filler(std::string_view word) {
  return plays(word, WordRole::filler);
}

bool is_copula(std::string_view word) {
  return plays(word, WordRole::copula);
}

bool introduces_answer(std::span<const std::string> words) {
  bool has_noun = false;
  bool has_verb = false;
  for (const std::string& word : words) {
    const auto can_be = [&word](WordRole role) { return plays(word, role); };
    const bool noun = can_be(WordRole::answer_noun);
    const bool verb = can_be(WordRole::copula) || can_be(WordRole::copula_abroad);
    if (!noun && !verb && !can_be(WordRole::determiner) && !can_be(WordRole::adverb)) {
      return false;
    }
    has_noun = has_noun || (noun && !has_verb);
    has_verb = has_verb || (verb && has_noun);
  }
  return has_noun && has_verb;
}

bool refuses(std::string_view word) {
  return plays(word, WordRole::refusal) || is_contracted_negation(word);
}

bool begins_aside(std::string_view word) {
  return plays(word, WordRole::aside);
}

bool begins_aside(const std::vector<std::string>& words) {
  const bool measures_on_tests =
      words.size() > 1 && words.front() == "test" && plays(words[1], WordRole::measure);
  return !words.empty() && begins_aside(words.front()) && !measures_on_tests;
}

bool is_counted(std::string_view unit) {
  return plays(unit, WordRole::counting_unit);
}

bool counts_things(const std::vector<std::string>& words) {
  return !words.empty() && plays(words.back(), WordRole::thing) &&
         std::all_of(words.begin(), words.end() - 1,
                     [](const std::string& word) { return plays(word, WordRole::counted_as); });
}

bool withdraws(std::string_view word) {
  return plays(word, WordRole::withdrawal) || is_contracted_negation(word);
}

namespace {

/// "w1", "dx", "\u03B8": what mathematics calls a value.
bool is_symbol(std::string_view word) {
  return word.size() == 1 || (word.size() == 2 && !plays(word, WordRole::somebody)) ||
         std::ranges::any_of(word, is_digit);
}

/// The words of a name: "num", "params" of num_params and numParams.
std::vector<std::string> words_of_name(std::string_view name) {
  std::string apart;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool hump = i > 1 && is_capital(name[i]) && is_letter(name[i - 1]) && !is_capital(name[i - 1]);
    apart += hump ? " " : "";
    apart += name[i];
  }
  return words_of(apart);
}

}  // namespace

bool names_answer(std::string_view label, std::span<const std::string> declared) {
  const std::vector<std::string> words = words_of_name(label);
  constexpr std::array nouns{WordRole::filler,  WordRole::answer_noun,   WordRole::label,
                             WordRole::measure, WordRole::counting_unit, WordRole::thing};
  constexpr std::array beside{WordRole::beside_label, WordRole::qualifier, WordRole::counted_as,
                              WordRole::rounding, WordRole::copula};
  bool has_noun = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const auto can_be = [&word](WordRole role) { return plays(word, role); };
    const bool is_declared =
        std::ranges::any_of(declared, [&word](const std::string& name) { return lower(name) == word; });
    const bool noun = is_declared || std::ranges::any_of(nouns, can_be) || is_symbol(word);
    const bool of_key = word == "expected" && i + 1 < words.size() && plays(words[i + 1], WordRole::outcome);
    if (!is_declared && (of_key || (can_be(WordRole::other_label) && !is_symbol(word)))) {
      return false;
    }
    if (!noun && !std::ranges::any_of(beside, can_be)) {
      return false;
    }
    has_noun = has_noun || (noun && (word.size() == 1 || !can_be(WordRole::beside_label)));
  }
  return has_noun;
}

bool may_name_answer(std::string_view name, std::span<const std::string> declared) {
  return std::ranges::find(declared, name) != declared.end() || names_answer(name, declared);
}

bool names_other(std::string_view name, std::span<const std::string> declared) {
  const std::vector<std::string> words = words_of_name(name);
  if (words.empty() || std::ranges::find(declared, name) != declared.end()) {
    return false;
  }
  const bool of_other = std::ranges::any_of(
      words, [](const std::string& word) { return !is_symbol(word) && plays(word, WordRole::other_label); });
  const bool is_proper = words.size() == 1 && is_capital(name.front()) && is_letter(name.back()) &&
                         std::none_of(name.begin() + 1, name.end(), [](char c) { return is_capital(c); });
  return of_other || (is_proper && !names_answer(name, declared));
}

bool labels_no_answer(std::string_view word) {
  return plays(word, WordRole::other_label);
}

bool labels_bound(std::string_view word) {
  return plays(word, WordRole::bound_label);
}

bool refuses_in_name(std::string_view name) {
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('_', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (refuses(lower(part.substr(0, part.find_last_not_of("0123456789") + 1)))) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

bool gives_reason(std::string_view word) {
  return plays(word, WordRole::reason);
}

bool names_no_answer(std::string_view name) {
  return plays(lower(name), WordRole::no_answer);
}

bool is_rounding(const std::vector<std::string>& words) {
  bool found = false;
  for (const std::string& spelled : words) {
    const std::string_view word =
        std::string_view(spelled).substr(std::min(spelled.find_first_not_of("0123456789"), spelled.size()));
    if (word.empty()) {
      continue;  // of 4dp
    }
    if (plays(word, WordRole::rounding)) {
      found = true;
    } else if (word != "to" && word != "the" && word != "correct") {
      return false;
    }
  }
  return found;
}

}  // namespace gradewright::reading
