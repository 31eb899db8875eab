#include "answers/reading/matching/asked_unit.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/units.hpp"
#include "answers/reading/values/written_units.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"
#include "engine/text/word_set.hpp"

namespace gradewright::reading {
namespace {

constexpr int thousand = 1000;

/// Words that a unit stands behind where it is asked for: in ms, how many bytes, wie viele, combien d'.
bool leads_to_unit(std::string_view word) {
  static constexpr std::array<std::string_view, 29> words = {
      "in",      "many",     "much",    "en",  "de",    "combien", "viele",   "viel",
      "wieviel", "wieviele", "em",      "w",   "ile",   "quanti",  "quante",  "quanto",
      "quantos", "quantas",  "hoeveel", "v",   "kolik", "в",       "cuántos", "cuántas",
      "cuantos", "cuantas",  "сколько", "как", "units"};
  static constexpr WordSet set(words);
  return set.contains(lower_letters(word));
}

/// A unit where it is asked for, and the place of its text.
struct AskedUnit {
  std::size_t offset = 0;
  std::string unit;
};

/// A word of a text with the marks around it, by where it stands.
struct Word {
  std::size_t offset = 0;
  std::string_view text;
};

std::vector<Word> words_between_blanks(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", i), text.size());
    if (end > i) {
      words.push_back({i, text.substr(i, end - i)});
    }
    i = end + 1;
  }
  return words;
}

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view marks = "()[]{},;:.?!\"'$*_`";
  const std::size_t first = word.find_first_not_of(marks);
  return first == std::string_view::npos ? std::string_view()
                                         : word.substr(first, word.find_last_not_of(marks) - first + 1);
}

/// The sentences of a wording: up to a mark at the end of a word before a capital.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  const std::vector<Word> words = words_between_blanks(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const char last = words[i].text.back();
    if ((last == '.' || last == '?' || last == '!') && !is_digit(words[i + 1].text.front()) &&
        words[i + 1].text.front() != lower(words[i + 1].text.front())) {
      sentences.push_back(text.substr(begin, words[i + 1].offset - begin));
      begin = words[i + 1].offset;
    }
  }
  sentences.push_back(text.substr(begin));
  return sentences;
}

/// The unit at the beginning of a text.
std::string unit_at_front(std::string_view text) {
  const TextOfUnits found = with_units_found("1 " + std::string(text), UnitsFound::any);
  const bool is_first = !found.places.empty() &&
                        is_blank(std::string_view(found.text).substr(1, found.places.front().offset - 1));
  return is_first ? found.places.front().unit : std::string();
}

bool names_item(std::string_view word, const QuestionDeclaration& question) {
  return std::ranges::any_of(question.items, [word](const ItemDeclaration& item) {
    return item.name == word || std::ranges::find(item.aliases, word) != item.aliases.end();
  });
}

std::vector<AskedUnit> units_in(std::string_view sentence, const QuestionDeclaration& question) {
  std::vector<AskedUnit> units;
  const std::vector<Word> words = words_between_blanks(sentence);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const char first = words[i].text.front();
    const bool opens = first == '(' || first == '[';
    const bool asked = opens || (leads_to_unit(without_marks(words[i - 1].text)) && first != '$');
    if (!asked || names_item(without_marks(words[i].text), question)) {  // "the time (t)" is in no tonnes
      continue;
    }
    std::string unit = unit_at_front(sentence.substr(words[i].offset));
    if (!unit.empty() && !units_of(unit, thousand).empty()) {
      units.push_back({words[i].offset, std::move(unit)});
    }
  }
  return units;
}

/// Where a sentence names an item first; npos where it does not.
std::size_t place_of(const ItemDeclaration& item, std::string_view sentence) {
  std::size_t place = std::string_view::npos;
  const auto look_for = [&](std::string_view name) {
    for (std::size_t at = sentence.find(name); at != std::string_view::npos && at < place;
         at = sentence.find(name, at + 1)) {
      const auto joins = [](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
      const std::size_t end = at + name.size();
      if ((at == 0 || !joins(sentence[at - 1])) && (end == sentence.size() || !joins(sentence[end]))) {
        place = at;
      }
    }
  };
  look_for(item.name);
  std::ranges::for_each(item.aliases, look_for);
  return place;
}

/// The unit of an item in a sentence that names it.
std::string unit_behind(std::size_t name, const std::vector<AskedUnit>& units) {
  const bool same =
      std::ranges::all_of(units, [&](const AskedUnit& unit) { return unit.unit == units.front().unit; });
  if (same) {
    return units.empty() ? std::string() : units.front().unit;
  }
  const auto behind =
      std::ranges::find_if(units, [name](const AskedUnit& unit) { return unit.offset > name; });
  return behind == units.end() ? std::string() : behind->unit;
}

bool is_same_unit(const Unit& written, const Unit& asked) {
  return converts(written, asked) && same_value(scale_of(written), scale_of(asked));
}

/// What a text reads as without its units, where that is the number that it comes to with them.
std::optional<ReadValue> number_without_unit(const std::string& text, const WrittenNumber& number,
                                             const TypeContext& context) {
  TextOfUnits found = with_units_found(text, UnitsFound::any);
  for (auto place = found.places.rbegin(); place != found.places.rend(); ++place) {
    found.text.erase(place->offset, unit_word.size());
  }
  auto read = read_value(found.text, Shape{}, context.notation());
  auto* values = std::get_if<std::vector<ReadValue>>(&read);
  const bool agrees = values != nullptr && values->size() == 1 && values->front().cells.size() == 1 &&
                      values->front().cells[0].state == ReadCell::State::number &&
                      same_value(values->front().cells[0].number, number);
  return agrees ? std::optional(std::move(values->front())) : std::nullopt;
}

}  // namespace

void add_asked_units(QuestionDeclaration& question) {
  std::vector<std::string> all;
  for (const std::string_view sentence : sentences_of(question.text)) {
    const std::vector<AskedUnit> units = units_in(sentence, question);
    for (const AskedUnit& unit : units) {
      all.push_back(unit.unit);
    }
    for (ItemDeclaration& item : question.items) {
      const std::size_t name = place_of(item, sentence);
      if (item.type == AnswerType::number && item.asked_unit.empty() && name != std::string_view::npos) {
        item.asked_unit = unit_behind(name, units);
      }
    }
  }
  if (question.items.size() == 1 && all.size() == 1 && question.items[0].type == AnswerType::number) {
    question.items[0].asked_unit = all.front();
  }
}

std::optional<ReadValue> in_asked_unit(const std::string& text, std::string_view unit, bool decimal_comma) {
  TypeContext context;
  context.unit = unit;
  context.decimal_comma = decimal_comma;
  context.any_unit = true;
  const TypedReadings read = quantity_value(text, context);
  const auto* readings = std::get_if<std::vector<TypedValue>>(&read);
  if (readings == nullptr) {
    return std::nullopt;
  }
  const std::vector<Unit> asked = units_of(unit, context.bytes_in_kilobyte);
  for (const TypedValue& reading : *readings) {
    const auto* quantity = std::get_if<QuantityValue>(&reading.value);
    const bool is_asked =
        quantity != nullptr && !quantity->unit_is_assumed && !quantity->also &&
        std::ranges::any_of(asked, [&](const Unit& one) { return is_same_unit(quantity->unit, one); });
    if (is_asked) {
      return number_without_unit(text, quantity->number, context);
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
