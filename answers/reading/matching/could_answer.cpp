#include "answers/reading/matching/could_answer.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/ballot_language.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/word_list.hpp"

namespace gradewright::reading {

bool holds_own_number(std::string_view text) {
  if (!holds_digit(text)) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) {
      continue;
    }
    const char before = i == 0 ? ' ' : text[i - 1];
    if (!is_letter(before) && before != '_' && before != '^') {
      return true;
    }
    while (i + 1 < text.size() && is_digit(text[i + 1])) {
      ++i;
    }
  }
  return false;
}

namespace {

/// Numbers in words are looked for in texts of up to so many bytes: who writes a number so writes little.
constexpr std::size_t longest_in_words = 600;

}  // namespace

bool holds_number_in_words(std::string_view text) {
  if (text.size() > longest_in_words) {
    return false;
  }
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::optional<int> number = number_word(words[i]);
    const bool fraction = number && i + 1 < words.size() && denominator_word(words[i + 1]);
    constexpr std::string_view counted[] = {"part", "question", "exercise", "problem", "task",
                                            "step", "layer",    "page",     "number",  "section"};
    constexpr std::string_view times[] = {"weeks", "week",     "days",  "months", "years",
                                          "pages", "lectures", "times", "people", "exams"};
    const bool names = i > 0 && among(counted, words[i - 1]);                           // "part two"
    const bool of_life = number && i + 1 < words.size() && among(times, words[i + 1]);  // "two weeks"
    if (!names && !of_life && ((number && *number > 1) || fraction || fraction_word(words[i]))) {
      return true;
    }
  }
  return false;
}

namespace {

using engine::WordList;
using engine::words_in;

/// Whether words end in one or nothing, or are that: "F1 is one", "i.e. one", "eins", "the loss is nil".
bool end_in_number(const std::vector<std::string>& words) {
  static const WordList numbers = words_in(
      "one ones zero zeros nil eins einsen null nullen un uno zero perfect perfekt maximal maximum vanishes "
      "verschwindet");
  static const WordList leads = words_in(
      "is are be becomes gives equals e namely exactly all both only its at the a ist sind gibt wird alle "
      "genau est sont "
      "es \u00e8 loss");
  const auto near = words.size() > 1 ? words.end() - 2 : words.end();
  return !words.empty() && numbers.contains(words.back()) &&
         (near == words.end() || leads.contains(*near) || words.back() == "vanishes" ||
          words.back() == "verschwindet");
}

/// "a third", "je ein Drittel", "hundred percent", "drei Schritte".
bool hold_share_or_number(const std::vector<std::string>& words) {
  static const WordList shares = words_in(
      "third thirds quarter quarters half halves fifth tenth drittel viertel h\u00e4lfte halb tiers quart "
      "moiti\u00e9 "
      "tercio cuarto mitad terzo quarto met\u00e0");
  static const WordList articles =
      words_in("a one each two three ein eine je un une uno una zwei drei genau exactly");
  static const WordList numbers = words_in(
      "hundred hundert cent cien zwei drei vier f\u00fcnf sechs sieben acht neun zehn elf zw\u00f6lf deux "
      "trois quatre cinq "
      "sept huit neuf dix cuatro cinco seis siete ocho nueve diez quattro cinque sette nove dieci");
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (numbers.contains(words[i]) ||
        (shares.contains(words[i]) && (words.size() == 1 || (i > 0 && articles.contains(words[i - 1]))))) {
      return true;
    }
  }
  return false;
}

/// Of several cells, "all equal", "uniform", "alle gleich".
bool say_alike(const std::vector<std::string>& words) {
  static const WordList alike = words_in(
      "equal equally uniform uniformly identical same alike gleich gleichverteilt gleichverteilung "
      "gleichm\u00e4\u00dfig "
      "\u00e9gaux \u00e9gales uniforme iguales uguali");
  static const WordList wholes =
      words_in("all each every they both alle beide jeweils sie tous toutes todos todas tutti");
  constexpr std::size_t few = 4;
  const auto holds = [&](const WordList& list) {
    return std::ranges::any_of(words, [&](const std::string& word) { return list.contains(word); });
  };
  return holds(alike) && (words.size() <= few || holds(wholes));
}

/// Whether a short text says in words what a number or the cells of a value are; "recall too" says it of an
/// item that it names.
bool tells_value(std::string_view text, const ItemDeclaration& item) {
  if (text.size() > longest_in_words) {
    return false;
  }
  static const WordList likewise =
      words_in("too well likewise also same auch ebenso ebenfalls gleichfalls aussi");
  constexpr std::size_t most = 8;  // words: a story is longer
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(".,;:\n", at), text.size());
    const std::vector<std::string> words = words_of(text.substr(at, end - at));
    at = end + 1;
    if (words.empty() || words.size() > most) {
      continue;
    }
    std::vector<std::string> names = item.aliases;
    names.push_back(item.name);
    const bool named = std::ranges::any_of(
        names, [&](const std::string& name) { return name.size() > 1 && among(words, lower(name)); });
    const bool again =
        named && std::ranges::any_of(words, [](const std::string& word) { return likewise.contains(word); });
    if (again || end_in_number(words) || hold_share_or_number(words) ||
        (!item.shape.is_scalar() && say_alike(words))) {
      return true;
    }
  }
  return false;
}

/// "ABD", "TFTTF": letters of options or of truth, one behind the other.
bool is_made_of(std::string_view word, std::span<const std::string> letters) {
  return word.size() > 1 && std::ranges::all_of(word, [&](const char& c) {
           return std::ranges::any_of(
               letters, [&](std::string_view one) { return lower(one) == std::string_view(&c, 1); });
         });
}

/// Whether a text says of one or several statements that they are true or false.
bool holds_truth(std::string_view text, const std::vector<std::string>& words, const ItemDeclaration& item) {
  constexpr std::string_view truths[] = {"true", "false", "t", "f"};
  constexpr std::string_view agreements[] = {"yes", "no", "correct"};
  constexpr std::string_view ticks[] = {"\u2713", "\u2714", "\u2705", "\u2717", "\u2718", "\u274c"};
  static const std::vector<std::string> letters{"t", "f", "w", "r", "v"};
  const bool several = item.type == AnswerType::choices;
  constexpr std::size_t longest = 200;  // of a line that says it in another language, and no more than that
  const auto says_so = [&](const std::string& word) {
    const std::string english = word.size() > 1 && text.size() <= longest ? in_english(word, {}) : word;
    return among(truths, english) || (!several && among(agreements, english)) ||
           (word.size() == item.options.size() && is_made_of(word, letters));
  };
  return std::ranges::any_of(words, says_so) || std::ranges::any_of(ticks, [&](std::string_view tick) {
           return text.find(tick) != std::string_view::npos;
         });
}

bool holds_option(std::string_view text, const ItemDeclaration& item) {
  const std::vector<std::string> words = words_of(text);
  const bool is_one = item.type == AnswerType::choice && !item.options.empty();
  return std::ranges::any_of(words,
                             [&](const std::string& word) {
                               return (!is_one && is_made_of(word, item.options)) ||
                                      std::ranges::any_of(item.options, [&](std::string_view option) {
                                        return lower(option) == word;
                                      });
                             }) ||
         (!is_one && holds_truth(text, words, item));
}

/// What answers of a type are told by.
enum class Sort { option, words, symbols, range, number };
Sort sort_of_answers(AnswerType type) {
  switch (type) {
    case AnswerType::choice:
    case AnswerType::choices:
    case AnswerType::true_false:
      return Sort::option;
    case AnswerType::text:
    case AnswerType::set:
      return Sort::words;
    case AnswerType::formula:
    case AnswerType::complexity:
    case AnswerType::equation:
      return Sort::symbols;
    case AnswerType::inequality:
    case AnswerType::interval:
      return Sort::range;
    default:
      return Sort::number;
  }
}

/// A sign of mathematics, but those that also stand between words.
constexpr bool is_sign(char c) {
  return std::string_view("=^_*+\\/<>|[]{}$").find(c) != std::string_view::npos;
}

/// Whether a text holds what a formula or a class of growth is made of: a sign, a symbol of its own, or a
/// word for how something grows or is computed.
bool holds_symbols(std::string_view text, bool signs) {
  constexpr std::string_view growths[] = {"linea",  "every",      "each",  "pair",  "jede",  "chaque",
                                          "cada",   "lin\u00e9a", "quadr", "cuadr", "kubi",  "cubi",
                                          "consta", "konsta",     "logar", "expo",  "polyn", "polin",
                                          "squar",  "product",    "produ", "log"};
  constexpr std::string_view operations[] = {"times",    "transp", "minus", "plus", "sum",
                                             "gradient", "half",   "twice", "mal"};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before = i > 0 && (is_letter(text[i - 1]) || text[i - 1] == '\'' || !is_ascii(text[i - 1]));
    const bool behind =
        i + 1 < text.size() && (is_letter(text[i + 1]) || text[i + 1] == '\'' || !is_ascii(text[i + 1]));
    const bool word = std::string_view("Iaeiouy").find(text[i]) != std::string_view::npos;
    const bool symbol = is_letter(text[i]) && !word && !before && !behind;
    if (symbol || (signs && is_sign(text[i])) || (text[i] == '(' && i > 0 && is_letter(text[i - 1]))) {
      return true;
    }
  }
  const auto grows = [&](const std::string& word) {
    const auto begins = [&](std::string_view stem) { return word.starts_with(stem); };
    return std::ranges::any_of(growths, begins) || (signs && std::ranges::any_of(operations, begins));
  };
  constexpr std::string_view marks[] = {"\u00b2", "\u00b3", "\u00b7", "\u00d7", "\u2202", "\u2207", "\u03bb"};
  return std::ranges::any_of(words_of(text), grows) || std::ranges::any_of(marks, [&](std::string_view mark) {
           return text.find(mark) != std::string_view::npos;
         });
}

/// Whether a text holds what an interval or an inequality is made of: a number, a sign, or a word for one.
bool holds_range(std::string_view text) {
  static const WordList words = words_in(
      "all any every none never always positive negative between below above greater less "
      "smaller larger more than least most infinity infinite zero one empty reals alle "
      "zwischen kleiner gr\u00f6\u00dfer unter \u00fcber keine entre plus moins tous menor "
      "mayor todos maior minore maggiore tutti immer nie toujours");
  constexpr std::string_view marks[] = {"\u221e", "\u2264", "\u2265", "\u2208", "<", ">", "\\", "["};
  return holds_own_number(text) || holds_number_in_words(text) ||
         std::ranges::any_of(words_of(text), [&](const std::string& word) { return words.contains(word); }) ||
         std::ranges::any_of(
             marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

/// Whether a text holds what an answer to the item is made of.
bool holds_such_an_answer(std::string_view text, const ItemDeclaration& item) {
  switch (sort_of_answers(item.type)) {
    case Sort::option:
      return holds_option(text, item);
    case Sort::words:
      return std::ranges::any_of(text, [](char c) { return is_letter(c) || is_digit(c); });
    case Sort::symbols:
      return item.type == AnswerType::complexity ? holds_symbols(text, false) || trimmed(text) == "1"
                                                 : holds_symbols(text, true) || holds_own_number(text);
    case Sort::range:
      return holds_range(text);
    case Sort::number:
      break;
  }
  return holds_own_number(text) || holds_number_in_words(text) || tells_value(text, item);
}

}  // namespace

bool is_told_by_number(AnswerType type) {
  return sort_of_answers(type) == Sort::number;
}

bool could_answer(std::string_view text, const ItemDeclaration& item) {
  return holds_such_an_answer(text, item) && !says_nothing(text);
}

}  // namespace gradewright::reading
