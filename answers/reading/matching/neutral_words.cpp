#include "answers/reading/matching/neutral_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/harmless_words.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/scripts.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Words of scripts without blanks by which such a text denies or doubts.
constexpr std::array<std::string_view, 17> denials{
    "\u5417", "\u53ef\u80fd", "\u731c",       "\u6216", "\u4e5f\u8bb8", "\u4e0d",
    "\u6ca1", "\u6c92",       "\u975e",       "\u9519", "\u932f",       "\u5426",
    "\u8bef", "\u8aa4",       "\u306a\u3044", "\u9055", "\uc544\ub2c8"};

/// Letters of words: Latin with accents, Cyrillic, and scripts without blanks. Signs, Greek and marks above
/// letters are mathematics.
bool is_of_word(char32_t c) {
  const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  return latin || is_cyrillic(c) || is_east_asian(c) || c == 0x2019;
}

/// Pictures that judge, such as crosses and thumbs; ticks and pointers do not.
bool is_picture(char32_t c) {
  const bool tick = c == 0x2705 || c == 0x2713 || c == 0x2714;
  const bool pointer = (c >= 0x2794 && c <= 0x27BF) || (c >= 0x1F446 && c <= 0x1F44D && c != 0x1F44A);
  return ((c >= 0x2600 && c <= 0x27BF) || c >= 0x1F000) && !tick && !pointer;
}

bool is_unspaced(std::string_view word) {
  return !word.empty() && word.front() >= '\xE3' && word.front() < '\xF0';
}

bool is_number(std::string_view word) {
  return std::ranges::any_of(word, is_digit);
}

bool is_neutral(std::string_view word, const PreparedQuestion& question) {
  constexpr std::size_t letter = 2;
  word = without_elision(word);  // d'Adam
  const std::size_t last = word.find_last_not_of("'");
  word = word.substr(0, last == std::string_view::npos ? 0 : last + 1);
  if (word.size() <= letter && word != "no" && word != "ne" && word != "if" && word != "or") {
    return true;
  }
  if (is_unspaced(word)) {
    return std::ranges::none_of(
        denials, [&](std::string_view denial) { return word.find(denial) != std::string_view::npos; });
  }
  return !traits_of_function(function_of(word)).name.empty() || is_number(word) || is_harmless_word(word) ||
         is_filler(word) || question.has_word(word) || question.has_thing(word) ||
         (word == "correction" && question.has_word("corrected"));
}

}  // namespace

std::string without_mathematics(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      const std::size_t name = at + 1;
      at = name;
      while (at < text.size() && is_letter(text[at])) {
        ++at;
      }
      const std::string_view command = text.substr(name, at - name);
      const bool environment = command == "begin" || command == "end";
      std::size_t close = environment ? text.find('}', at) : std::string_view::npos;
      if (close != std::string_view::npos &&
          text.substr(close).starts_with("}{")) {  // the columns of an array
        close = text.find('}', close + 1);
      }
      at = std::max(close == std::string_view::npos ? at : close + 1, name + (name < text.size() ? 1 : 0));
      words += ' ';
    } else if (is_ascii(text[at])) {
      words += text[at++];
    } else {
      const std::size_t first = at;
      const char32_t c = next_code_point(text, at);
      const bool word = is_of_word(c) || is_picture(c);
      words += word ? text.substr(first, at - first) : std::string_view(" ");
    }
  }
  return words;
}

std::string unknown_word(std::string_view text, const PreparedQuestion& question) {
  const std::vector<std::string> words = words_of(without_mathematics(text));
  const auto unknown =
      std::ranges::find_if_not(words, [&](const std::string& word) { return is_neutral(word, question); });
  if (unknown != words.end()) {
    return *unknown;
  }
  constexpr std::array<std::array<std::string_view, 2>, 2> pairs{{{"e", "g"}, {"used", "to"}}};
  const auto pair = [&](const std::string& word, const std::string& next) {
    return std::ranges::any_of(pairs, [&](const auto& one) { return one[0] == word && one[1] == next; });
  };
  const auto place = std::ranges::adjacent_find(words, pair);
  return place == words.end() ? std::string() : *place == "e" ? "e.g." : *place;
}

std::string_view before_reason(std::string_view text) {
  std::size_t first = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_letter(text[at])) {
      continue;
    }
    if (gives_reason(lower(text.substr(first, at - first)))) {
      return text.substr(0, first);
    }
    first = at + 1;
  }
  return text;
}

}  // namespace gradewright::reading
