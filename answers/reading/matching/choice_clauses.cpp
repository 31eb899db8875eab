#include "answers/reading/matching/choice_clauses.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/remark_words.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Signs of more than one byte, and what they are here.
struct Spelling {
  std::string_view written;
  std::string_view meant;
};
constexpr Spelling spellings[] = {{"\u2013", "-"}, {"\u2014", "-"}, {"\u2019", "'"}, {"\u2018", ""},
                                  {"\u201C", ""},  {"\u201D", ""},  {"\u201E", ""},  {"\u00AB", ""},
                                  {"\u00BB", ""},  {"\u00A0", " "}, {"\u00D7", "*"}};
/// Signs that leave a text to a person: of questions, strokes, arrows, boxes and lists of another sort.
constexpr std::string_view unreadable = "?~|\\>\u2192\u21D2#@&[]";

/// A text with one spelling of each sign; nothing where a sign is not known.
std::optional<std::string> plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Spelling* const known =
        std::find_if(std::begin(spellings), std::end(spellings),
                     [&](const Spelling& one) { return text.substr(at).starts_with(one.written); });
    const auto byte = static_cast<unsigned char>(text[at]);
    constexpr unsigned char latin = 0xC3;  // and Latin Extended-A
    constexpr unsigned char extended = 0xC5;
    constexpr unsigned char greek = 0xCF;
    const bool letter = byte < 0x80 || (byte >= latin && byte <= extended) ||
                        (byte >= 0xCE && byte <= greek) || (byte < 0xC0 && at > 0 && !is_ascii(text[at - 1]));
    if (known == std::end(spellings) && (!letter || unreadable.find(text[at]) != std::string_view::npos)) {
      if (is_ascii(text[at]) || !letter) {
        return std::nullopt;
      }
    }
    out += known == std::end(spellings) ? text.substr(at, 1) : known->meant;
    at += known == std::end(spellings) ? 1 : known->written.size();
  }
  return out;
}

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || !is_ascii(c);
}

bool is_conjunction(std::string_view word) {
  constexpr std::array<std::string_view, 9> joints{"and", "while", "whereas", "und",         "et",
                                                   "y",   "e",     "en",      "w\u00e4hrend"};
  return among(joints, word);
}

bool begins_reason(std::string_view word) {
  constexpr std::array<std::string_view, 14> reasons{"because", "since", "as",    "so",  "which",
                                                     "weil",    "denn",  "da",    "car", "puisque",
                                                     "porque",  "where", "omdat", "pues"};
  return among(reasons, word);
}

}  // namespace

std::optional<std::vector<ChoiceWord>> choice_words(std::string_view text,
                                                    std::span<const std::string> options) {
  const auto said = plain(text);
  if (!said || said->find("..") != std::string::npos) {
    return std::nullopt;
  }
  std::vector<ChoiceWord> words;
  std::string signs;
  for (std::size_t at = 0; at < said->size();) {
    const char c = (*said)[at];
    if (!is_of_word(c)) {
      const bool dash = c == '-' && at > 0 && is_space((*said)[at - 1]);
      const bool within = c == '-' && !dash;
      if (!is_blank(c) && c != '*' && c != '\'' && c != '"' && !within) {
        signs += c;
      }
      ++at;
      continue;
    }
    const std::size_t first = at;
    while (at < said->size() &&
           (is_of_word((*said)[at]) ||
            ((*said)[at] == '\'' && at + 1 < said->size() && is_letter((*said)[at + 1])) ||
            ((*said)[at] == '.' && at + 1 < said->size() && is_of_word((*said)[at + 1])))) {
      ++at;
    }
    const std::string_view word = std::string_view(*said).substr(first, at - first);
    ChoiceWord& next = words.emplace_back();
    std::ranges::transform(word, std::back_inserter(next.text), [](char letter) { return lower(letter); });
    const auto option = std::ranges::find(options, word);
    if (option != options.end()) {
      next.option = static_cast<std::size_t>(option - options.begin());
    }
    next.before = std::exchange(signs, {});
  }
  return words;
}

bool parts_clause(std::string_view signs) {
  return signs.find_first_of(".,;:!(\n-") != std::string_view::npos;
}

std::vector<ChoiceClause> choice_clauses(std::span<const ChoiceWord> words) {
  std::vector<ChoiceClause> clauses(words.empty() ? 0 : 1);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const ChoiceWord& word = words[at];
    std::vector<ChoiceWord>& now = clauses.back().words;
    const bool listed = word.option && at > 0 && words[at - 1].option && word.before == ",";
    const bool joins = is_conjunction(word.text) && has_verb(texts_of(now));
    const bool closes = word.before.find(')') != std::string::npos && !listed &&
                        !(at > 0 && words[at - 1].option && word.before == ")");
    const bool parts = (parts_clause(word.before) && !listed) || joins || closes || begins_reason(word.text);
    const bool bracketed_letter = word.option && word.before == "(" && at + 1 < words.size() &&
                                  words[at + 1].before.starts_with(')') && !now.empty();
    if (parts && !bracketed_letter && !now.empty()) {
      clauses.emplace_back();
      clauses.back().follows_closely = word.before.empty() || word.before == ",";
    }
    clauses.back().words.push_back(word);
  }
  return clauses;
}

std::vector<std::string> texts_of(std::span<const ChoiceWord> words) {
  std::vector<std::string> texts;
  std::ranges::transform(words, std::back_inserter(texts), [](const ChoiceWord& word) { return word.text; });
  return texts;
}

}  // namespace gradewright::reading
