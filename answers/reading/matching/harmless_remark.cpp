#include "answers/reading/matching/harmless_remark.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "answers/reading/matching/prose_units.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

/// What remarks on a value by itself.
constexpr std::string_view remarks[] = {"checked",
                                        "double checked",
                                        "rechecked",
                                        "verified",
                                        "confirmed",
                                        "recomputed",
                                        "nachgerechnet",
                                        "gepr\u00fcft",
                                        "\u00fcberpr\u00fcft",
                                        "v\u00e9rifi\u00e9",
                                        "comprobado",
                                        "verificado",
                                        "verificato",
                                        "nagerekend",
                                        "makes sense",
                                        "make sense",
                                        "as expected",
                                        "as it should be",
                                        "looks good",
                                        "looks right",
                                        "looks plausible",
                                        "looks reasonable",
                                        "seems plausible",
                                        "seems reasonable",
                                        "sounds plausible",
                                        "sounds reasonable",
                                        "nice",
                                        "funny",
                                        "crazy",
                                        "cool",
                                        "yay",
                                        "phew",
                                        "wow",
                                        "easy",
                                        "it accelerates",
                                        "sorry for the order",
                                        "sorry for my handwriting",
                                        "sorry for the handwriting",
                                        "sorry for the mess",
                                        "did it from the back",
                                        "did them from the back",
                                        "in the order of the question",
                                        "in the order of the questions",
                                        "in the order asked",
                                        "in the order asked for"};

/// What may stand beside such.
constexpr std::string_view beside[] = {"numerically",
                                       "analytically",
                                       "by hand",
                                       "twice",
                                       "again",
                                       "with a calculator",
                                       "with my calculator",
                                       "with the calculator",
                                       "with python",
                                       "in python",
                                       "with numpy",
                                       "in numpy",
                                       "with pytorch",
                                       "in pytorch",
                                       "with torch",
                                       "in torch",
                                       "with autograd",
                                       "with finite differences",
                                       "by finite differences",
                                       "it",
                                       "this",
                                       "that",
                                       "which",
                                       "too",
                                       "also",
                                       "and",
                                       "it works",
                                       "it fits",
                                       "it agrees",
                                       "that works",
                                       "which works",
                                       "i",
                                       "we",
                                       "have",
                                       "nicely",
                                       "really",
                                       "so",
                                       "quite",
                                       "very",
                                       "all",
                                       "both"};

constexpr std::array<std::string_view, 9> sums{
    "sums to", "sum to", "sums up to", "sum up to", "adds up to", "add up to", "the sum is", "sum is", "sum"};

/// Words of a question that asks for a sum.
constexpr std::array<std::string_view, 7> asked_sums{"sum",  "total", "summe", "somme",
                                                     "suma", "somma", "soma"};

/// Words by which a number would be another.
constexpr std::array<std::string_view, 5> lacking{"without", "ohne", "sans", "sin", "senza"};
constexpr std::string_view moods[] = {
    "it would be",  "would be",     "it would have been", "would have been", "i would get", "id get",
    "its would be", "w\u00e4re es", "w\u00e4ren es",      "w\u00e4re",       "w\u00e4ren",  "ce serait",
    "serait",       "seraient",     "ser\u00eda",         "ser\u00edan",     "sarebbe",     "sarebbero",
    "seria"};

/// How many words the longest of some phrases has that begins some words.
template <class Phrases>
std::size_t longest_in(const Phrases& phrases, const Words& words, std::size_t at) {
  std::size_t longest = 0;
  for (const std::string_view phrase : phrases) {
    std::size_t count = 0;
    std::size_t from = 0;
    bool fits = true;
    while (fits && from <= phrase.size()) {
      const std::size_t end = std::min(phrase.find(' ', from), phrase.size());
      fits = at + count < words.size() && words[at + count] == phrase.substr(from, end - from);
      ++count;
      from = end + 1;
    }
    longest = fits ? std::max(longest, count) : longest;
  }
  return longest;
}

/// The words of a remark; nothing where it holds a number or a sign.
std::optional<Words> words_in_remark(std::string_view text) {
  Words words;
  for (const ProseUnit& unit : units_of(text)) {
    if (unit.word.empty()) {
      return std::nullopt;
    }
    words.push_back(unit.word);
  }
  return words;
}

bool only_comments(const Words& words) {
  bool remarks_on_it = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t remark = longest_in(remarks, words, at);
    const std::size_t other = longest_in(beside, words, at);
    if (remark == 0 && other == 0) {
      return false;
    }
    remarks_on_it = remarks_on_it || remark > 0;
    at += std::max(remark, other);
  }
  return remarks_on_it;
}

/// "TN are not needed", of what the question speaks of.
bool tells_what_is_needless(const Words& words, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 2> verbs{"is", "are"};
  constexpr std::size_t longest = 6;
  const std::size_t count = words.size();
  return count >= 4 && count <= longest && words[count - 1] == "needed" && words[count - 2] == "not" &&
         among(verbs, words[count - 3]) &&
         std::all_of(words.begin(), words.end() - 3, [&](const std::string& word) {
           constexpr std::array<std::string_view, 5> values{"minus", "sign", "factor", "half", "it"};
           return word == "the" || (question.has_word(word) && !among(values, word));
         });
}

/// Whether a number is what the cells of the list sum up to that a text ends with, but for signs, as far as
/// they are rounded: 1 of "a = (0.33, 0.33, 0.33)".
bool is_sum_of_list(double said, std::string_view before) {
  const std::size_t close = before.find_last_of(")]");
  const std::size_t open = close == std::string_view::npos ? close : before.find_last_of("([", close);
  if (open == std::string_view::npos || std::ranges::any_of(before.substr(close), is_digit) ||
      std::ranges::any_of(before.substr(close), is_letter)) {
    return false;
  }
  double sum = 0;
  double error = 0;
  std::size_t cells = 0;
  for (std::size_t at = open + 1; at < close;) {
    const std::size_t end = std::min(before.find(',', at), close);
    const std::string_view cell = trimmed(before.substr(at, end - at));
    double value = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || read.ec != std::errc() || read.ptr != cell.data() + cell.size()) {
      return false;
    }
    const std::size_t point = cell.find('.');
    const std::size_t digits = point == std::string_view::npos ? 0 : cell.size() - point - 1;
    sum += value;
    error += digits == 0 ? 0 : 0.5 * std::pow(10, -static_cast<double>(digits));
    ++cells;
    at = end + 1;
  }
  constexpr double noise = 1e-12;  // of adding decimals in binary
  return cells > 1 && std::abs(sum - said) <= error + noise;
}

/// Whether a remark says what the numbers of the list before it sum up to.
bool sums_up(std::string_view remark, std::string_view before) {
  const std::size_t digit = remark.find_first_of("0123456789");
  if (digit == std::string_view::npos) {
    return false;
  }
  const std::optional<Words> words = words_in_remark(remark.substr(0, digit));
  const std::string_view number = remark.substr(digit);
  double said = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), said);
  return words && !words->empty() && longest_in(sums, *words, 0) == words->size() && read.ec == std::errc() &&
         read.ptr == number.data() + number.size() && is_sum_of_list(said, before);
}

/// "careful with the -2 and -3".
bool takes_care(std::string_view remark) {
  constexpr std::array<std::string_view, 8> signs{"the",   "and",      "minus",   "sign",
                                                  "signs", "negative", "numbers", "ones"};
  const std::vector<ProseUnit> units = units_of(remark);
  return units.size() > 2 && units[0].word == "careful" && units[1].word == "with" &&
         std::all_of(units.begin() + 2, units.end(),
                     [&](const ProseUnit& unit) { return unit.digit || among(signs, unit.word); });
}

/// What would be without something that the question does not leave out: "ohne Strafterm w\u00e4ren es 3,85",
/// "0.02 less than without regularisation".
bool tells_what_would_be(std::string_view remark, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 4> degrees{"less", "more", "smaller", "larger"};
  constexpr std::size_t most = 3;  // words for what is left out
  Words words;
  std::size_t numbers = 0;
  bool number_first = false;
  bool number_last = false;
  bool in_number = false;
  for (const ProseUnit& unit : units_of(remark)) {
    if (unit.word.empty() && !unit.digit) {
      return false;
    }
    numbers += unit.digit && !in_number ? 1 : 0;  // the signs within a number are no units
    in_number = unit.digit;
    number_first = number_first || (unit.digit && words.empty());
    number_last = unit.digit;
    if (!unit.digit) {
      words.push_back(unit.word);
    }
  }
  const auto is_left_out = [&](std::size_t first, std::size_t last) {
    return last > first && last - first <= most &&
           std::none_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                        words.begin() + static_cast<std::ptrdiff_t>(last), [&](const std::string& word) {
                          constexpr std::array<std::string_view, 4> pointers{"this", "that", "them", "these"};
                          return word != "the" &&
                                 (word.size() < 3 || among(pointers, word) || question.has_word(word));
                        });
  };
  if (words.size() < 3 || numbers != 1 || question.items.size() > 1) {
    return false;
  }
  if (number_first && among(degrees, words[0]) && words[1] == "than" && among(lacking, words[2])) {
    return is_left_out(3, words.size());
  }
  if (among(lacking, words[0]) && number_last) {
    for (std::size_t at = 2; at < words.size(); ++at) {
      if (const std::size_t mood = longest_in(moods, words, at); mood > 0) {
        return at + mood == words.size() && is_left_out(1, at);
      }
    }
  }
  return false;
}

bool asks_for_sum(const PreparedQuestion& question) {
  return std::ranges::any_of(asked_sums, [&](std::string_view word) { return question.has_word(word); });
}

}  // namespace

bool is_harmless_remark(std::string_view remark, std::string_view before, const PreparedQuestion& question) {
  constexpr std::size_t longest = 100;
  constexpr ByteSet stating("?=<>{}[]|$\\");
  if (remark.size() > longest || stating.find_in(remark) < remark.size()) {
    return false;
  }
  const std::optional<Words> words = words_in_remark(remark);
  const bool in_words = words && !words->empty();
  return (in_words && (only_comments(*words) || tells_what_is_needless(*words, question))) ||
         (!asks_for_sum(question) && sums_up(remark, before)) || takes_care(remark) ||
         tells_what_would_be(remark, question);
}

}  // namespace gradewright::reading
