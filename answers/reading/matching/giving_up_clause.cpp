#include "answers/reading/matching/giving_up_clause.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/matching/given_up_words.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/names_in_text.hpp"
#include "answers/reading/matching/prose_units.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/things.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Places = std::vector<std::size_t>;

bool is_gradient_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> derivatives{"derivative",  "derivatives", "ableitung",
                                                        "ableitungen", "dérivée",     "dérivées",
                                                        "derivada",    "derivadas",   "grads"};
  return thing_of(word) == thing_of("gradient") || among(derivatives, word);
}

/// The variables by which an item's names say that it is a gradient: w1 of grad_W1 and dL/dW_1.
std::vector<std::string> variables_of(const ItemDeclaration& item) {
  std::vector<std::string> names = item.aliases;
  names.push_back(item.name);
  std::vector<std::string> variables;
  const auto add = [&](std::string_view name) { variables.push_back(lower(name_form(name).loose)); };
  for (const std::string& name : names) {
    const std::size_t quotient = name.find("/d");
    if (quotient != std::string::npos) {
      add(std::string_view(name).substr(quotient + 2));
    } else if (name.starts_with("grad_")) {
      add(std::string_view(name).substr(5));
    } else if (name.size() == 2 && name.front() == 'd') {
      add(std::string_view(name).substr(1));
    }
  }
  return variables;
}

void add_new(Places& places, const Places& more) {
  for (const std::size_t place : more) {
    if (std::ranges::find(places, place) == places.end()) {
      places.push_back(place);
    }
  }
}

Places common(const Places& one, const Places& other) {
  Places both;
  std::ranges::copy_if(one, std::back_inserter(both),
                       [&](std::size_t place) { return std::ranges::find(other, place) != other.end(); });
  return both;
}

/// What stands between two words that join: "the gradient for W_1".
struct Phrase {
  bool gradient = false;
  bool last = false;
  std::size_t count = 0;
  std::vector<std::string> variables = {};
  std::vector<Places> called = {};
};

class ClauseParser {
 public:
  ClauseParser(std::string_view text, const PreparedQuestion& question)
      : question_(question), units_(units_of(text)), names_(names_in(text, question)) {}

  std::optional<GivenUpClause> run() {
    bool gives_up = false;
    bool may_be_topic = true;
    for (std::size_t at = 0; at < units_.size();) {
      const GivingUpPhrase phrase = giving_up_phrase(words_from(units_, at));
      if (phrase.says != GivingUp::none) {
        gives_up = true;
        may_be_topic = may_be_topic && phrase.says != GivingUp::undone;
        look_for_rest(at, phrase.length);
        at += phrase.length;
      } else if (const std::size_t behind = take_name(at); behind > at) {
        at = behind;
      } else if (phrase.length > 0) {
        look_for_rest(at, phrase.length);
        points_ = points_ || points(at, phrase.length);
        at += phrase.length;
      } else if (!take_word(units_[at].word)) {
        return std::nullopt;
      } else {
        ++at;
      }
    }
    if (!gives_up || !end_phrase()) {
      return std::nullopt;
    }
    found_.of_topic = topic_ && may_be_topic && !points_;
    return std::move(found_);
  }

 private:
  void look_for_rest(std::size_t at, std::size_t length) {
    for (std::size_t i = at; i < at + length; ++i) {
      found_.of_rest = found_.of_rest || is_rest_word(units_[i].word);
    }
  }

  /// Whether words point at something that was said before.
  bool points(std::size_t at, std::size_t length) const {
    constexpr std::array<std::string_view, 6> pointers{"this", "that", "it", "them", "here", "answer"};
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(at),
                       units_.begin() + static_cast<std::ptrdiff_t>(at + length),
                       [&](const ProseUnit& unit) { return among(pointers, unit.word); });
  }

  /// Takes the name that begins at a unit; one past it, or `at` where none does.
  std::size_t take_name(std::size_t at) {
    const std::size_t offset = units_[at].first;
    const auto name = std::ranges::find_if(
        names_, [&](const NameIn& one) { return one.first <= offset && offset < one.last; });
    if (name == names_.end()) {
      return at;
    }
    if (name->items.empty()) {
      phrase_.variables.push_back(name->letters);
    } else {
      add_new(found_.named, name->items);
    }
    while (at < units_.size() && units_[at].first < name->last) {
      ++at;
    }
    return at;
  }

  /// Whether a word of no phrase may stand in such a clause.
  bool take_word(const std::string& word) {
    constexpr std::array<std::string_view, 8> joints{"and", "or", "nor", "und", "oder", "et", "ou", "y"};
    if (word.empty()) {
      return false;
    }
    if (among(joints, word)) {
      return end_phrase();
    }
    if (is_rest_word(word)) {
      found_.of_rest = true;
      return true;
    }
    if (is_last_word(word)) {
      phrase_.last = true;
      return true;
    }
    if (const std::size_t count = small_count(word); count > 0) {
      phrase_.count = count;
      return true;
    }
    if (is_beside_giving_up(word)) {
      return true;
    }
    if (is_gradient_word(word)) {
      phrase_.gradient = true;
      return true;
    }
    Places called;
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      constexpr std::size_t shortest = 3;
      if (word.size() >= shortest && question_.name_words.calls(word, i)) {
        called.push_back(i);
      }
    }
    for (std::size_t i = 0; called.empty() && i < question_.items.size(); ++i) {
      if (is_shortened_to(word, question_.items[i].name)) {
        called.push_back(i);
      }
    }
    if (!called.empty()) {
      phrase_.called.push_back(std::move(called));
      return true;
    }
    const bool topic = is_topic_word(word) || thing_of(word) != no_thing;
    topic_ = topic_ || topic;
    return topic;
  }

  /// Whether a word of the question is what an item's name is short for: "rotary" where rot is asked for.
  bool is_shortened_to(const std::string& word, const std::string& name) const {
    constexpr std::size_t shortest = 3;
    return name.size() >= shortest && word.size() > name.size() && word.starts_with(lower(name)) &&
           question_.has_word(word);
  }

  Places gradients(const std::vector<std::string>& variables) const {
    Places found;
    for (std::size_t i = 0; i < question_.items.size(); ++i) {
      const std::vector<std::string> own = variables_of(question_.items[i]);
      const bool of_these = std::ranges::all_of(
          variables, [&](const std::string& one) { return among(own, std::string_view(one)); });
      if (!own.empty() && of_these) {
        found.push_back(i);
      }
    }
    return found;
  }

  static Places last_of(const Places& places, std::size_t count) {
    return {places.end() - static_cast<std::ptrdiff_t>(std::min(count, places.size())), places.end()};
  }

  /// Adds what a phrase describes. Whether it is clear.
  bool end_phrase() {
    const Phrase phrase = std::exchange(phrase_, Phrase{});
    Places described;
    if (phrase.gradient) {
      described = gradients(phrase.variables);
      topic_ = topic_ || described.empty();
    }
    for (const Places& called : phrase.called) {
      const bool first = described.empty() && &called == &phrase.called.front();
      const Places both = first ? called : common(described, called);
      if (both.empty()) {
        return false;
      }
      described = both;
    }
    if (phrase.last && described.empty() && !phrase.gradient) {
      for (std::size_t i = 0; i < question_.items.size(); ++i) {
        described.push_back(i);
      }
      if (phrase.count == 0 || phrase.count >= question_.items.size()) {
        return false;
      }
    }
    if (phrase.count > 0 && !phrase.last && described.size() != phrase.count) {
      return false;
    }
    add_new(found_.described, phrase.last && phrase.count > 0 ? last_of(described, phrase.count) : described);
    return true;
  }

  const PreparedQuestion& question_;
  std::vector<ProseUnit> units_;
  std::vector<NameIn> names_;
  Phrase phrase_;
  bool topic_ = false;
  bool points_ = false;
  GivenUpClause found_;
};

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

}  // namespace

std::optional<GivenUpClause> giving_up_clause(std::string_view clause, const PreparedQuestion& question) {
  return ClauseParser(clause, question).run();
}

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
    add_new(items, name.items);
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
  if (names.empty() || names.front().items.size() != 1) {
    return std::nullopt;
  }
  const std::size_t item = names.front().items.front();
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

bool may_give_up(std::string_view text) {
  const std::vector<ProseUnit> units = units_of(text);
  for (std::size_t at = 0; at < units.size(); ++at) {
    if (may_give_up(units[at].word) && giving_up_phrase(words_from(units, at)).says != GivingUp::none) {
      return true;
    }
  }
  return false;
}

bool is_in_numbers(AnswerType type) {
  switch (type) {
    case AnswerType::number:
    case AnswerType::vector:
    case AnswerType::matrix:
    case AnswerType::tensor:
    case AnswerType::integer:
    case AnswerType::rational:
    case AnswerType::complex:
    case AnswerType::quantity:
    case AnswerType::size:
    case AnswerType::interval:
    case AnswerType::inequality:
    case AnswerType::complexity:
    case AnswerType::formula:
    case AnswerType::equation:
    case AnswerType::set:
    case AnswerType::list:
    case AnswerType::tuple:
      return true;
    default:
      return false;
  }
}

}  // namespace gradewright::reading
