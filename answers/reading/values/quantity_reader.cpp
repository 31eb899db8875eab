#include "answers/reading/values/quantity_reader.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/likeness.hpp"
#include "answers/reading/values/unit_arithmetic.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

bool is_unit_word(const Syntax& tree) {
  const auto* name = std::get_if<notation::Name>(&tree.form);
  return name != nullptr && name->text == unit_word;
}

}  // namespace

QuantityReader::QuantityReader(const TextOfUnits& text, const TypeContext& context, std::vector<Note>& notes)
    : text_(text), context_(context), notes_(notes) {
  if (!context.unit.empty()) {
    declared_ = units_of(context.unit, context.bytes_in_kilobyte);
  }
}

std::vector<QuantityValue> QuantityReader::values_of(Syntax tree) {
  Measured measured = apart(std::move(tree));
  const auto* call = std::get_if<notation::Call>(&measured.number.form);
  if (call != nullptr && call->function == "ratio") {
    throw NoQuantity{"a ratio with a unit"};  // 5:1 MB
  }
  if (may_be_remark(measured.number, text_.text)) {
    throw NoQuantity{"a product, or a number and how it was found"};  // 5 MB (2+3)
  }
  auto number = constant_value(measured.number, notes_);
  if (const auto* none = std::get_if<NotAValue>(&number)) {
    throw NoQuantity{none->reason};
  }
  QuantityValue value;
  value.number = std::get<WrittenNumber>(number);
  if (measured.unit.empty()) {
    if (declared_.empty()) {
      throw NoQuantity{"no unit is written"};
    }
    value.unit = declared_.front();
    value.unit_is_assumed = true;
    return {value};
  }
  std::vector<QuantityValue> values;
  for (Unit& unit : units_of(measured.unit, context_.bytes_in_kilobyte)) {
    value.unit = std::move(unit);
    values.push_back(value);
  }
  if (values.empty()) {
    throw NoQuantity{"a unit that is not known"};
  }
  return fitting(std::move(values));
}

std::optional<QuantityValue> QuantityReader::worked_out(const Syntax& tree) {
  using notation::InfixOperator;
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  const auto* call = std::get_if<notation::Call>(&tree.form);
  const bool fraction = call != nullptr && call->function == "fraction" && call->arguments.size() == 2;
  if (infix == nullptr && !fraction) {
    return std::nullopt;
  }
  const std::vector<Syntax>& operands = fraction ? call->arguments : infix->operands;
  try {
    const auto first = operand_of(operands[0]);
    const auto second = operand_of(operands[1]);
    if (!first || !second) {
      return std::nullopt;
    }
    switch (fraction ? InfixOperator::divide : infix->op) {
      case InfixOperator::divide:
        return quotient(*first, *second);
      case InfixOperator::multiply:
        return product(*first, *second);
      case InfixOperator::add:
        return total(*first, *second);
      default:
        return std::nullopt;
    }
  } catch (const NoQuantity&) {
    return std::nullopt;
  }
}

/// The one quantity that a tree is by itself, or a sum of several: 2 GB + 4 GB + 8 GB.
std::optional<QuantityValue> QuantityReader::operand_of(const Syntax& tree) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (infix != nullptr && infix->op == notation::InfixOperator::add) {
    return worked_out(tree);
  }
  std::vector<QuantityValue> values = values_of(tree);
  return values.size() == 1 ? std::optional(std::move(values.front())) : std::nullopt;
}

std::vector<QuantityValue> QuantityReader::fitting(std::vector<QuantityValue> values) const {
  if (declared_.empty()) {
    return values;
  }
  const Unit& declared = declared_.front();
  const auto converts_not = [&](const QuantityValue& value) { return !converts(value.unit, declared); };
  if (!std::ranges::all_of(values, converts_not)) {
    std::erase_if(values, converts_not);
    return values;
  }
  if (std::ranges::any_of(values,
                          [&](const auto& value) { return value.unit.dimension == declared.dimension; })) {
    throw NoQuantity{"another unit than " + declared.name};
  }
  return values;
}

std::string QuantityReader::unit_of(const Syntax& tree) const {
  const std::string* const unit = text_.unit_in(tree.span);
  if (unit == nullptr) {
    throw NoQuantity{"a unit that is not known"};
  }
  return *unit;
}

QuantityReader::Measured QuantityReader::apart(Syntax tree) {
  if (auto* quantity = std::get_if<notation::Quantity>(&tree.form)) {
    if (quantity->unit != unit_word) {
      throw NoQuantity{"a unit that is not known"};
    }
    Measured inside = apart(std::move(quantity->value.front()));
    return with_unit(std::move(inside), unit_of(tree));
  }
  if (std::holds_alternative<notation::Infix>(tree.form)) {
    return of_infix(std::move(tree));
  }
  std::vector<Syntax>* operands = nullptr;
  if (auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    operands = &prefix->operand;
  } else if (auto* call = std::get_if<notation::Call>(&tree.form)) {
    const bool root = call->function == "sqrt" && call->arguments.size() == 1;
    operands = root ? &call->arguments : nullptr;
  }
  if (operands == nullptr) {
    return {std::move(tree), {}};  // a unit deeper inside has no value
  }
  Measured inside = apart(std::move(operands->front()));
  operands->front() = std::move(inside.number);
  return {std::move(tree), std::move(inside.unit)};
}

QuantityReader::Measured QuantityReader::with_unit(Measured measured, std::string unit) {
  if (!measured.unit.empty()) {
    throw NoQuantity{"two units in one value"};
  }
  measured.unit = std::move(unit);
  return measured;
}

QuantityReader::Measured QuantityReader::of_infix(Syntax tree) {
  using notation::InfixOperator;
  auto& infix = std::get<notation::Infix>(tree.form);
  Syntax& left = infix.operands[0];
  Syntax& right = infix.operands[1];
  if (infix.op == InfixOperator::multiply && is_unit_word(right)) {
    std::string unit = unit_of(right);
    return with_unit(apart(std::move(left)), std::move(unit));
  }
  if (infix.op != InfixOperator::multiply && infix.op != InfixOperator::divide &&
      infix.op != InfixOperator::power) {
    return {std::move(tree), {}};
  }
  const auto* sign = std::get_if<notation::Prefix>(&right.form);
  const bool at_end =  // 1/2 GB, 2^30 bytes, 10^-2 s
      std::holds_alternative<notation::Quantity>(sign != nullptr ? sign->operand.front().form : right.form);
  Measured first = infix.op == InfixOperator::power ? Measured{std::move(left), {}} : apart(std::move(left));
  Measured second = at_end || infix.op == InfixOperator::multiply ? apart(std::move(right))
                                                                  : Measured{std::move(right), {}};
  if (!first.unit.empty() && !second.unit.empty()) {
    throw NoQuantity{"two units in one value"};
  }
  left = std::move(first.number);
  right = std::move(second.number);
  return {std::move(tree), first.unit.empty() ? std::move(second.unit) : std::move(first.unit)};
}

}  // namespace gradewright::reading
