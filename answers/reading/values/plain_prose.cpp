#include "answers/reading/values/plain_prose.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/notation/words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words that stand for a value and are neither numbers nor fractions of one.
constexpr std::array<std::string_view, 12> values{"pi",  "tau",  "inf",   "infty", "infinity", "infinite",
                                                  "nan", "none", "dozen", "nil",   "null",     "undefined"};

/// How the words of numbers and constants begin, and how short they are at least. Most words of prose begin
/// otherwise, and need not be looked up.
struct Beginning {
  char letters[2];
  std::size_t shortest;
};
constexpr std::array<Beginning, 28> beginnings{
    {{{'z', 'e'}, 4}, {{'o', 'n'}, 3}, {{'t', 'w'}, 3}, {{'t', 'h'}, 5}, {{'f', 'o'}, 4}, {{'f', 'i'}, 4},
     {{'s', 'i'}, 3}, {{'s', 'e'}, 5}, {{'e', 'i'}, 5}, {{'n', 'i'}, 3}, {{'t', 'e'}, 3}, {{'e', 'l'}, 6},
     {{'h', 'u'}, 7}, {{'m', 'i'}, 3}, {{'b', 'i'}, 7}, {{'t', 'r'}, 8}, {{'h', 'a'}, 4}, {{'q', 'u'}, 7},
     {{'p', 'i'}, 2}, {{'t', 'a'}, 3}, {{'i', 'n'}, 3}, {{'n', 'a'}, 3}, {{'n', 'o'}, 4}, {{'d', 'o'}, 5},
     {{'n', 'u'}, 4}, {{'u', 'n'}, 9}, {{'b', 'n'}, 2}, {{'m', 'n'}, 2}}};

constexpr std::size_t letters = 26;
constexpr std::size_t longest_value = 12;

/// The shortest of the words that begin with two small letters; more than any has where none does.
constexpr std::array<unsigned char, letters* letters> shortest_values = [] {
  std::array<unsigned char, letters * letters> shortest{};
  shortest.fill(longest_value + 1);
  for (const auto& [begin, length] : beginnings) {
    shortest[static_cast<std::size_t>(begin[0] - 'a') * letters + static_cast<std::size_t>(begin[1] - 'a')] =
        static_cast<unsigned char>(length);
  }
  return shortest;
}();

bool may_be_value(std::string_view word) {
  if (word.size() == 1) {
    return word != "a" && word != "A" && word != "I";
  }
  if (word.size() > longest_value || !is_letter(word[1])) {
    return false;
  }
  const auto place = [](char c) { return static_cast<std::size_t>(lower(c) - 'a'); };
  if (word.size() < shortest_values[place(word[0]) * letters + place(word[1])]) {
    return false;
  }
  const std::string small = lower(word);
  return among(values, small) || number_word(small) || denominator_word(small) || multiplier_of(small);
}

/// Whether a word that may be a value is a number, which ends the words before it.
bool is_certain_number(std::string_view word) {
  const std::string small = lower(word);
  return small != "one" && word.size() > 2 && number_word(small);  // "one" of "one of them" is a word
}

/// Whether no statement of a value has a place for a word, nor a name.
bool has_no_role(std::string_view word) {
  constexpr std::size_t longest_symbol = 2;
  const std::string small = lower(word);
  return word.size() > longest_symbol && word.substr(1) == std::string_view(small).substr(1) &&
         !has_role(small);
}

/// Whether a word is one by itself or with the next: a function has an argument, and a sign its number.
bool may_take_next(std::string_view word) {
  constexpr std::array<std::string_view, 3> signs{"minus", "negative", "Minus"};
  return among(signs, word) || !function_of(word).empty();
}

constexpr ByteSet outside_letters([](char c) { return !is_letter(c); });
constexpr ByteSet outside_sentences([](char c) {
  return !is_letter(c) && std::string_view(" .,;").find(c) == std::string_view::npos;
});
/// Blanks, and the marks between words.
constexpr ByteSet between(" \t\r\n.,;:!?'");

}  // namespace

namespace {

/// Texts of fewer words could be anything.
constexpr std::size_t fewest = 3;

/// How far a text is nothing but words that stand for no value, and how many.
std::size_t plain_length(std::string_view text, std::size_t& words) {
  for (std::size_t at = 0; at < text.size();) {
    if (between.contains(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = outside_letters.find_in(text, at);
    while (end > at && end + 1 < text.size() && text[end] == '\'' && is_letter(text[end + 1])) {
      end = outside_letters.find_in(text, end + 1);
    }
    const bool hyphen = end < text.size() && text[end] == '-' && end > at;
    if (end == at || may_be_value(text.substr(at, end - at))) {
      return at;
    }
    ++words;
    at = hyphen ? end + 1 : end;
  }
  return text.size();
}

}  // namespace

bool is_plain_prose(std::string_view text) {
  std::size_t words = 0;
  return plain_length(text, words) == text.size() && words >= fewest;
}

std::string_view unaccountable_beginning(std::string_view text) {
  constexpr std::size_t longest = 1 << 12;
  if (text.size() > longest || outside_sentences.find_in(text) < text.size()) {
    return {};
  }
  bool unaccountable = false;
  std::size_t words = 0;
  std::size_t last = 0;  // one past the last word
  const auto beginning = [&](bool ends) {
    return ends && unaccountable && words > 1 ? text.substr(0, last) : std::string_view();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = outside_letters.find_in(text, at);
    const std::string_view word = text.substr(at, end - at);
    const bool letter = word.size() == 1;
    if (word.empty() || (letter && word != "a" && word != "I") || may_take_next(word)) {
      return {};
    }
    if (!letter && may_be_value(word)) {
      return beginning(is_certain_number(word));
    }
    unaccountable = unaccountable || has_no_role(word);
    last = end;
    ++words;
    at = std::min(text.find_first_not_of(' ', end), text.size());
    if (at < text.size() && !is_letter(text[at])) {
      return beginning(!letter && (at + 1 == text.size() || text[at + 1] == ' '));
    }
  }
  return {};
}

PlainBeginning::PlainBeginning(std::string_view text) : text_(text) {
  std::size_t words = 0;
  length_ = plain_length(text, words);
  all_ = length_ == text.size() && words >= fewest;
}

bool PlainBeginning::is_plain(std::size_t first, std::size_t last) const {
  // "one" of "one's" is a number, the whole word is none
  const auto cuts_word = [this](std::size_t at) {
    return at > 0 && at < text_.size() && (text_[at] == '\'' || text_[at - 1] == '\'');
  };
  const bool begins = first == 0 || between.contains(text_[first - 1]);
  if (last > length_ || !begins || cuts_word(first) || cuts_word(last)) {
    return is_plain_prose(text_.substr(first, last - first));
  }
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = first; at < last && words < fewest; ++at) {
    const bool letter = is_letter(text_[at]) || (in_word && text_[at] == '\'');
    words += letter && !in_word ? 1 : 0;
    in_word = letter;
  }
  return words >= fewest;
}

}  // namespace gradewright::reading
