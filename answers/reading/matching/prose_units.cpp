#include "answers/reading/matching/prose_units.hpp"

#include <algorithm>
#include <array>

#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::reading {
namespace {

/// Signs that say nothing beside words.
constexpr std::string_view quiet = " \t\r\n-?./_,;:!=*|~\"`()>$";
constexpr std::array<std::string_view, 19> wide_quiet{
    "\u2013", "\u2014", "\u2212", "\u2026", "\u2022", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB",
    "\u00BF", "\u00A1", "\u3002", "\uFF0C", "\uFF01", "\u00A0", "\u3001", "\u2248", "\u2192"};
constexpr std::array<std::string_view, 3> apostrophes{"'", "\u2019", "\u2018"};

template <class Signs>
std::size_t sign_at(std::string_view text, const Signs& signs) {
  const auto sign = std::ranges::find_if(signs, [&](std::string_view one) { return text.starts_with(one); });
  return sign == signs.end() ? 0 : sign->size();
}

}  // namespace

std::vector<ProseUnit> units_of(std::string_view text) {
  std::vector<ProseUnit> units;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const char c = rest.front();
    const std::size_t apostrophe = sign_at(rest, apostrophes);
    const std::size_t wide = is_ascii(c) ? 0 : sign_at(rest, wide_quiet);
    const bool letter = is_letter(c) || (!is_ascii(c) && wide == 0 && apostrophe == 0);
    if (letter) {
      if (!in_word) {
        units.push_back({"", at, false});
      }
      units.back().word += c;
      in_word = true;
      ++at;
      continue;
    }
    if (apostrophe > 0) {
      at += apostrophe;  // a word goes on behind it
      continue;
    }
    if (wide == 0 && quiet.find(c) == std::string_view::npos) {
      units.push_back({"", at, is_digit(c)});
    }
    in_word = false;
    at += std::max<std::size_t>(wide, 1);
  }
  for (ProseUnit& unit : units) {
    unit.word = lower_letters(unit.word);
  }
  return units;
}

std::vector<std::string> words_from(const std::vector<ProseUnit>& units, std::size_t at) {
  constexpr std::size_t longest_phrase = 8;
  std::vector<std::string> words;
  for (; at < units.size() && !units[at].word.empty() && words.size() < longest_phrase; ++at) {
    words.push_back(units[at].word);
  }
  return words;
}

}  // namespace gradewright::reading
