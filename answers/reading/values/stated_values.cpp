#include "answers/reading/values/stated_values.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/list_mark.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;

bool is_value(const Part& part) {
  return part.sort == Part::Sort::mathematics;
}

/// "and" and, where the rules say so, "or" between two values part them as commas do; where "or" did is
/// remembered.
NotationReading joined(NotationReading reading, const StatementRules& rules, std::vector<std::size_t>& ors) {
  std::vector<Part> parts;
  std::size_t values = 0;
  for (std::size_t i = 0; i < reading.parts.size(); ++i) {
    Part& part = reading.parts[i];
    if (part.sort == Part::Sort::words) {
      part.text = without_words(part.text, rules.fillers);
      if (part.text.empty()) {
        continue;
      }
    }
    const std::string word =
        part.sort == Part::Sort::words || part.sort == Part::Sort::mark ? lower(part.text) : "";
    const bool is_and = plays(word, WordRole::conjunction);
    const bool is_or = rules.joins_or && plays(word, WordRole::alternative);
    const bool between =
        !parts.empty() && i + 1 < reading.parts.size() && is_value(reading.parts[i + 1]) &&
        (is_value(parts.back()) || (parts.back().sort == Part::Sort::separator && values > 0));
    if ((is_and || is_or) && between) {
      if (is_or) {
        ors.push_back(values);
      }
      if (parts.back().sort != Part::Sort::separator) {
        parts.push_back({Part::Sort::separator, Sign::comma, {notation::Text{}, {}}, {}, part.span});
      }
      continue;
    }
    values += is_value(part) ? 1 : 0;
    parts.push_back(std::move(part));
  }
  reading.parts = std::move(parts);
  return reading;
}

/// "the values of" before "n are 2, 5" and "n = 2, 5": what is said of a name is its value.
bool leads_to_name(const NotationReading& reading, std::size_t at, const std::string& words) {
  constexpr std::string_view nouns[] = {"value of", "values of", "solution of", "solutions of"};
  const bool asks = std::ranges::any_of(nouns, [&words](std::string_view noun) {
    return words.ends_with(noun) &&
           (words.size() == noun.size() || words[words.size() - noun.size() - 1] == ' ');
  });
  if (!asks || at + 1 >= reading.parts.size() || !is_value(reading.parts[at + 1])) {
    return false;
  }
  const Syntax& next = reading.parts[at + 1].tree;
  const auto* chain = std::get_if<notation::Relations>(&next.form);
  const bool verb = at + 2 < reading.parts.size() && reading.parts[at + 2].sort == Part::Sort::words &&
                    is_copula(lower(reading.parts[at + 2].text));
  return chain != nullptr ? is_name(chain->members.front()) : verb && is_name(next);
}

/// Words that a statement would take for a label or a filler, but that change what a value of several members
/// is: "subset of {1, 4}", "2 to 5".
std::optional<std::string> changing_words(const NotationReading& reading) {
  for (std::size_t i = 0; i < reading.parts.size(); ++i) {
    const Part& part = reading.parts[i];
    if (part.sort != Part::Sort::words) {
      continue;
    }
    const bool between = i > 0 && i + 1 < reading.parts.size() && is_value(reading.parts[i - 1]) &&
                         is_value(reading.parts[i + 1]);
    const std::string words = lower(part.text);
    if (leads_to_name(reading, i, words)) {
      continue;
    }
    if (words.ends_with(" of") || words == "of" || (between && !is_copula(words))) {
      return part.text;
    }
  }
  return std::nullopt;
}

/// A name alone, also one with an index: x, λ_1, w[1].
std::optional<std::string> lone_name(const Syntax& tree) {
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    return name->text == "pi" || name->text == "inf" ? std::nullopt : std::optional(name->text);
  }
  if (const auto* placed = std::get_if<notation::Subscripted>(&tree.form)) {
    const auto base = lone_name(placed->base.front());
    if (!base || placed->subscripts.size() != 1 || placed->subscripts[0].is_slice) {
      return std::nullopt;
    }
    const auto* index = std::get_if<notation::Numeral>(&placed->subscripts[0].index.front().form);
    return index == nullptr ? std::nullopt : std::optional(*base + "_" + index->value.to_string());
  }
  return std::nullopt;
}

/// T(n): a name of its arguments, no known function of numbers.
std::optional<std::string> called_name(const Syntax& tree) {
  const auto* call = std::get_if<notation::Call>(&tree.form);
  if (call == nullptr || !std::ranges::all_of(call->arguments, [](const Syntax& argument) {
        return std::holds_alternative<notation::Name>(argument.form);
      })) {
    return std::nullopt;
  }
  return traits_of_function(call->function).gives_number ? std::nullopt : std::optional(call->function);
}

std::optional<std::vector<std::string>> names_of(const Syntax& tree) {
  const std::vector<Syntax>* const items = items_of(tree);
  if (items == nullptr || items->empty()) {
    return std::nullopt;
  }
  std::vector<std::string> names;
  for (const Syntax& item : *items) {
    const auto name = lone_name(item);
    if (!name) {
      return std::nullopt;
    }
    names.push_back(*name);
  }
  return names;
}

bool is_blank_text(const Syntax& tree) {
  const auto* text = std::get_if<notation::Text>(&tree.form);
  return text != nullptr && text->text.empty();
}

/// Whether two members of a chain state the same: equal trees or equal numbers.
bool say_the_same(const Syntax& a, const Syntax& b) {
  if (a == b) {
    return true;
  }
  std::vector<Note> unused;
  const auto left = constant_value(a, unused);
  const auto right = constant_value(b, unused);
  const auto* x = std::get_if<WrittenNumber>(&left);
  const auto* y = std::get_if<WrittenNumber>(&right);
  return x != nullptr && y != nullptr && same_value(*x, *y);
}

/// NAME = VALUE, VALUE = NAME, NAME = VALUE = VALUE, (x, y) = (3, 8).
std::variant<StatedValue, NotAValue> of_chain(notation::Relations chain, const StatementRules& rules) {
  const bool member = rules.is_member && chain.signs.front() == Relation::member;
  for (std::size_t i = member ? 1 : 0; i < chain.signs.size(); ++i) {
    if (chain.signs[i] != Relation::equal && chain.signs[i] != Relation::approximate) {
      return NotAValue{"a relation that states no value"};
    }
  }
  std::vector<Syntax>& members = chain.members;
  if (members.size() == 2 && !member && (lone_name(members[1]) || names_of(members[1])) &&
      !lone_name(members[0]) && !names_of(members[0]) && !is_blank_text(members[0])) {
    std::swap(members[0], members[1]);
  }
  StatedValue value;
  const Syntax& left = members.front();
  if (auto name = lone_name(left)) {
    value.name = std::move(*name);
  } else if (auto called = called_name(left)) {
    value.name = std::move(*called);
  } else if (auto names = member ? std::nullopt : names_of(left)) {
    value.names = std::move(*names);
  } else if (!is_blank_text(left) && !(members.size() > 2 || say_the_same(left, members.back()))) {
    return NotAValue{"a left side that is no name"};
  } else if (!is_blank_text(left) && !say_the_same(left, members.back())) {
    return NotAValue{"members of a chain that differ"};
  }
  value.is_computed = value.name.empty() && value.names.empty() && !is_blank_text(left);
  for (std::size_t i = 1; i + 1 < members.size(); ++i) {
    if (!say_the_same(members[i], members.back())) {
      return NotAValue{"members of a chain that differ"};
    }
  }
  if (is_blank_text(members.back())) {
    return NotAValue{"a relation without its right side"};
  }
  value.tree = std::move(members.back());
  return value;
}

void note_decisions(const Decisions& decisions, std::vector<Note>& notes) {
  if (decisions.has_met(Doubt::comma) && decisions.way(Doubt::comma) != comma::separator) {
    notes.push_back({decisions.way(Doubt::comma) == comma::thousands
                         ? Note::Decision::commas_between_thousands
                         : Note::Decision::decimal_comma});
  }
  if (decisions.has_met(Doubt::blank) && decisions.way(Doubt::blank) == 1) {
    notes.push_back({Note::Decision::blanks_between_thousands});
  }
}

}  // namespace

bool names_complement(std::string_view name) {
  const std::string plain = lower(name);
  return plain.ends_with("_bar") || plain == "complement" || plain == "comp" || plain == "not";
}

NotAValue left_over(const std::vector<std::string>& leftovers) {
  constexpr std::string_view said = "left over";
  return {leftovers.front().starts_with(said) ? leftovers.front()
                                              : std::string(said) + ": " + leftovers.front()};
}

std::string without_words(std::string_view text, std::optional<WordRole> role) {
  std::string rest;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
    const std::string_view word = text.substr(0, end);
    if (!word.empty() && !(role && plays(lower(word), *role))) {
      rest += (rest.empty() ? "" : " ") + std::string(word);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rest;
}

std::variant<std::vector<StatedValue>, NotAValue> stated_values(NotationReading reading,
                                                                const StatementRules& rules,
                                                                std::vector<Note>& notes) {
  std::vector<std::size_t> ors;
  reading = joined(std::move(reading), rules, ors);
  if (const auto words = changing_words(reading)) {
    return NotAValue{"left over: words \"" + *words + "\""};
  }
  Account statement = account_of(std::move(reading));
  if (!statement.leftovers.empty()) {
    return left_over(statement.leftovers);
  }
  if (statement.values.empty()) {
    return NotAValue{"nothing is written"};
  }
  notes.insert(notes.end(), statement.notes.begin(), statement.notes.end());
  std::vector<StatedValue> values;
  for (std::size_t i = 0; i < statement.values.size(); ++i) {
    Account::Value& value = statement.values[i];
    if (value.before == Sign::implies && !rules.follows) {
      return NotAValue{"left over: what follows from what stands before it"};
    }
    StatedValue next;
    auto* chain = std::get_if<notation::Relations>(&value.tree.form);
    const bool equalities =
        chain != nullptr && std::ranges::all_of(chain->signs, [](Relation sign) {
          return sign == Relation::equal || sign == Relation::approximate || sign == Relation::member;
        });
    if (chain != nullptr && (equalities || !rules.keeps_chain)) {
      auto stated = of_chain(std::move(*chain), rules);
      if (auto* none = std::get_if<NotAValue>(&stated)) {
        return std::move(*none);
      }
      next = std::move(std::get<StatedValue>(stated));
    } else {
      next.tree = std::move(value.tree);
    }
    next.before = value.before;
    next.after_or = std::ranges::find(ors, i) != ors.end();
    values.push_back(std::move(next));
  }
  return values;
}

TypedReadings each_reading(std::string_view text, const NotationContext& context,
                           const std::function<TypedReadings(NotationReading)>& read) {
  if (text.find("..") != std::string_view::npos || text.find("\u2026") != std::string_view::npos) {
    return NotAValue{"something is left out: \"...\""};
  }
  const std::string marked = without_list_mark(text, false);
  const std::string plain = marked.empty() ? without_item_marks(text) : marked;
  std::vector<TypedValue> values;
  std::optional<NotAValue> failure;
  std::vector<NotationReading> readings = read_notation(plain, context);
  if (const std::string other = with_signs_for_dashes(text); !other.empty() && !context.after_name) {
    std::ranges::move(read_notation(other, context), std::back_inserter(readings));
  }
  if (readings.empty()) {
    return NotAValue{"more than " + std::to_string(max_readings) + " ways of reading, or " +
                     std::to_string(max_tokens) + " tokens"};
  }
  for (NotationReading& reading : readings) {
    const Decisions decisions = reading.decisions;
    auto value = read(std::move(reading));
    if (auto* typed = std::get_if<std::vector<TypedValue>>(&value)) {
      for (TypedValue& one : *typed) {
        note_decisions(decisions, one.notes);
        values.push_back(std::move(one));
      }
      continue;
    }
    if (decisions.way(Doubt::adjacent) == 1) {  // 3(4): nobody can say that it is no note on 3
      return std::get<NotAValue>(std::move(value));
    }
    if (!failure) {
      failure = std::get<NotAValue>(std::move(value));
    }
  }
  if (values.empty()) {
    return std::move(*failure);
  }
  return values;
}

ReadValue member_value(const Syntax& tree, std::string_view source, std::vector<Note>& notes) {
  ReadCell cell;
  if (tree.span.offset < source.size()) {
    cell.text = std::string(source.substr(tree.span.offset, tree.span.length));
  }
  if (is_blank_text(tree)) {
    return {Shape{}, {std::move(cell)}, {}};
  }
  // "2" in quotation marks
  const auto* quoted = std::get_if<notation::Text>(&tree.form);
  if (quoted != nullptr && quoted->text.size() > 2 &&
      (quoted->text.front() == '"' || quoted->text.front() == '\'') &&
      quoted->text.back() == quoted->text.front()) {
    auto inside = read_value(std::string_view(quoted->text).substr(1, quoted->text.size() - 2), Shape{});
    auto* values = std::get_if<std::vector<ReadValue>>(&inside);
    if (values != nullptr && values->size() == 1 && values->front().shape.is_scalar()) {
      return std::move(values->front());
    }
  }
  if (may_be_remark(tree, source)) {
    cell.state = ReadCell::State::unreadable;
    cell.reason = likeness(tree, source);
    return {Shape{}, {std::move(cell)}, {}};
  }
  auto value = constant_value(tree, notes);
  if (auto* none = std::get_if<NotAValue>(&value)) {
    cell.state = ReadCell::State::unreadable;
    cell.reason = std::move(none->reason);
  } else {
    cell.state = ReadCell::State::number;
    cell.number = std::get<WrittenNumber>(value);
  }
  return {Shape{}, {std::move(cell)}, {}};
}

const std::vector<Syntax>* items_of(const Syntax& tree) {
  if (const auto* list = std::get_if<notation::List>(&tree.form)) {
    return &list->items;
  }
  const auto* members = std::get_if<notation::Collection>(&tree.form);
  return members == nullptr ? nullptr : &members->items;
}

bool hides_members(const Syntax& tree) {
  if (items_of(tree) != nullptr || std::holds_alternative<notation::Bounded>(tree.form) ||
      std::holds_alternative<notation::Relations>(tree.form)) {
    return true;
  }
  const auto* call = std::get_if<notation::Call>(&tree.form);
  if (call != nullptr && (call->function == "max" ||
                          call->function == "min")) {  // of max(2, 5) nobody can say that it is no list
    return true;
  }
  const auto* text = std::get_if<notation::Text>(&tree.form);
  if (text == nullptr) {
    return false;
  }
  const bool words = std::ranges::any_of(text->text, [](char c) { return is_letter(c); }) &&
                     std::ranges::none_of(text->text, [](char c) { return is_digit(c); });
  if (words) {  // {1 to 5}
    return true;
  }
  constexpr std::string_view signs[] = {"..", "\u2026", "\\dots", "\\ldots", "\\cdots", "etc",
                                        ":",  "|",      "\\mid",  "{",       "["};
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return text->text.find(sign) != std::string::npos; });
}

}  // namespace gradewright::reading
