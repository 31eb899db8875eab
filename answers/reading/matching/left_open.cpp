#include "answers/reading/matching/left_open.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/giving_up_clause.hpp"
#include "answers/reading/matching/gradient_items.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Places = std::vector<std::size_t>;

constexpr ByteSet relations(":=");

/// Whether a question of a few words ends a text.
bool asks(const ProseText& prose, Span piece) {
  constexpr std::size_t few = 5;
  const std::string_view text = prose.text_of(piece);
  const std::size_t last = text.find_last_not_of(" \t\r\n)*_.");
  return last != std::string_view::npos && text[last] == '?' && prose.piece(piece).size() <= few;
}

/// Whether words give something up, or ask for it in a few words, and hold nothing by which a number could be
/// told.
bool gives_up_in_prose(const ProseText& text, Span piece, const Places& items,
                       const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 39> hedges{
      "same",     "maybe",    "perhaps", "probably", "about",    "approximately", "roughly",    "guess",
      "see",      "above",    "below",   "as",       "like",     "but",           "instead",    "between",
      "positive", "negative", "zero",    "one",      "half",     "double",        "twice",      "aber",
      "mais",     "pero",     "siehe",   "voir",     "ver",      "oben",          "vielleicht", "null",
      "eins",     "should",   "would",   "equal",    "identity", "infinity",      "none"};
  constexpr std::size_t longest = 200;
  if (piece.length > longest) {
    return false;
  }
  const std::vector<NameIn> names = names_in(text.text_of(piece), question);
  if (!std::ranges::all_of(names, [&](const NameIn& name) { return name.items == items; })) {
    return false;
  }
  const ProsePiece units = text.piece(piece);
  bool gives_up = asks(text, piece);
  for (std::size_t at = 0; at < units.size();) {
    const std::string word = units.word(at);
    const GivingUpPhrase phrase = giving_up_phrase(units.words_from(at));
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

/// The names in a piece of a text, with their places in the whole.
std::vector<NameIn> names_within(const ProseText& text, Span piece, const PreparedQuestion& question) {
  std::vector<NameIn> names = names_in(text.text_of(piece), question);
  for (NameIn& name : names) {
    name.first += piece.offset;
    name.last += piece.offset;
  }
  return names;
}

/// Whether the name of an item begins at a place, another than the first of some names: "h" alone is none.
bool begins_other(const std::vector<NameIn>& names, std::size_t offset) {
  return std::ranges::any_of(names, [&](const NameIn& name) {
    return name.first == offset && !name.items.empty() && name.items != names.front().items &&
           name.letters.size() > 1;
  });
}

/// The item that a sentence begins with: by its name, or as the gradient for a given, "For W_1 the gradient".
std::optional<std::size_t> item_begun(const ProsePiece& units, const std::vector<NameIn>& names,
                                      const PreparedQuestion& question) {
  if (names.empty()) {
    return std::nullopt;
  }
  Places items = names.front().items;
  std::size_t behind = 0;
  while (behind < units.size() && (units.first(behind) < names.front().last || units.word(behind) == "the")) {
    ++behind;
  }
  if (items.empty() && behind < units.size() && is_gradient_word(units.word(behind))) {
    items = gradients_of({names.front().letters}, question);
  }
  return items.size() == 1 ? std::optional(items.front()) : std::nullopt;
}

}  // namespace

std::vector<std::size_t> left_open(const ProseText& text, Span clause, const PreparedQuestion& question) {
  const std::size_t relation = relations.find_in(text.text_of(clause));
  if (relation == clause.length) {
    return {};
  }
  const Span left{clause.offset, relation};
  const Span right{left.end() + 1, clause.length - relation - 1};
  const bool nothing = says_nothing(text.text_of(right));
  if (is_blank(text.text_of(right)) || !(nothing || text.may_give_up(right) || asks(text, right))) {
    return {};
  }
  Places items;
  const std::vector<NameIn> names = names_within(text, left, question);
  for (const NameIn& name : names) {
    if (name.items.empty()) {
      return {};
    }
    std::ranges::copy_if(name.items, std::back_inserter(items),
                         [&](std::size_t item) { return std::ranges::find(items, item) == items.end(); });
  }
  const auto in_name = [&](std::size_t place) {
    return std::ranges::any_of(names,
                               [&](const NameIn& name) { return name.first <= place && place < name.last; });
  };
  const ProsePiece units = text.piece(left);
  for (std::size_t at = 0; at < units.size(); ++at) {
    if (!in_name(units.first(at)) && !is_beside_giving_up(units.word(at))) {
      return {};
    }
  }
  const bool in_numbers =
      std::ranges::all_of(items, [&](std::size_t i) { return is_in_numbers(question.items[i].type); });
  return nothing || (in_numbers && gives_up_in_prose(text, right, items, question)) ? items : Places{};
}

std::optional<std::size_t> begun_and_given_up(const ProseText& text, Span sentence,
                                              const PreparedQuestion& question) {
  if (text.text_of(sentence).find('=') != std::string_view::npos || !text.may_give_up(sentence)) {
    return std::nullopt;
  }
  const ProsePiece units = text.piece(sentence);
  const std::size_t name = question.every_name.find_beginning_in(text.text_of(sentence));
  const bool begins_otherwise =
      units.size() > 0 && units.first(0) < sentence.offset + name && !is_beside_giving_up(units.word(0));
  if (name == std::string_view::npos || begins_otherwise) {
    return std::nullopt;
  }
  const std::vector<NameIn> names = names_within(text, sentence, question);
  const std::optional<std::size_t> begun = item_begun(units, names, question);
  if (!begun) {
    return std::nullopt;
  }
  const std::size_t item = *begun;
  bool gives_up = false;
  bool others = false;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < units.size();) {
    if (units.first(at) < names.front().first && !is_beside_giving_up(units.word(at))) {
      return std::nullopt;
    }
    const GivingUpPhrase phrase = giving_up_phrase(units.words_from(at));
    gives_up = gives_up || phrase.says == GivingUp::untimely || phrase.says == GivingUp::unknown;
    others = others || (phrase.length == 0 && begins_other(names, units.first(at)));
    numbers += units.is_digit(at) && units.first(at) >= names.front().last ? 1 : 0;
    at += std::max<std::size_t>(phrase.length, 1);
  }
  const ItemDeclaration& declared = question.items[item];
  constexpr std::array<std::string_view, 10> equalities{"identity", "zero",   "zeros", "ones", "same",
                                                        "equal",    "equals", "is",    "are",  "transposed"};
  bool says = false;
  for (std::size_t at = 0; at < units.size(); ++at) {
    says = says || among(equalities, units.word(at));
  }
  const bool too_few = is_tensor(declared.type) && !says && declared.shape.size() > 3 &&
                       numbers < static_cast<std::size_t>(declared.shape.size());
  return gives_up && too_few && !others ? std::optional(item) : std::nullopt;
}

}  // namespace gradewright::reading
