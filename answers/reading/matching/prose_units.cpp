#include "answers/reading/matching/prose_units.hpp"

#include <algorithm>
#include <array>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::reading {
namespace {

/// Bytes that begin a unit: not the signs that say nothing beside words, nor an apostrophe.
constexpr ByteSet beginnings([](char c) {
  return std::string_view(" \t\r\n-?./_,;:!=*|~\"`()>$'").find(c) == std::string_view::npos;
});
constexpr ByteSet outside_letters([](char c) { return !is_letter(c); });
constexpr std::array<std::string_view, 19> wide_quiet{
    "\u2013", "\u2014", "\u2212", "\u2026", "\u2022", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB",
    "\u00BF", "\u00A1", "\u3002", "\uFF0C", "\uFF01", "\u00A0", "\u3001", "\u2248", "\u2192"};
constexpr std::array<std::string_view, 3> apostrophes{"'", "\u2019", "\u2018"};

template <class Signs>
std::size_t sign_at(std::string_view text, const Signs& signs) {
  const auto sign = std::ranges::find_if(signs, [&](std::string_view one) { return text.starts_with(one); });
  return sign == signs.end() ? 0 : sign->size();
}

/// Where a word ends that begins at a place.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    at = outside_letters.find_in(text, at);
    if (at == text.size() || (is_ascii(text[at]) && text[at] != '\'')) {
      return at;
    }
    const std::string_view rest = text.substr(at);
    const std::size_t apostrophe = sign_at(rest, apostrophes);
    if (apostrophe == 0 && sign_at(rest, wide_quiet) > 0) {
      return at;
    }
    at += std::max<std::size_t>(apostrophe, 1);
  }
  return at;
}

}  // namespace

std::vector<ProsePlace> places_of(std::string_view text) {
  constexpr std::size_t bytes_a_place = 4;  // of prose; of notation fewer
  std::vector<ProsePlace> places;
  places.reserve(text.size() / bytes_a_place);
  for (std::size_t at = beginnings.find_in(text); at < text.size(); at = beginnings.find_in(text, at)) {
    ProsePlace place{at, at + 1, false, false};
    if (is_letter(text[at])) {
      const std::size_t letters = outside_letters.find_in(text, at);
      const bool ends = letters == text.size() || (is_ascii(text[letters]) && text[letters] != '\'');
      place.last = ends ? letters : end_of_word(text, letters);
      place.word = true;
      place.plain = place.last == letters;
    } else if (!is_ascii(text[at])) {
      const std::string_view rest = text.substr(at);
      const std::size_t quiet = std::max(sign_at(rest, wide_quiet), sign_at(rest, apostrophes));
      if (quiet > 0) {
        at += quiet;
        continue;
      }
      place.last = end_of_word(text, at + 1);
      place.word = true;
    }
    places.push_back(place);
    at = place.last;
  }
  return places;
}

std::string word_at(std::string_view text, const ProsePlace& place) {
  const std::string_view written = text.substr(place.first, place.last - place.first);
  if (place.plain) {
    return lower(written);
  }
  std::string word;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t apostrophe = sign_at(written.substr(at), apostrophes);
    if (apostrophe == 0) {
      word += written[at];
    }
    at += std::max<std::size_t>(apostrophe, 1);
  }
  return lower_letters(word);
}

std::vector<ProseUnit> units_of(std::string_view text) {
  std::vector<ProseUnit> units;
  for (const ProsePlace& place : places_of(text)) {
    if (place.word) {
      units.push_back({word_at(text, place), place.first, false});
    } else {
      units.push_back({"", place.first, is_digit(text[place.first])});
    }
  }
  return units;
}

std::vector<std::string> words_from(const std::vector<ProseUnit>& units, std::size_t at) {
  std::vector<std::string> words;
  for (; at < units.size() && !units[at].word.empty() && words.size() < longest_prose_phrase; ++at) {
    words.push_back(units[at].word);
  }
  return words;
}

}  // namespace gradewright::reading
