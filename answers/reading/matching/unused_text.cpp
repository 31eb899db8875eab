#include "answers/reading/matching/unused_text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/owned_statement.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/ballot_language.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// A digit that belongs to no word or index: not that of W1 or x_2.
bool holds_number(std::string_view text) {
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

/// Numbers in words are looked for in texts of up to so many bytes: who writes a number so writes little.
constexpr std::size_t longest_in_words = 600;

/// A number in words, such as "two thirds" or "fourteen", in a short text. One and zero alone are pronouns.
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

/// Whether nothing is written under the item's name, in so many words: "y = TODO".
bool is_left_open(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages) {
  return std::ranges::any_of(named_statements(passages, question.names_of(item)), [](const auto& named) {
    const auto& [passage, statement] = named;
    const std::string_view value = value_text(*passage, statement);
    return !is_blank(value) && says_nothing(value);
  });
}

/// Whether a line is a name of the question with nothing behind it, in so many words: "remedy: don't know".
bool leaves_name_open(std::string_view line, const ItemNames& names) {
  const std::size_t relation = line.find_first_of(":=");
  return relation != std::string_view::npos && says_nothing(line.substr(relation + 1)) &&
         names.contain(name_form(trimmed(line.substr(0, relation))));
}

/// The row of a table without its bars and the name in its first cell, as long as it was; any other line as
/// it is.
std::string without_head_of_row(std::string_view line, const ItemNames& names) {
  const std::string_view row = trimmed(line);
  std::string rest(line);
  constexpr std::ptrdiff_t fewest = 3;  // |x| is no row
  if (!row.starts_with('|') || !row.ends_with('|') || std::ranges::count(row, '|') < fewest) {
    return rest;
  }
  const std::size_t first = line.find('|') + 1;
  const std::size_t end = line.find('|', first);
  if (names.contain(name_form(trimmed(line.substr(first, end - first))))) {
    std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(first), end - first, ' ');
  }
  std::ranges::replace(rest, '|', ' ');
  return rest;
}

/// The names whose values are accounted for: those of givens and steps, and of the items that were read;
/// where the item itself is left open, of all others.
std::vector<std::string> used_names(const PreparedQuestion& question, std::span<const Response> responses,
                                    bool left_open) {
  std::vector<std::string> names = question.other_names;
  for (std::size_t i = 0; i < responses.size(); ++i) {
    const ItemDeclaration& item = question.items[i];
    if (responses[i].is_read() || left_open) {
      add_names(item, names);
    } else {
      std::erase(names, item.name);
    }
  }
  return names;
}

bool overlap(const Span& a, const Span& b) {
  return a.offset < b.end() && b.offset < a.end();
}

/// What statements with these names take up beside `used`, which is of responses.
void add_named(const ItemNames& names, const Passages& passages, std::vector<Span>& used) {
  const std::size_t read = used.size();
  for (const auto& [passage, statement] : named_statements(passages, names)) {
    if (!names.contain(name_form(passage->statements.name(statement)))) {
      continue;  // "the gradient with respect to w2" is not w
    }
    const Span whole = ReadStatement{passage, statement, NotAValue{}}.span();
    const auto value = passage->statements.value(statement);
    const std::size_t value_begin = passage->offset + (value.empty() ? 0 : value.front().span.offset);
    const bool is_read = std::any_of(used.begin(), used.begin() + static_cast<std::ptrdiff_t>(read),
                                     [&](const Span& span) { return overlap(span, whole); });
    if (is_read && value_begin > whole.offset) {
      used.push_back(
          {whole.offset, value_begin - whole.offset});  // beside what was read, more may stand there
    } else if (holds_number(ReadStatement{passage, statement, NotAValue{}}.source())) {
      used.push_back(whole);
    }
  }
}

/// What statements of other items take up that could not be read.
void add_unread(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages,
                std::vector<Span>& used) {
  for (const auto& passage : passages) {
    for (const Statement& statement : passage->statements.all()) {
      if (is_of_other(*passage, statement, item, question)) {
        const Span whole = ReadStatement{passage.get(), statement, NotAValue{}}.span();
        const std::size_t end = std::max(passage->offset + end_of_claim(*passage, statement), whole.offset);
        used.push_back({whole.offset, std::min(end, whole.end()) - whole.offset});
      }
    }
  }
}

/// What responses and named statements take up.
std::vector<Span> used_in(const PreparedQuestion& question, const Passages& passages,
                          std::span<const Response> responses, bool left_open) {
  std::vector<Span> used;
  for (const Response& response : responses) {
    if (response.is_read()) {
      used.push_back(response.span);
    }
  }
  if (!named_statements(passages, question.every_name).empty()) {
    add_named(ItemNames(used_names(question, responses, left_open)), passages, used);
  }
  return used;
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
  constexpr std::string_view words[] = {"all",
                                        "any",
                                        "every",
                                        "none",
                                        "never",
                                        "always",
                                        "positive",
                                        "negative",
                                        "between",
                                        "below",
                                        "above",
                                        "greater",
                                        "less",
                                        "smaller",
                                        "larger",
                                        "more",
                                        "than",
                                        "least",
                                        "most",
                                        "infinity",
                                        "infinite",
                                        "zero",
                                        "one",
                                        "empty",
                                        "reals",
                                        "alle",
                                        "zwischen",
                                        "kleiner",
                                        "gr\u00f6\u00dfer",
                                        "unter",
                                        "\u00fcber",
                                        "keine",
                                        "entre",
                                        "plus",
                                        "moins",
                                        "tous",
                                        "menor",
                                        "mayor",
                                        "todos",
                                        "maior",
                                        "minore",
                                        "maggiore",
                                        "tutti",
                                        "immer",
                                        "nie",
                                        "toujours"};
  constexpr std::string_view marks[] = {"\u221e", "\u2264", "\u2265", "\u2208", "<", ">", "\\", "["};
  return holds_number(text) || holds_number_in_words(text) ||
         std::ranges::any_of(words_of(text), [&](const std::string& word) { return among(words, word); }) ||
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
                                                 : holds_symbols(text, true) || holds_number(text);
    case Sort::range:
      return holds_range(text);
    case Sort::number:
      break;
  }
  return holds_number(text) || holds_number_in_words(text);
}

/// Whether passages hold anything that an answer to the item is made of, wherever they are cut.
bool may_hold_answer(const Passages& passages, const ItemDeclaration& item) {
  return sort_of_answers(item.type) != Sort::number || std::ranges::any_of(passages, [](const auto& passage) {
           return passage->has_digit || holds_number_in_words(passage->text);
         });
}

}  // namespace

bool could_answer(std::string_view text, const ItemDeclaration& item) {
  return holds_such_an_answer(text, item) && !says_nothing(text);
}

namespace {

/// The first line of the passages that is wanted, without what is used.
std::optional<Span> first_line(const Passages& passages, const std::vector<Span>& used,
                               const std::function<bool(std::string_view)>& wanted) {
  for (const auto& passage : passages) {
    std::string rest(passage->text);
    for (const Span& span : used) {
      const std::size_t first = std::max(span.offset, passage->offset) - passage->offset;
      const std::size_t last = std::min(std::max(span.end(), passage->offset) - passage->offset, rest.size());
      for (std::size_t i = first; i < last; ++i) {
        rest[i] = rest[i] == '\n' ? '\n' : ' ';
      }
    }
    for (std::size_t at = 0; at < rest.size();) {
      const std::size_t end = std::min(rest.find('\n', at), rest.size());
      const std::string_view line = std::string_view(rest).substr(at, end - at);
      if (wanted(line)) {
        std::size_t first = line.find_first_not_of(" \t");
        while ((static_cast<unsigned char>(line[first]) & 0xC0U) == 0x80U) {
          ++first;  // what is used ends within a character
        }
        return Span{passage->offset + at + first, line.find_last_not_of(" \t\r") + 1 - first};
      }
      at = end + 1;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> unused_text(const ItemDeclaration& item, const PreparedQuestion& question,
                                const Passages& passages, std::span<const Response> responses) {
  if (!may_hold_answer(passages, item)) {
    return std::nullopt;
  }
  const bool left_open = is_left_open(item, question, passages);
  std::vector<Span> used = used_in(question, passages, responses, left_open);
  add_unread(item, question, passages, used);
  return first_line(passages, used, [&](std::string_view line) {
    return could_answer(line, item) && !leaves_name_open(line, question.every_name) &&
           could_answer(without_head_of_row(line, question.every_name), item);
  });
}

std::optional<Span> unused_line(const PreparedQuestion& question, const Passages& passages,
                                std::span<const Response> responses,
                                const std::function<bool(std::string_view)>& wanted) {
  return first_line(passages, used_in(question, passages, responses, false), wanted);
}

std::optional<Span> line_beside(const PreparedQuestion& question, const PreparedQuestion& other,
                                const Passages& passages, std::vector<Span> used,
                                const std::function<bool(std::string_view)>& wanted) {
  if (!named_statements(passages, question.every_name).empty()) {
    std::vector<std::string> names = question.other_names;
    std::vector<std::string> of_other;
    for (const ItemDeclaration& item : question.items) {
      add_names(item, names);
    }
    for (const ItemDeclaration& item : other.items) {
      add_names(item, of_other);
    }
    std::erase_if(
        names, [&](const std::string& name) { return std::ranges::find(of_other, name) != of_other.end(); });
    add_named(ItemNames(names), passages, used);
  }
  std::optional<Span> line = first_line(passages, used, wanted);
  for (const auto& passage : passages) {
    while (line && passage->offset <= line->offset && line->offset < passage->offset + passage->text.size() &&
           std::string_view(" \t,;.").find(passage->text[line->offset - passage->offset]) !=
               std::string_view::npos) {
      ++line->offset;
      --line->length;
    }
  }
  return line;
}

}  // namespace gradewright::reading
