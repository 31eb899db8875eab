#include "answers/reading/matching/left_open.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/gradient_items.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Places = std::vector<std::size_t>;

/// Whether words give something up, or ask for it in a few words, and hold nothing by which a number could be
/// told.
bool gives_up_in_prose(std::string_view text, const Places& items, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 39> hedges{
      "same",     "maybe",    "perhaps", "probably", "about",    "approximately", "roughly",    "guess",
      "see",      "above",    "below",   "as",       "like",     "but",           "instead",    "between",
      "positive", "negative", "zero",    "one",      "half",     "double",        "twice",      "aber",
      "mais",     "pero",     "siehe",   "voir",     "ver",      "oben",          "vielleicht", "null",
      "eins",     "should",   "would",   "equal",    "identity", "infinity",      "none"};
  constexpr std::size_t longest = 200;
  const std::vector<NameIn> names = names_in(text, question);
  const bool own = std::ranges::all_of(names, [&](const NameIn& name) { return name.items == items; });
  if (text.size() > longest || !own) {
    return false;
  }
  const std::vector<ProseUnit> units = units_of(text);
  constexpr std::size_t few = 5;
  const std::size_t last = text.find_last_not_of(" \t\r\n)*_.");
  const bool asks = last != std::string_view::npos && text[last] == '?' && units.size() <= few;
  bool gives_up = asks;
  for (std::size_t at = 0; at < units.size();) {
    const std::string& word = units[at].word;
    const GivingUpPhrase phrase = giving_up_phrase(words_from(units, at));
    gives_up = gives_up || phrase.says != GivingUp::none;
    const std::optional<int> number = number_word(word);
    const bool value = (number && *number != 1) || fraction_word(word) || denominator_word(word);
    if (phrase.length == 0 && (word.empty() || among(hedges, word) || value)) {
      return false;
    }
    at += std::max<std::size_t>(phrase.length, 1);
  }
  return gives_up;
}

/// Whether the name of an item begins at a place, another than the first of some names: "h" alone is none.
bool begins_other(const std::vector<NameIn>& names, std::size_t offset) {
  return std::ranges::any_of(names, [&](const NameIn& name) {
    return name.first == offset && !name.items.empty() && name.items != names.front().items &&
           name.letters.size() > 1;
  });
}

/// The item that a sentence begins with: by its name, or as the gradient for a given, "For W_1 the gradient".
std::optional<std::size_t> item_begun(std::string_view sentence, const std::vector<NameIn>& names,
                                      const PreparedQuestion& question) {
  if (names.empty()) {
    return std::nullopt;
  }
  Places items = names.front().items;
  const std::vector<ProseUnit> units = units_of(sentence);
  const auto behind = std::ranges::find_if(
      units, [&](const ProseUnit& unit) { return unit.first >= names.front().last && unit.word != "the"; });
  if (items.empty() && behind != units.end() && is_gradient_word(behind->word)) {
    items = gradients_of({names.front().letters}, question);
  }
  return items.size() == 1 ? std::optional(items.front()) : std::nullopt;
}

}  // namespace

std::vector<std::size_t> left_open(std::string_view clause, const PreparedQuestion& question) {
  const std::size_t relation = clause.find_first_of(":=");
  if (relation == std::string_view::npos) {
    return {};
  }
  const std::string_view left = clause.substr(0, relation);
  const std::string_view right = clause.substr(relation + 1);
  Places items;
  const std::vector<NameIn> names = names_in(left, question);
  for (const NameIn& name : names) {
    if (name.items.empty()) {
      return {};
    }
    std::ranges::copy_if(name.items, std::back_inserter(items),
                         [&](std::size_t item) { return std::ranges::find(items, item) == items.end(); });
  }
  const auto in_name = [&](const ProseUnit& unit) {
    return std::ranges::any_of(
        names, [&](const NameIn& name) { return name.first <= unit.first && unit.first < name.last; });
  };
  for (const ProseUnit& unit : units_of(left)) {
    if (!in_name(unit) && !is_beside_giving_up(unit.word)) {
      return {};
    }
  }
  const bool in_numbers =
      std::ranges::all_of(items, [&](std::size_t i) { return is_in_numbers(question.items[i].type); });
  const bool open =
      !is_blank(right) && (says_nothing(right) || (in_numbers && gives_up_in_prose(right, items, question)));
  return open ? items : Places{};
}

std::optional<std::size_t> begun_and_given_up(std::string_view sentence, const PreparedQuestion& question) {
  if (sentence.find('=') != std::string_view::npos || !may_give_up(sentence)) {
    return std::nullopt;
  }
  const std::vector<NameIn> names = names_in(sentence, question);
  const std::optional<std::size_t> begun = item_begun(sentence, names, question);
  if (!begun) {
    return std::nullopt;
  }
  const std::size_t item = *begun;
  bool gives_up = false;
  bool others = false;
  std::size_t numbers = 0;
  const std::vector<ProseUnit> units = units_of(sentence);
  for (std::size_t at = 0; at < units.size();) {
    if (units[at].first < names.front().first && !is_beside_giving_up(units[at].word)) {
      return std::nullopt;
    }
    const GivingUpPhrase phrase = giving_up_phrase(words_from(units, at));
    gives_up = gives_up || phrase.says == GivingUp::untimely || phrase.says == GivingUp::unknown;
    others = others || (phrase.length == 0 && begins_other(names, units[at].first));
    numbers += units[at].digit && units[at].first >= names.front().last ? 1 : 0;
    at += std::max<std::size_t>(phrase.length, 1);
  }
  const ItemDeclaration& declared = question.items[item];
  constexpr std::array<std::string_view, 10> equalities{"identity", "zero",   "zeros", "ones", "same",
                                                        "equal",    "equals", "is",    "are",  "transposed"};
  const bool says =
      std::ranges::any_of(units, [&](const ProseUnit& unit) { return among(equalities, unit.word); });
  const bool too_few = is_tensor(declared.type) && !says && declared.shape.size() > 3 &&
                       numbers < static_cast<std::size_t>(declared.shape.size());
  return gives_up && too_few && !others ? std::optional(item) : std::nullopt;
}

}  // namespace gradewright::reading
