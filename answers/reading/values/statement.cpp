#include "answers/reading/values/statement.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/tensor_working.hpp"
#include "answers/reading/values/value_name.hpp"
#include "answers/reading/values/worked_roundings.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using notation::Relation;
using notation::Syntax;

namespace {

/// Whether a tree is a single letter of those that matrices, sets and events have.
bool is_capital_name(const Syntax& tree) {
  if (const auto* turned = std::get_if<notation::Transposed>(&tree.form)) {
    return is_capital_name(turned->base.front());
  }
  if (const auto* placed = std::get_if<notation::Subscripted>(&tree.form)) {
    return is_capital_name(placed->base.front());
  }
  const auto* name = std::get_if<notation::Name>(&tree.form);
  return name != nullptr && is_capital(name->text.front()) &&
         (name->text.size() == 1 || name->text[1] == '_');
}

/// AB, the two ends of a line.
bool is_of_points(const Syntax& tree) {
  const auto* name = std::get_if<notation::Name>(&tree.form);
  return name != nullptr && name->text.size() == 2 && std::ranges::all_of(name->text, is_capital);
}

/// dL, or d and \partial times a name.
bool is_differential(const Syntax& tree) {
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    return name->text.size() > 1 && name->text.front() == 'd';
  }
  const auto* product = std::get_if<notation::Infix>(&tree.form);
  const auto* sign = product == nullptr || product->op != notation::InfixOperator::multiply
                         ? nullptr
                         : std::get_if<notation::Name>(&product->operands[0].form);
  return sign != nullptr && (sign->text == "d" || sign->text == "partial") && is_name(product->operands[1]);
}

/// Sums and products of matrices: A + B, Q K^T. An inverse may be of what is asked for.
bool is_of_matrices(const Syntax& tree) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (infix == nullptr) {
    return is_capital_name(tree);
  }
  switch (infix->op) {
    case notation::InfixOperator::add:
    case notation::InfixOperator::subtract:
    case notation::InfixOperator::multiply:
      return is_of_matrices(infix->operands[0]) && is_of_matrices(infix->operands[1]);
    default:
      return false;
  }
}

/// What stands left of its value without being a name: nothing is to be solved there. \nabla f, dL/dw,
/// |A|, w^T x, \lim_{x \to 0} f(x), and before a list A + B.
bool is_quantity(const Syntax& left, const Syntax& value) {
  const auto* call = std::get_if<notation::Call>(&left.form);
  if (call != nullptr && call->function == "abs") {
    return is_capital_name(call->arguments.front()) || is_of_points(call->arguments.front());
  }
  const auto* infix = std::get_if<notation::Infix>(&left.form);
  if (infix == nullptr) {
    return false;
  }
  if (infix->op == notation::InfixOperator::divide) {
    return is_differential(infix->operands[0]) && is_differential(infix->operands[1]);
  }
  const auto* operation = std::get_if<notation::Name>(&infix->operands[0].form);
  if (infix->op == notation::InfixOperator::multiply && operation != nullptr &&
      (operation->text.starts_with("nabla") || operation->text.starts_with("lim_") ||
       operation->text.starts_with("max_") || operation->text.starts_with("min_"))) {
    return is_name(infix->operands[1]);
  }
  if (infix->op == notation::InfixOperator::multiply &&
      std::holds_alternative<notation::Transposed>(infix->operands[0].form)) {
    return !std::holds_alternative<notation::List>(value.form) && is_name(infix->operands[0]) &&
           is_name(infix->operands[1]);  // w^T x is a number
  }
  return std::holds_alternative<notation::List>(value.form) && is_of_matrices(left);
}

double in_double(const WrittenNumber& number) {
  return number.numerator().to_double() / number.denominator().to_double();
}

/// Whether many other numbers round to a number: 0.5, 12.
bool is_coarse(const WrittenNumber& number) {
  return number.is_finite() && !number.is_fraction() &&
         (number.numerator().decimals() < 1 || number.numerator().digits() < 2);
}

/// A decimal as it is typed, with or without its sign.
bool is_decimal(const Syntax& tree) {
  const auto* prefix = std::get_if<notation::Prefix>(&tree.form);
  return std::holds_alternative<notation::Numeral>(
      prefix != nullptr && prefix->op == notation::PrefixOperator::minus ? prefix->operand.front().form
                                                                         : tree.form);
}

/// What a power of ten scales in a tree: 1.07 of 1.07 * 10^9, 4.7 of "4.7 thousand"; null for any other.
const Syntax* mantissa_of(const Syntax& tree) {
  const auto* call = std::get_if<notation::Call>(&tree.form);
  if (call != nullptr && call->function == "scaled" && call->arguments.size() == 2) {
    return is_decimal(call->arguments[0]) ? call->arguments.data() : nullptr;
  }
  const auto* product = std::get_if<notation::Infix>(&tree.form);
  if (product == nullptr || product->op != notation::InfixOperator::multiply) {
    return nullptr;
  }
  const auto* power = std::get_if<notation::Infix>(&product->operands[1].form);
  const auto* base = power == nullptr || power->op != notation::InfixOperator::power
                         ? nullptr
                         : std::get_if<notation::Numeral>(&power->operands[0].form);
  const bool scales = base != nullptr && base->value == Decimal(10) && is_decimal(product->operands[0]);
  return scales ? product->operands.data() : nullptr;
}

/// Whether a number rounds to what a tree is, a decimal or three digits at least and a power of ten:
/// 1073741824 to 1.07 * 10^9.
bool rounds_to_written(const WrittenNumber& number, const WrittenNumber& said, const Syntax& tree) {
  const Syntax* mantissa = mantissa_of(tree);
  constexpr int fewest = 3;
  if (mantissa == nullptr) {
    const auto* numeral = std::get_if<notation::Numeral>(&tree.form);
    const bool scaled =
        numeral != nullptr && numeral->value.exponent() > 0 && numeral->value.digits() >= fewest;
    const auto unit = scaled ? std::optional(WrittenNumber(Decimal::power_of_ten(numeral->value.exponent())))
                             : std::nullopt;  // 1.07e9
    const auto units = unit ? divide(number, *unit) : std::nullopt;
    return (is_decimal(tree) && rounds_to(number, said)) ||
           (units && rounds_to(*units, WrittenNumber(Decimal(numeral->value.coefficient(), 0))));
  }
  std::vector<Note> unused;
  const auto value = constant_value(*mantissa, unused);
  const auto* digits = std::get_if<WrittenNumber>(&value);
  const bool fine = digits != nullptr && digits->numerator().digits() >= fewest;
  const auto scale = fine ? divide(said, *digits) : std::nullopt;
  const auto scaled = scale ? divide(number, *scale) : std::nullopt;
  return scaled && rounds_to(*scaled, *digits);
}

/// [sin 3, 2/3] = [0.1411, 0.667]: each number with what it is rounded to, or the number where both say the
/// same; none where a number of the second list is no rounding of the first's.
std::optional<Syntax> with_roundings(const Syntax& exact, const Syntax& rounded) {
  const auto* left = std::get_if<notation::List>(&exact.form);
  const auto* right = std::get_if<notation::List>(&rounded.form);
  if (left != nullptr && right != nullptr && left->items.size() == right->items.size()) {
    std::vector<Syntax> items;
    for (std::size_t i = 0; i < left->items.size(); ++i) {
      auto item = with_roundings(left->items[i], right->items[i]);
      if (!item) {
        return std::nullopt;
      }
      items.push_back(std::move(*item));
    }
    Syntax list = notation::list(std::move(items));
    list.span = rounded.span;
    return list;
  }
  std::vector<Note> unused;
  const auto value = constant_value(exact, unused);
  const auto said = constant_value(rounded, unused);
  const auto* number = std::get_if<WrittenNumber>(&value);
  const auto* short_number = std::get_if<WrittenNumber>(&said);
  if (left != nullptr || right != nullptr || number == nullptr || short_number == nullptr ||
      !is_decimal(rounded)) {
    return std::nullopt;
  }
  if (same_value(*number, *short_number)) {
    return rounded;
  }
  return rounds_to(*number, *short_number)
             ? std::optional(notation::relations({exact, rounded}, {Relation::approximate}))
             : std::nullopt;
}

/// A tuple as a list.
Syntax listed(const Syntax& tree) {
  const auto* members = std::get_if<notation::Collection>(&tree.form);
  const bool tuple = members != nullptr && members->kind != notation::Collection::Kind::set;
  return tuple ? notation::list(members->items) : tree;
}

/// Whether a member of a chain is a list that the last one is worked out from: (0.3 + 0.5, 1/3) before (0.8,
/// 0.333). Lists in square brackets that differ are refused before.
bool is_worked_out_list(const Syntax& member, const Syntax& last) {
  const bool tuple = std::holds_alternative<notation::Collection>(member.form);
  return std::holds_alternative<notation::List>(member.form) ||
         (tuple && with_roundings(listed(member), listed(last)));
}

/// Drops the unit that counts at the end of a value, which its last factor alone or an exponent holds: "7
/// weights", "5.9 * 10^21 FLOPs".
void drop_counting_unit(Syntax& tree) {
  if (auto* quantity = std::get_if<notation::Quantity>(&tree.form)) {
    if (is_counted(quantity->unit)) {
      Syntax number = std::move(quantity->value.front());
      tree = std::move(number);
    }
    return;
  }
  auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (infix != nullptr &&
      (infix->op == notation::InfixOperator::multiply || infix->op == notation::InfixOperator::power)) {
    return drop_counting_unit(infix->operands[1]);
  }
  if (auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    drop_counting_unit(prefix->operand.front());
  }
}

/// Drops all units that count: 2400 weights + 32 biases, 32 filters x 76.
void drop_counting_units(Syntax& tree) {
  drop_counting_unit(tree);
  if (auto* infix = std::get_if<notation::Infix>(&tree.form)) {
    std::ranges::for_each(infix->operands, drop_counting_units);
  }
}

}  // namespace

const Syntax& without_rounding(const Syntax& tree) {
  const auto* chain = std::get_if<notation::Relations>(&tree.form);
  return chain == nullptr ? tree : chain->members.front();
}

bool can_be_equal(const WrittenNumber& a, const WrittenNumber& b) {
  if (same_value(a, b)) {
    return true;
  }
  if (!a.is_finite() || !b.is_finite()) {
    return false;
  }
  if (rounds_to(a, b)) {
    return true;
  }
  constexpr double working = 0.02;  // of figures rounded on the way; whole numbers are not
  const auto is_whole = [](const WrittenNumber& number) {
    return !number.is_fraction() && number.numerator().is_integer();
  };
  const double said = in_double(b);
  return !is_whole(a) && !is_whole(b) && std::abs(in_double(a) - said) <= working * std::abs(said);
}

std::variant<Syntax, NotAValue> value_of_statement(Account::Value value, std::string_view source,
                                                   const Shape& declared, const NotationContext& context) {
  auto* chain = std::get_if<notation::Relations>(&value.tree.form);
  if (chain != nullptr) {
    const bool equalities = std::ranges::all_of(
        chain->signs, [](Relation sign) { return sign == Relation::equal || sign == Relation::approximate; });
    if (!equalities) {
      return NotAValue{"a relation that is no equation"};
    }
    std::vector<Note> unused;
    std::for_each(chain->members.begin(), chain->members.end() - 1, drop_counting_units);
    drop_counting_unit(chain->members.back());
    Syntax last = std::move(chain->members.back());
    const auto end = constant_value(last, unused);
    // "2/3 = 0.667 by rounding": the member before the approximation is the value itself
    const std::size_t before = chain->members.size() - 2;
    const Syntax& last_but_one = chain->members[before];
    const auto* said = std::get_if<WrittenNumber>(&end);
    const bool rounds = chain->signs.back() == Relation::approximate || is_decimal(last_but_one) ||
                        (said != nullptr && is_coarse(*said));
    const bool may_be_exact = rounds && !(before == 0 && is_name(last_but_one)) && !(last_but_one == last);
    const auto exact = may_be_exact ? constant_value(chain->members[before], unused) : NotAValue{};
    const auto* in_full = std::get_if<WrittenNumber>(&exact);
    const bool rounded_again = in_full != nullptr && said != nullptr &&  // not of 2/3 ~ "0.667 is wrong"
                               (chain->signs.back() == Relation::approximate || !same_value(*in_full, *said));
    for (std::size_t i = 0; i + 1 < chain->members.size(); ++i) {
      const Syntax& member = chain->members[i];
      const bool is_label = i == 0 && is_name(member);  // e = 5 names e
      const auto constant = is_label ? NotAValue{} : constant_value(member, unused);
      const auto* number = std::get_if<WrittenNumber>(&constant);
      const auto* of_last = std::get_if<WrittenNumber>(&end);
      if (declared.is_scalar() && number != nullptr && of_last != nullptr &&
          !(can_be_equal(*number, *of_last) && can_come_of(member, *of_last)) &&
          !rounds_to_written(*number, *of_last, last)) {
        return NotAValue{"members of a chain that differ: " + to_string(*number) + " and " +
                         to_string(*of_last)};
      }
      if (std::holds_alternative<notation::List>(member.form) && !(member == last)) {
        auto both = i == before ? with_roundings(member, last) : std::nullopt;
        if (!both) {
          return NotAValue{"two lists that are said to be equal"};
        }
        last = std::move(*both);
      }
      if (!is_label && !declared.is_scalar() && agreement(member, last) == Agreement::differs) {
        return NotAValue{"members of a chain that differ"};
      }
      // "n=7 n=8" is two equations and no chain
      const auto* product = std::get_if<notation::Infix>(&member.form);
      if (i > 0 && product != nullptr && product->op == notation::InfixOperator::multiply &&
          product->operator_span.length == 0 &&
          std::holds_alternative<notation::Numeral>(product->operands[0].form) &&
          product->operands[1] == chain->members.front()) {
        return NotAValue{"several values"};
      }
      // w x + b = 0.5 * 2 + 0.1 = 1.1 works a value out, 3x = 7 is an equation
      const auto* text = std::get_if<notation::Text>(&member.form);
      const bool named = number != nullptr || is_name(member) || (text != nullptr && text->text.empty()) ||
                         is_quantity(member, last) || is_worked_out_list(member, last);
      const bool worked_out = chain->members.size() > 2 && std::holds_alternative<WrittenNumber>(
                                                               constant_value(chain->members[1], unused));
      if (i == 0 && !named && !worked_out && !context.after_name) {
        return NotAValue{"an equation whose left side is no name"};
      }
    }
    const bool says_both = rounded_again && (is_decimal(last) || mantissa_of(last) != nullptr);
    const bool differs = says_both && !rounds_to_written(std::get<WrittenNumber>(exact), *said, last);
    const bool on_the_way = differs && may_be_rounded_on_the_way(chain->members[before], *said);
    if (differs && !on_the_way) {
      return NotAValue{"members of a chain that differ: " + to_string(std::get<WrittenNumber>(exact)) +
                       " and " + to_string(*said)};
    }
    if (says_both && !on_the_way && likeness(chain->members[before], source).empty()) {
      return notation::relations({std::move(chain->members[before]), std::move(last)},
                                 {Relation::approximate});
    }
    Syntax taken = rounded_again && !on_the_way ? std::move(chain->members[before]) : std::move(last);
    value.tree = std::move(taken);  // which ends the chain that it was a member of
  }
  if (auto* set = std::get_if<notation::Collection>(&value.tree.form);
      set != nullptr && set->kind == notation::Collection::Kind::set && set->items.size() == 1) {
    // {"answer": 0.25}
    auto* field = std::get_if<notation::Relations>(&set->items.front().form);
    if (field != nullptr && names_no_answer(notation::to_plain(field->members.front()))) {
      return NotAValue{"left over: the name of no answer \"" + notation::to_plain(field->members.front()) +
                       "\""};
    }
    if (field != nullptr) {
      Syntax content = std::move(field->members.back());
      return content;
    }
  }
  if (const std::string other = likeness(value.tree, source); !other.empty()) {
    return NotAValue{other};
  }
  if (auto* quantity = std::get_if<notation::Quantity>(&value.tree.form);
      quantity != nullptr && !is_counted(quantity->unit)) {
    return NotAValue{"a unit that is not asked for: " + quantity->unit};
  }
  drop_counting_unit(value.tree);
  return std::move(value.tree);
}

}  // namespace gradewright::reading
