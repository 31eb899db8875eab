#include "answers/reading/values/interval_reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/interval_pieces.hpp"
#include "answers/reading/values/solved_relation.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/syntax_form.hpp"
#include "answers/reading/values/written_order.hpp"

namespace gradewright::reading {

using notation::Relation;
using notation::Syntax;
using Piece = IntervalsValue::Piece;

namespace {

std::vector<Piece> all_but(const WrittenNumber& point) {
  if (is_infinite(point)) {
    throw NoInterval{"all but what is not finite"};
  }
  return outside({{point, point, true, true}});
}

bool is_bound(const Syntax& tree) {
  const auto* prefix = get<notation::Prefix>(tree);
  const auto* name = get<notation::Name>(prefix != nullptr ? prefix->operand.front() : tree);
  std::vector<Note> unused;
  return (name != nullptr && (name->text == "oo" || name->text == "infinity")) ||
         std::holds_alternative<WrittenNumber>(constant_value(tree, unused));
}

/// Whether a chain is of a name alone and of numbers: x < 3, 3 > x, 2 <= x < 5, x != 0.
bool is_of_lone_name(const notation::Relations& chain) {
  std::size_t names = 0;
  for (const Syntax& member : chain.members) {
    const bool bound = is_bound(member);
    names += bound ? 0 : 1;
    if (!bound && get<notation::Name>(member) == nullptr) {
      return false;
    }
  }
  return names == 1;
}

}  // namespace

std::vector<Piece> IntervalReader::pieces_of(const Syntax& tree) {
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

WrittenNumber IntervalReader::end(const Syntax& tree) {
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

Piece IntervalReader::piece(const Syntax& lower, bool holds_lower, const Syntax& upper, bool holds_upper) {
  Piece result{end(lower), end(upper), holds_lower, holds_upper};
  result.holds_lower = holds_lower && !is_infinite(result.lower);
  result.holds_upper = holds_upper && !is_infinite(result.upper);
  const auto order = written_order(result.lower, result.upper);
  if (order > 0 || (order == 0 && !(result.holds_lower && result.holds_upper))) {
    throw NoInterval{"an interval whose ends leave nothing between them"};
  }
  return result;
}

bool IntervalReader::is_round(const Syntax& tree) const {
  return tree.span.offset < source_.size() &&
         source_.substr(tree.span.offset, tree.span.length).find('(') <
             source_.substr(tree.span.offset, tree.span.length).find('[');
}

/// [2, 5], (2, 5), {7} and, with a semicolon, rows of one.
Piece IntervalReader::of_items(const Syntax& tree, const std::vector<Syntax>& items) {
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

std::vector<Piece> IntervalReader::of_infix(const notation::Infix& infix) {
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
  const auto* left = infix.op == InfixOperator::multiply ? get<notation::Infix>(infix.operands[0]) : nullptr;
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

bool IntervalReader::names_variable(const Syntax& tree) {
  std::string name = variable_of(tree);
  if (name.empty()) {
    return false;
  }
  if (!variable_.empty() && variable_ != name) {
    throw NoInterval{"relations of several names"};
  }
  variable_ = std::move(name);
  return true;
}

/// 2x > 6, |x| <= 1.
std::vector<Piece> IntervalReader::solved(const notation::Relations& chain) {
  if (!may_solve_) {
    throw NoInterval{"a relation that can be read in more than one way"};
  }
  auto read = solved_relation(chain, notes_);
  if (auto* none = std::get_if<NotAValue>(&read)) {
    throw NoInterval{std::move(none->reason)};
  }
  auto& [name, pieces] = std::get<SolvedRelation>(read);
  if (!variable_.empty() && variable_ != name) {
    throw NoInterval{"relations of several names"};
  }
  variable_ = std::move(name);
  return std::move(pieces);
}

std::vector<Piece> IntervalReader::of_chain(const notation::Relations& chain) {
  if (!is_of_lone_name(chain)) {
    return solved(chain);
  }
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

}  // namespace gradewright::reading
