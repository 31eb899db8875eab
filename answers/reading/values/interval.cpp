#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/interval_pieces.hpp"
#include "answers/reading/values/interval_text.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/verbal_relations.hpp"
#include "answers/reading/values/written_order.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;
using Piece = IntervalsValue::Piece;

constexpr std::array<std::string_view, 6> interval_words{"the", "interval", "set", "open", "for", "all"};

template <class Form>
const Form* get(const Syntax& tree) {
  return std::get_if<Form>(&tree.form);
}

/// What is no interval; thrown inside this file only.
struct NoInterval {
  std::string reason;
};

class IntervalReader {
 public:
  IntervalReader(std::string_view source, std::vector<Note>& notes) : source_(source), notes_(notes) {}

  std::vector<Piece> pieces_of(const Syntax& tree) {
    if (const auto* bounded = get<notation::Bounded>(tree)) {
      return {piece(bounded->ends[0], bounded->holds_lower, bounded->ends[1], bounded->holds_upper)};
    }
    if (const auto* infix = get<notation::Infix>(tree)) {
      return of_infix(*infix);
    }
    if (const auto* name = get<notation::Name>(tree)) {
      if (name->text == "emptyset") {
        return {};
      }
      if (name->text == "R") {
        return {{infinite(true), infinite(false)}};
      }
    }
    if (const auto* chain = get<notation::Relations>(tree)) {
      return of_chain(*chain);
    }
    if (const std::vector<Syntax>* const items = items_of(tree)) {
      return {of_items(tree, *items)};
    }
    throw NoInterval{"no interval"};
  }

  const std::string& variable() const { return variable_; }

 private:
  WrittenNumber end(const Syntax& tree) {
    const auto* prefix = get<notation::Prefix>(tree);
    const Syntax& inside = prefix != nullptr ? prefix->operand.front() : tree;
    const auto* name = get<notation::Name>(inside);
    if (name != nullptr && (name->text == "oo" || name->text == "inf" || name->text == "infinity")) {
      const bool negative = prefix != nullptr && prefix->op == notation::PrefixOperator::minus;
      if (prefix != nullptr && prefix->op == notation::PrefixOperator::plus_minus) {
        throw NoInterval{"two values by \u00B1"};
      }
      return infinite(negative);
    }
    auto value = constant_value(tree, notes_);
    if (const auto* none = std::get_if<NotAValue>(&value)) {
      throw NoInterval{none->reason};
    }
    const WrittenNumber number = std::get<WrittenNumber>(value);
    if (is_infinite(number) && number.as_number().is_nan()) {
      throw NoInterval{"an end that is no number"};
    }
    return number;
  }

  Piece piece(const Syntax& lower, bool holds_lower, const Syntax& upper, bool holds_upper) {
    Piece result{end(lower), end(upper), holds_lower, holds_upper};
    result.holds_lower = holds_lower && !is_infinite(result.lower);
    result.holds_upper = holds_upper && !is_infinite(result.upper);
    const auto order = written_order(result.lower, result.upper);
    if (order > 0 || (order == 0 && !(result.holds_lower && result.holds_upper))) {
      throw NoInterval{"an interval whose ends leave nothing between them"};
    }
    return result;
  }

  bool is_round(const Syntax& tree) const {
    return tree.span.offset < source_.size() &&
           source_.substr(tree.span.offset, tree.span.length).find('(') <
               source_.substr(tree.span.offset, tree.span.length).find('[');
  }

  /// [2, 5], (2, 5), {7} and, with a semicolon, rows of one.
  Piece of_items(const Syntax& tree, const std::vector<Syntax>& items) {
    const auto* members = get<notation::Collection>(tree);
    if (members != nullptr && members->kind == notation::Collection::Kind::set) {
      if (items.size() != 1) {
        throw NoInterval{"a set of several values"};
      }
      const WrittenNumber point = end(items.front());
      if (is_infinite(point)) {
        throw NoInterval{"a set of what is not finite"};
      }
      return {point, point, true, true};
    }
    if (items.size() != 2 || (members != nullptr && members->kind == notation::Collection::Kind::sequence)) {
      throw NoInterval{"an interval has two ends"};
    }
    const auto* first = get<notation::List>(items[0]);
    const auto* second = get<notation::List>(items[1]);
    const bool rows =
        first != nullptr && second != nullptr && first->items.size() == 1 && second->items.size() == 1;
    const bool closed = members == nullptr && !(rows && is_round(tree));
    const Syntax& lower = rows ? first->items.front() : items[0];
    const Syntax& upper = rows ? second->items.front() : items[1];
    return piece(lower, closed, upper, closed);
  }

  std::vector<Piece> of_infix(const notation::Infix& infix) {
    using notation::InfixOperator;
    if (infix.op == InfixOperator::unite) {
      std::vector<Piece> pieces = pieces_of(infix.operands[0]);
      std::vector<Piece> right = pieces_of(infix.operands[1]);
      std::move(right.begin(), right.end(), std::back_inserter(pieces));
      return pieces;
    }
    if (infix.op == InfixOperator::intersect) {
      const std::vector<Piece> left = pieces_of(infix.operands[0]);
      return intersection(left, pieces_of(infix.operands[1]));
    }
    const auto* whole = get<notation::Name>(infix.operands[0]);
    const auto* taken = get<notation::Collection>(infix.operands[1]);
    const bool minus = infix.op == InfixOperator::subtract && whole != nullptr && whole->text == "R" &&
                       taken != nullptr && taken->kind == notation::Collection::Kind::set;
    if (infix.op == InfixOperator::without || minus) {
      std::vector<Piece> pieces = pieces_of(infix.operands[0]);
      if (taken == nullptr || taken->kind != notation::Collection::Kind::set) {
        return intersection(pieces, outside(pieces_of(infix.operands[1])));
      }
      if (taken->items.empty()) {
        throw NoInterval{"what is taken out is no set of values"};
      }
      for (const Syntax& point : taken->items) {
        pieces = intersection(pieces, all_but(end(point)));
      }
      return pieces;
    }
    // [0, 1) u (2, 3]
    const auto* left =
        infix.op == InfixOperator::multiply ? get<notation::Infix>(infix.operands[0]) : nullptr;
    const auto* sign = left != nullptr && left->op == InfixOperator::multiply
                           ? get<notation::Name>(left->operands[1])
                           : nullptr;
    if (sign == nullptr || (sign->text != "u" && sign->text != "U")) {
      throw NoInterval{"arithmetic of intervals"};
    }
    std::vector<Piece> pieces = pieces_of(left->operands[0]);
    std::vector<Piece> right = pieces_of(infix.operands[1]);
    std::move(right.begin(), right.end(), std::back_inserter(pieces));
    return pieces;
  }

  static std::vector<Piece> all_but(const WrittenNumber& point) {
    if (is_infinite(point)) {
      throw NoInterval{"all but what is not finite"};
    }
    return outside({{point, point, true, true}});
  }

  bool names_variable(const Syntax& tree) {
    const auto* name = get<notation::Name>(tree);
    if (name == nullptr || name->text == "inf" || name->text == "pi" || name->text == "e" ||
        name->text == "oo") {
      return false;
    }
    if (!variable_.empty() && variable_ != name->text) {
      throw NoInterval{"relations of several names"};
    }
    variable_ = name->text;
    return true;
  }

  /// x < 3, 3 > x, 2 <= x < 5, x != 0.
  std::vector<Piece> of_chain(const notation::Relations& chain) {
    const auto ascends = [](Relation sign) { return sign == Relation::less || sign == Relation::less_equal; };
    const auto holds = [](Relation sign) {
      return sign == Relation::less_equal || sign == Relation::greater_equal;
    };
    const auto descends = [](Relation sign) {
      return sign == Relation::greater || sign == Relation::greater_equal;
    };
    const std::vector<Syntax>& members = chain.members;
    if (members.size() == 2 && chain.signs[0] == Relation::not_equal) {
      if (!names_variable(members[0])) {
        throw NoInterval{"a relation whose left side is no name"};
      }
      return all_but(end(members[1]));
    }
    const bool up = std::ranges::all_of(chain.signs, ascends);
    if (!up && !std::ranges::all_of(chain.signs, descends)) {
      throw NoInterval{"relations that are no interval"};
    }
    if (members.size() == 3 && names_variable(members[1])) {
      const std::size_t low = up ? 0 : 2;
      return {piece(members[low], holds(chain.signs[up ? 0 : 1]), members[2 - low],
                    holds(chain.signs[up ? 1 : 0]))};
    }
    if (members.size() != 2) {
      throw NoInterval{"a chain that is no interval"};
    }
    const bool named_left = names_variable(members[0]);
    if (!named_left && !names_variable(members[1])) {
      throw NoInterval{"a relation of no name"};
    }
    const WrittenNumber bound = end(members[named_left ? 1 : 0]);
    if (is_infinite(bound)) {
      throw NoInterval{"a bound that is not finite"};
    }
    const bool from_below = up != named_left;  // 3 < x, x > 3
    const bool held = holds(chain.signs[0]);
    return {from_below ? Piece{bound, infinite(false), held, false}
                       : Piece{infinite(true), bound, false, held}};
  }

  std::string_view source_;
  std::vector<Note>& notes_;
  std::string variable_;
};

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
  return get<notation::Relations>(value.tree) != nullptr;
}

/// "(0, 1) and (2, 3)"
bool joined_by_and(const StatedValue& before, const StatedValue& value, std::string_view source) {
  const std::size_t from = before.tree.span.end();
  const std::size_t to = value.tree.span.offset;
  return from < to && to <= source.size() &&
         lower(source.substr(from, to - from)).find("and") != std::string::npos;
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

/// Relations joined by "and" or a comma hold together, by "or" one of them.
std::vector<Piece> joined_relations(const std::vector<StatedValue>& values, IntervalReader& reader) {
  std::vector<Piece> pieces = reader.pieces_of(values.front().tree);
  const bool any_or = std::ranges::any_of(values, &StatedValue::after_or);
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (!is_relation(values[i]) || values[i].before != Sign::comma || values[i].after_or != any_or) {
      throw NoInterval{"several intervals"};
    }
    std::vector<Piece> next = reader.pieces_of(values[i].tree);
    if (any_or) {
      std::move(next.begin(), next.end(), std::back_inserter(pieces));
      continue;
    }
    pieces = intersection(pieces, next);
    if (pieces.empty()) {  // "x < 2, x > 5" is more often meant as a union
      throw NoInterval{"relations that leave nothing together"};
    }
  }
  return pieces;
}

TypedReadings read_interval(NotationReading reading, std::string_view source, std::string_view variable) {
  const StatementRules rules{
      .fillers = interval_words, .joins_or = true, .is_member = true, .keeps_chain = true};
  std::vector<Note> notes;
  auto stated = stated_values(with_unions(with_verbal_relations(std::move(reading))), rules, notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  const auto& values = std::get<std::vector<StatedValue>>(stated);
  if (std::ranges::any_of(values, [](const StatedValue& value) { return names_complement(value.name); })) {
    return NotAValue{"the complement of a set"};
  }
  const bool names_tuple =
      std::ranges::any_of(values, [](const StatedValue& value) { return !value.names.empty(); });
  if (names_tuple || (values.size() > 1 && !values.front().name.empty())) {
    return NotAValue{"values under several names"};
  }
  try {
    IntervalReader reader(source, notes);
    std::vector<Piece> pieces =
        united(is_relation(values.front()) ? joined_relations(values, reader)
                                           : joined_intervals(values, reader, source));
    const std::string& name = reader.variable().empty() ? values.front().name : reader.variable();
    if (!variable.empty() && name != variable) {
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
  const std::string plain = with_plain_ends(with_differences(condition ? condition->text : text));
  return each_reading(plain, context.notation(), [&](NotationReading reading) {
    return read_interval(std::move(reading), plain, condition ? condition->variable : "");
  });
}

}  // namespace gradewright::reading
