#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/interval_pieces.hpp"
#include "answers/reading/values/interval_reader.hpp"
#include "answers/reading/values/interval_text.hpp"
#include "answers/reading/values/spoken_interval.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/verbal_relations.hpp"
#include "answers/reading/values/written_order.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;
using Piece = IntervalsValue::Piece;

/// "[0, 1) union (2, 3]": the word as the sign.
NotationReading with_unions(NotationReading reading) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < reading.parts.size(); ++i) {
    Part& part = reading.parts[i];
    const bool unites = part.sort == Part::Sort::words && lower(part.text) == "union" && !parts.empty() &&
                        parts.back().sort == Part::Sort::mathematics && i + 1 < reading.parts.size() &&
                        reading.parts[i + 1].sort == Part::Sort::mathematics;
    if (!unites) {
      parts.push_back(std::move(part));
      continue;
    }
    Syntax left = std::move(parts.back().tree);
    parts.back().tree =
        notation::infix(notation::InfixOperator::unite, std::move(left), std::move(reading.parts[++i].tree));
  }
  reading.parts = std::move(parts);
  return reading;
}

bool is_relation(const StatedValue& value) {
  return std::holds_alternative<notation::Relations>(value.tree.form);
}

std::string_view between(const StatedValue& before, const StatedValue& value, std::string_view source) {
  const std::size_t from = before.tree.span.end();
  const std::size_t to = value.tree.span.offset;
  return from < to && to <= source.size() ? source.substr(from, to - from) : std::string_view();
}

/// "(0, 1) and (2, 3)"
bool joined_by_and(const StatedValue& before, const StatedValue& value, std::string_view source) {
  return lower(between(before, value, source)).find("and") != std::string::npos;
}

/// Intervals joined by "or" or "and" are a union where they have nothing in common; otherwise they may be
/// alternatives, or what lies in both.
std::vector<Piece> joined_intervals(const std::vector<StatedValue>& values, IntervalReader& reader,
                                    std::string_view source) {
  std::vector<Piece> pieces = reader.pieces_of(values.front().tree);
  for (std::size_t i = 1; i < values.size(); ++i) {
    std::vector<Piece> next = reader.pieces_of(values[i].tree);
    const bool joined = values[i].after_or || joined_by_and(values[i - 1], values[i], source);
    if (is_relation(values[i]) || values[i].after_or != values.back().after_or || !joined ||
        !intersection(pieces, next).empty()) {
      throw NoInterval{"several intervals"};
    }
    std::move(next.begin(), next.end(), std::back_inserter(pieces));
  }
  return pieces;
}

/// How a relation stands to those before it.
enum class Joint { together, listed, follows };

/// "x > 2 and x < 5" and "x > 2, x < 5" hold together; "2x > 6, so x > 3" follows.
Joint joint(const StatedValue& before, const StatedValue& value, std::string_view source) {
  constexpr std::array<std::string_view, 22> joining{
      "and",  "und", "et",    "oder", "ou",   "\u6216", "\u548C", "\u4E0E", "or",   "\u2227", "\u2228",
      "land", "lor", "wedge", "vee",  "text", "mathrm", "for",    "all",    "both", "quad",   "qquad"};
  const std::vector<std::string> words = words_of(between(before, value, source));
  const bool joins =
      std::ranges::all_of(words, [&](const std::string& word) { return among(joining, word); });
  if (value.before != Sign::comma || !joins) {
    return Joint::follows;
  }
  return words.empty() ? Joint::listed : Joint::together;
}

bool same_pieces(const std::vector<Piece>& a, const std::vector<Piece>& b) {
  return std::ranges::equal(a, b, [](const Piece& left, const Piece& right) {
    return written_order(left.lower, right.lower) == 0 && written_order(left.upper, right.upper) == 0 &&
           left.holds_lower == right.holds_lower && left.holds_upper == right.holds_upper;
  });
}

/// Whether pieces have two ends each: they need no other relation beside them.
bool is_bounded(const std::vector<Piece>& pieces) {
  return std::ranges::none_of(
      pieces, [](const Piece& piece) { return is_infinite(piece.lower) || is_infinite(piece.upper); });
}

/// Relations joined by "and" or a comma hold together, by "or" one of them; one that follows from those
/// before it must say the same.
std::vector<Piece> joined_relations(const std::vector<StatedValue>& values, IntervalReader& reader,
                                    std::string_view source) {
  std::vector<Piece> pieces = reader.pieces_of(values.front().tree);
  const bool any_or = std::ranges::any_of(values, &StatedValue::after_or);
  for (std::size_t i = 1; i < values.size(); ++i) {
    const Joint joined = joint(values[i - 1], values[i], source);
    std::vector<Piece> next = reader.pieces_of(values[i].tree);
    if (joined == Joint::follows) {
      if (any_or || !same_pieces(pieces, next)) {
        throw NoInterval{"several intervals"};
      }
      pieces = std::move(next);
      continue;
    }
    if (!is_relation(values[i]) || values[i].after_or != any_or) {
      throw NoInterval{"several intervals"};
    }
    if (any_or) {
      std::move(next.begin(), next.end(), std::back_inserter(pieces));
      continue;
    }
    std::vector<Piece> both = intersection(pieces, next);
    if (both.empty()) {  // "x < 2, x > 5" is more often meant as a union
      throw NoInterval{"relations that leave nothing together"};
    }
    const bool one_says_all = same_pieces(both, pieces) || same_pieces(both, next);
    if (joined == Joint::listed && one_says_all) {
      throw NoInterval{"several intervals"};  // "x > 3, x > 2": of which one corrects the other
    }
    if (is_bounded(pieces) && is_bounded(next) && !same_pieces(pieces, next)) {
      throw NoInterval{"several intervals"};  // "|1 - 8x| < 1 and 0 < x < 0.9": one may be the answer
    }
    pieces = std::move(both);
  }
  return pieces;
}

/// Whether nothing of a reading depends on how products, calls and powers are read.
bool is_sure(const Decisions& decisions) {
  return std::ranges::none_of(std::array{Doubt::slash, Doubt::letters, Doubt::call, Doubt::script,
                                         Doubt::function_power, Doubt::adjacent, Doubt::suffix},
                              [&](Doubt doubt) { return decisions.has_met(doubt); });
}

/// Drops "x ∈ R" beside a relation, which says nothing of x: the name that was dropped.
std::string drop_real_line(std::vector<StatedValue>& values) {
  const auto is_real_line = [](const StatedValue& value) {
    const auto* set = std::get_if<notation::Name>(&value.tree.form);
    return set != nullptr && set->text == "R" && !value.name.empty();
  };
  const bool relates = std::ranges::any_of(values, is_relation);
  const bool any_or = std::ranges::any_of(values, &StatedValue::after_or);
  if (!relates || any_or || std::ranges::count_if(values, is_real_line) != 1) {
    return {};
  }
  const auto found = std::ranges::find_if(values, is_real_line);
  std::string name = std::move(found->name);
  values.erase(found);
  return name;
}

TypedReadings read_interval(NotationReading reading, std::string_view source, std::string_view variable) {
  const StatementRules rules{.fillers = WordRole::interval_filler,
                             .joins_or = true,
                             .is_member = true,
                             .keeps_chain = true,
                             .follows = true};
  std::vector<Note> notes;
  const bool may_solve = is_sure(reading.decisions);
  auto stated = stated_values(with_unions(with_verbal_relations(std::move(reading))), rules, notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  auto& values = std::get<std::vector<StatedValue>>(stated);
  const std::string real = drop_real_line(values);
  if (std::ranges::any_of(values, [](const StatedValue& value) { return names_complement(value.name); })) {
    return NotAValue{"the complement of a set"};
  }
  const bool names_tuple =
      std::ranges::any_of(values, [](const StatedValue& value) { return !value.names.empty(); });
  if (names_tuple || (values.size() > 1 && !values.front().name.empty())) {
    return NotAValue{"values under several names"};
  }
  try {
    IntervalReader reader(source, may_solve, notes);
    std::vector<Piece> pieces =
        united(is_relation(values.front()) ? joined_relations(values, reader, source)
                                           : joined_intervals(values, reader, source));
    const std::string& name = reader.variable().empty() ? values.front().name : reader.variable();
    if ((!variable.empty() && name != variable) || (!real.empty() && name != real)) {
      throw NoInterval{"a condition on another name than the set's"};
    }
    return std::vector<TypedValue>{{IntervalsValue{std::move(pieces)}, std::move(notes)}};
  } catch (const NoInterval& none) {
    return NotAValue{none.reason};
  }
}

bool is_phrase(std::string_view text, std::initializer_list<std::string_view> phrases) {
  std::string plain = lower(text);
  while (!plain.empty() && (is_space(plain.back()) || plain.back() == '.')) {
    plain.pop_back();
  }
  return std::ranges::find(phrases, plain) != phrases.end();
}

}  // namespace

TypedReadings interval_value(std::string_view text, const TypeContext& context) {
  if (is_phrase(text, {"empty", "empty set", "the empty set", "the set is empty"})) {
    return std::vector<TypedValue>{{IntervalsValue{}, {}}};
  }
  if (is_phrase(text, {"all real numbers", "all reals"})) {
    return std::vector<TypedValue>{{IntervalsValue{{{infinite(true), infinite(false)}}}, {}}};
  }
  const auto condition = set_condition(text);
  const auto spoken = spoken_interval(text);
  const std::string plain =
      spoken ? *spoken
             : with_plain_ends(with_differences(with_words_for_ands(condition ? condition->text : text)));
  return each_reading(plain, context.notation(), [&](NotationReading reading) {
    return read_interval(std::move(reading), plain, condition ? condition->variable : "");
  });
}

}  // namespace gradewright::reading
