#include "engine/syntax/syntax.hpp"

#include <cassert>
#include <utility>

namespace gradewright::engine::notation {

namespace {

/// A member that the tree keeps as a list of one, because a variant cannot hold its own type.
std::vector<Syntax> one(Syntax syntax) {
  std::vector<Syntax> result;
  result.push_back(std::move(syntax));
  return result;
}

std::vector<Syntax> none_or_one(std::optional<Syntax> syntax) {
  return syntax ? one(std::move(*syntax)) : std::vector<Syntax>{};
}

}  // namespace

Syntax number(Decimal value) {
  return {Numeral{value}, {}};
}
Syntax whole_number(const Decimal& nearest, std::string all_digits) {
  return {Numeral{nearest, std::move(all_digits)}, {}};
}
Syntax number(long long value) {
  return number(Decimal(static_cast<std::int64_t>(value)));
}
Syntax number(const Number& value) {
  if (value.is_finite()) {
    return number(value.decimal());
  }
  const Syntax magnitude = name((value.is_negative() ? -value : value).to_string());
  return value.is_negative() ? prefix(PrefixOperator::minus, magnitude) : magnitude;
}
Syntax name(std::string_view text) {
  return {Name{std::string(text)}, {}};
}
Syntax text(std::string_view text) {
  return {Text{std::string(text)}, {}};
}
Syntax list(std::vector<Syntax> items) {
  return {List{std::move(items)}, {}};
}

Syntax prefix(PrefixOperator op, Syntax operand) {
  const Numeral* literal = std::get_if<Numeral>(&operand.form);
  if (op == PrefixOperator::minus && literal != nullptr && !literal->value.is_negative()) {
    return {Numeral{-literal->value}, operand.span};
  }
  return {Prefix{op, one(std::move(operand))}, {}};
}

Syntax infix(InfixOperator op, Syntax left, Syntax right) {
  std::vector<Syntax> operands;
  operands.reserve(2);
  operands.push_back(std::move(left));
  operands.push_back(std::move(right));
  return {Infix{op, std::move(operands), {}}, {}};
}

Syntax call(std::string_view function, std::vector<Syntax> arguments, std::vector<Option> options,
            const Setting* setting) {
  return {Call{std::string(function), std::move(arguments), std::move(options), setting, {}}, {}};
}

Syntax apply(std::string_view function, Syntax argument) {
  return call(function, one(std::move(argument)));
}

Syntax apply(std::string_view function, Syntax first, Syntax second) {
  std::vector<Syntax> arguments;
  arguments.reserve(2);
  arguments.push_back(std::move(first));
  arguments.push_back(std::move(second));
  return call(function, std::move(arguments));
}

Option option(std::string_view option_name, Syntax value) {
  return {std::string(option_name), one(std::move(value))};
}

Syntax transposed(Syntax base) {
  return {Transposed{one(std::move(base))}, {}};
}

Syntax relations(std::vector<Syntax> members, std::vector<Relation> signs) {
  assert(members.size() >= 2 && members.size() == signs.size() + 1);
  return {Relations{std::move(members), std::move(signs)}, {}};
}

Syntax collection(Collection::Kind kind, std::vector<Syntax> items) {
  return {Collection{kind, std::move(items)}, {}};
}

Syntax bounded(Syntax lower, bool holds_lower, Syntax upper, bool holds_upper) {
  std::vector<Syntax> ends;
  ends.reserve(2);
  ends.push_back(std::move(lower));
  ends.push_back(std::move(upper));
  return {Bounded{std::move(ends), holds_lower, holds_upper}, {}};
}

Syntax quantity(Syntax value, std::string_view unit) {
  return {Quantity{one(std::move(value)), std::string(unit)}, {}};
}

Syntax marked(Syntax base, std::string_view mark) {
  return {Marked{one(std::move(base)), std::string(mark)}, {}};
}

Syntax subscripted(Syntax base, std::vector<Subscript> subscripts) {
  return {Subscripted{one(std::move(base)), std::move(subscripts)}, {}};
}

Subscript at(Syntax index) {
  Subscript result;
  result.index = one(std::move(index));
  return result;
}

Subscript slice(std::optional<Syntax> start, std::optional<Syntax> stop, std::optional<Syntax> step) {
  Subscript result;
  result.is_slice = true;
  result.start = none_or_one(std::move(start));
  result.stop = none_or_one(std::move(stop));
  result.step = none_or_one(std::move(step));
  return result;
}

bool operator==(const Numeral& a, const Numeral& b) {
  return a.value == b.value && a.all_digits == b.all_digits;
}
bool operator==(const Infix& a, const Infix& b) {
  return a.op == b.op && a.operands == b.operands;
}
bool operator==(const Call& a, const Call& b) {
  return a.function == b.function && a.arguments == b.arguments && a.options == b.options;
}
bool operator==(const Syntax& a, const Syntax& b) {
  return a.form == b.form;
}

Precedence precedence(InfixOperator op) {
  switch (op) {
    case InfixOperator::add:
    case InfixOperator::subtract:
    case InfixOperator::plus_minus:
    case InfixOperator::unite:
    case InfixOperator::intersect:
    case InfixOperator::without:
      return Precedence::sum;
    case InfixOperator::multiply:
    case InfixOperator::divide:
    case InfixOperator::floor_divide:
    case InfixOperator::matrix_multiply:
      return Precedence::product;
    case InfixOperator::power:
      return Precedence::power;
    case InfixOperator::less:
    case InfixOperator::less_equal:
    case InfixOperator::greater:
    case InfixOperator::greater_equal:
    case InfixOperator::equal:
    case InfixOperator::not_equal:
      return Precedence::comparison;
  }
  assert(false);
  return Precedence::comparison;
}

Precedence precedence(const Syntax& syntax) {
  if (const Numeral* literal = std::get_if<Numeral>(&syntax.form)) {
    return literal->value.is_negative() ? Precedence::sign : Precedence::atom;
  }
  if (std::holds_alternative<Prefix>(syntax.form)) {
    return Precedence::sign;
  }
  if (const Infix* binary = std::get_if<Infix>(&syntax.form)) {
    return precedence(binary->op);
  }
  if (std::holds_alternative<Relations>(syntax.form)) {
    return Precedence::comparison;
  }
  if (const Collection* members = std::get_if<Collection>(&syntax.form)) {
    return members->kind == Collection::Kind::sequence ? Precedence::comparison : Precedence::atom;
  }
  if (std::holds_alternative<Quantity>(syntax.form)) {
    return Precedence::product;
  }
  if (std::holds_alternative<Marked>(syntax.form) || std::holds_alternative<Call>(syntax.form) ||
      std::holds_alternative<Subscripted>(syntax.form) || std::holds_alternative<Transposed>(syntax.form)) {
    return Precedence::postfix;
  }
  return Precedence::atom;
}

}  // namespace gradewright::engine::notation
