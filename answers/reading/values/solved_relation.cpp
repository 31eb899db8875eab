#include "answers/reading/values/solved_relation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/values/account.hpp"
#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/interval_pieces.hpp"
#include "answers/reading/values/value_name.hpp"
#include "answers/reading/values/written_order.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Relation;
using notation::Syntax;
using Piece = IntervalsValue::Piece;

/// What cannot be solved; thrown inside this file only.
struct Unsolved {
  std::string reason;
};

/// slope * name + offset. A name stands in it where there is a slope.
struct Linear {
  std::optional<Syntax> slope;
  Syntax offset;
};

Syntax negative(Syntax tree) {
  return notation::prefix(notation::PrefixOperator::minus, std::move(tree));
}

std::optional<Syntax> combined(InfixOperator op, std::optional<Syntax> a, std::optional<Syntax> b) {
  if (!b) {
    return a;
  }
  if (!a) {
    return op == InfixOperator::subtract ? negative(std::move(*b)) : std::move(*b);
  }
  return notation::infix(op, std::move(*a), std::move(*b));
}

class Solver {
 public:
  explicit Solver(std::vector<Note>& notes) : notes_(notes) {}

  SolvedRelation run(const notation::Relations& chain) {
    std::vector<Piece> pieces = solve(chain);
    if (pieces.empty()) {
      throw Unsolved{"relations that leave nothing together"};
    }
    return {std::move(name_), std::move(pieces)};
  }

 private:
  /// A number by which a name is multiplied: of digits, signs and arithmetic alone, so that its sign is sure.
  static bool is_plain_number(const Syntax& tree) {
    const auto all = [](const std::vector<Syntax>& parts) {
      return std::ranges::all_of(parts, is_plain_number);
    };
    if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
      return prefix->op != notation::PrefixOperator::plus_minus && all(prefix->operand);
    }
    if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
      const bool arithmetic = infix->op == InfixOperator::add || infix->op == InfixOperator::subtract ||
                              infix->op == InfixOperator::multiply || infix->op == InfixOperator::divide;
      return arithmetic && all(infix->operands);
    }
    const auto* call = std::get_if<notation::Call>(&tree.form);
    return std::holds_alternative<notation::Numeral>(tree.form) ||
           (call != nullptr && call->function == "fraction" && all(call->arguments));
  }

  bool is_variable(const Syntax& tree) {
    const std::string name = variable_of(tree);
    if (name.empty()) {
      return false;
    }
    if (!name_.empty() && name_ != name) {
      throw Unsolved{"relations of several names"};
    }
    name_ = name;
    return true;
  }

  Linear linear(const Syntax& tree) {
    if (is_variable(tree)) {
      return {notation::number(1), notation::number(0)};
    }
    if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
      Linear inside = linear(prefix->operand.front());
      if (!inside.slope) {
        return {std::nullopt, tree};
      }
      switch (prefix->op) {
        case notation::PrefixOperator::plus:
          return inside;
        case notation::PrefixOperator::minus:
          return {negative(std::move(*inside.slope)), negative(std::move(inside.offset))};
        case notation::PrefixOperator::plus_minus:
          break;
      }
      throw Unsolved{"two values by \u00B1"};
    }
    if (const auto* call = std::get_if<notation::Call>(&tree.form);
        call != nullptr && call->function == "fraction" && call->arguments.size() == 2) {
      return quotient(call->arguments[0], call->arguments[1], tree);
    }
    if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
      return of_infix(*infix, tree);
    }
    std::vector<Note> unused;
    if (std::holds_alternative<NotAValue>(constant_value(tree, unused))) {
      throw Unsolved{"a relation of no name"};
    }
    return {std::nullopt, tree};
  }

  Linear of_infix(const notation::Infix& infix, const Syntax& tree) {
    switch (infix.op) {
      case InfixOperator::add:
      case InfixOperator::subtract: {
        Linear left = linear(infix.operands[0]);
        Linear right = linear(infix.operands[1]);
        return {combined(infix.op, std::move(left.slope), std::move(right.slope)),
                notation::infix(infix.op, std::move(left.offset), std::move(right.offset))};
      }
      case InfixOperator::multiply: {
        Linear left = linear(infix.operands[0]);
        Linear right = linear(infix.operands[1]);
        if (!left.slope && !right.slope) {
          return {std::nullopt, tree};
        }
        Linear& of_name = left.slope ? left : right;
        const Syntax& factor = infix.operands[left.slope ? 1 : 0];
        if ((left.slope && right.slope) || !is_plain_number(factor)) {
          throw Unsolved{"a relation that is not linear"};
        }
        return {notation::infix(InfixOperator::multiply, factor, std::move(*of_name.slope)),
                notation::infix(InfixOperator::multiply, factor, std::move(of_name.offset))};
      }
      case InfixOperator::divide:
        return quotient(infix.operands[0], infix.operands[1], tree);
      default: {
        std::vector<Note> unused;
        if (std::holds_alternative<NotAValue>(constant_value(tree, unused))) {
          throw Unsolved{"a relation that is not linear"};
        }
        return {std::nullopt, tree};
      }
    }
  }

  Linear quotient(const Syntax& above, const Syntax& below, const Syntax& tree) {
    Linear over = linear(above);
    const Linear under = linear(below);
    if (!over.slope && !under.slope) {
      return {std::nullopt, tree};
    }
    if (under.slope || !is_plain_number(below)) {
      throw Unsolved{"a relation that is not linear"};
    }
    return {notation::infix(InfixOperator::divide, std::move(*over.slope), below),
            notation::infix(InfixOperator::divide, std::move(over.offset), below)};
  }

  WrittenNumber value(const Syntax& tree) {
    auto read = constant_value(tree, notes_);
    if (auto* none = std::get_if<NotAValue>(&read)) {
      throw Unsolved{std::move(none->reason)};
    }
    const WrittenNumber number = std::get<WrittenNumber>(read);
    if (is_infinite(number)) {
      throw Unsolved{"a bound that is not finite"};
    }
    return number;
  }

  /// The number of a quotient, a whole one without its division: 3 of 6/2.
  WrittenNumber in_lowest_terms(const Syntax& quotient) {
    const WrittenNumber number = value(quotient);
    const auto whole = (Rational(number.numerator()) / Rational(number.denominator())).exact_decimal();
    return number.is_fraction() && whole && whole->is_integer() ? WrittenNumber(*whole) : number;
  }

  static Piece above(const WrittenNumber& bound, bool holds) {
    return {bound, infinite(false), holds, false};
  }
  static Piece below(const WrittenNumber& bound, bool holds) { return {infinite(true), bound, false, holds}; }

  static Relation turned(Relation sign) {
    switch (sign) {
      case Relation::less:
        return Relation::greater;
      case Relation::less_equal:
        return Relation::greater_equal;
      case Relation::greater:
        return Relation::less;
      case Relation::greater_equal:
        return Relation::less_equal;
      default:
        return sign;
    }
  }

  /// slope * name + offset SIGN 0.
  std::vector<Piece> against_zero(const Linear& side, Relation sign) {
    const WrittenNumber slope = side.slope ? value(*side.slope) : WrittenNumber(Decimal(0));
    if (slope.numerator().is_zero()) {
      throw Unsolved{"a relation of no name"};
    }
    const WrittenNumber bound =
        in_lowest_terms(notation::infix(InfixOperator::divide, negative(side.offset), *side.slope));
    const bool falls = slope.numerator().is_negative() != slope.denominator().is_negative();
    switch (falls ? turned(sign) : sign) {
      case Relation::less:
        return {below(bound, false)};
      case Relation::less_equal:
        return {below(bound, true)};
      case Relation::greater:
        return {above(bound, false)};
      case Relation::greater_equal:
        return {above(bound, true)};
      case Relation::not_equal:
        return {below(bound, false), above(bound, false)};
      default:
        throw Unsolved{"relations that are no interval"};
    }
  }

  std::vector<Piece> between(Linear left, Relation sign, Linear right) {
    return against_zero(
        {combined(InfixOperator::subtract, std::move(left.slope), std::move(right.slope)),
         notation::infix(InfixOperator::subtract, std::move(left.offset), std::move(right.offset))},
        sign);
  }

  /// |a x + b| SIGN c.
  std::vector<Piece> of_absolute(const Syntax& inside, Relation sign, const Syntax& bound) {
    const Linear side = linear(inside);
    const Linear limit = linear(bound);
    if (!side.slope || limit.slope) {
      throw Unsolved{"a relation that is not linear"};
    }
    const WrittenNumber most = value(bound);
    if (written_order(most, WrittenNumber(Decimal(0))) <= 0) {
      throw Unsolved{"an absolute value beside what is not positive"};
    }
    const bool inner = sign == Relation::less || sign == Relation::less_equal;
    if (!inner && sign != Relation::greater && sign != Relation::greater_equal) {
      throw Unsolved{"relations that are no interval"};
    }
    std::vector<Piece> over = between(side, sign, limit);
    std::vector<Piece> under = between(side, turned(sign), {std::nullopt, negative(bound)});
    if (inner) {
      return intersection(over, under);
    }
    std::move(under.begin(), under.end(), std::back_inserter(over));
    return united(std::move(over));
  }

  static const Syntax* absolute(const Syntax& tree) {
    const auto* call = std::get_if<notation::Call>(&tree.form);
    return call != nullptr && call->function == "abs" && call->arguments.size() == 1
               ? &call->arguments.front()
               : nullptr;
  }

  /// An absolute value of a number is a number.
  static bool is_constant(const Syntax& tree) {
    std::vector<Note> unused;
    return std::holds_alternative<WrittenNumber>(constant_value(tree, unused));
  }

  std::vector<Piece> solve(const notation::Relations& chain) {
    const std::vector<Syntax>& members = chain.members;
    if (members.size() == 2) {
      const Relation sign = chain.signs.front();
      if (const Syntax* const inside = absolute(members[0]); inside != nullptr && !is_constant(members[0])) {
        return of_absolute(*inside, sign, members[1]);
      }
      if (const Syntax* const inside = absolute(members[1]); inside != nullptr && !is_constant(members[1])) {
        return of_absolute(*inside, turned(sign), members[0]);
      }
      return between(linear(members[0]), sign, linear(members[1]));
    }
    const auto ascends = [](Relation sign) { return sign == Relation::less || sign == Relation::less_equal; };
    const bool one_way =
        std::ranges::all_of(chain.signs, ascends) ||
        std::ranges::all_of(chain.signs, [&](Relation sign) { return ascends(turned(sign)); });
    if (members.size() != 3 || !one_way) {
      throw Unsolved{"a chain that is no interval"};
    }
    const Linear middle = linear(members[1]);
    const Linear first = linear(members[0]);
    const Linear last = linear(members[2]);
    if (!middle.slope || first.slope || last.slope) {
      throw Unsolved{"a chain that is no interval"};
    }
    return intersection(between(first, chain.signs[0], middle), between(middle, chain.signs[1], last));
  }

  std::vector<Note>& notes_;
  std::string name_;
};

}  // namespace

std::string variable_of(const Syntax& tree) {
  constexpr std::string_view constants[] = {"inf", "pi", "e", "oo", "infinity", "emptyset", "R"};
  constexpr std::string_view short_names[] = {"mu", "nu", "xi", "lr"};
  std::string name = plain_name(tree);
  const auto is_small = [](char c) { return is_letter(c) && !is_capital(c); };
  const bool product = name.size() == 2 && std::ranges::all_of(name, is_small) && !among(short_names, name);
  return product || among(constants, name) ? std::string() : name;
}

std::variant<SolvedRelation, NotAValue> solved_relation(const notation::Relations& chain,
                                                        std::vector<Note>& notes) {
  try {
    return Solver(notes).run(chain);
  } catch (const Unsolved& none) {
    return NotAValue{none.reason};
  }
}

}  // namespace gradewright::reading
