#include "answers/reading/values/fillers.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

bool is_contracted_negation(std::string_view word) {
  return word.ends_with("n't") || word.ends_with("n\u2019t");
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  const auto is_of_word = [](char c) { return is_letter(c) || is_digit(c) || c == '\'' || !is_ascii(c); };
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t first = at;
    while (at < text.size() && is_of_word(text[at])) {
      ++at;
    }
    if (at > first) {
      words.push_back(lower(text.substr(first, at - first)));
    } else {
      ++at;
    }
  }
  return words;
}

bool is_filler(std::string_view word) {
  return plays(word, WordRole::filler);
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
