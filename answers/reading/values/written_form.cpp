#include "answers/reading/values/written_form.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Syntax;

/// The tree without signs before it, brackets around it, a unit that counts and what it is said to be equal
/// to.
const Syntax& bare(const Syntax& tree) {
  const Syntax* at = &tree;
  while (true) {
    const auto* group = std::get_if<notation::Collection>(&at->form);
    const auto* list = std::get_if<notation::List>(&at->form);
    const auto* counted = std::get_if<notation::Quantity>(&at->form);
    if (const auto* chain = std::get_if<notation::Relations>(&at->form)) {
      at = &chain->members.back();
    } else if (group != nullptr && group->items.size() == 1) {
      at = &group->items.front();  // {0.25}
    } else if (list != nullptr && list->items.size() == 1) {
      at = &list->items.front();  // [0.25]
    } else if (const auto* prefix = std::get_if<notation::Prefix>(&at->form)) {
      at = &prefix->operand.front();
    } else if (counted != nullptr && is_counted(counted->unit)) {
      at = &counted->value.front();  // 10^21 FLOPs
    } else {
      return *at;
    }
  }
}

const Decimal* numeral(const Syntax& tree) {
  const auto* number = std::get_if<notation::Numeral>(&bare(tree).form);
  return number == nullptr ? nullptr : &number->value;
}

bool is_whole(const Syntax& tree) {
  const Decimal* value = numeral(tree);
  return value != nullptr && value->is_integer();
}

const notation::Infix* infix(const Syntax& tree, InfixOperator op) {
  const auto* found = std::get_if<notation::Infix>(&tree.form);
  return found != nullptr && found->op == op ? found : nullptr;
}

/// 10^-3.
bool is_power_of_ten(const Syntax& tree) {
  const auto* power = infix(tree, InfixOperator::power);
  const Decimal* base = power == nullptr ? nullptr : numeral(power->operands[0]);
  return base != nullptr && *base == Decimal(10) && is_whole(power->operands[1]);
}

/// 3, or 10^3.
bool is_whole_part(const Syntax& tree) {
  return is_whole(tree) || is_power_of_ten(bare(tree));
}

bool is_quotient(const Syntax& tree) {
  const auto* call = std::get_if<notation::Call>(&tree.form);
  if (call != nullptr && (call->function == "fraction" || call->function == "ratio") &&
      call->arguments.size() == 2) {
    return is_whole_part(call->arguments[0]) && is_whole_part(call->arguments[1]);
  }
  const auto* quotient = infix(tree, InfixOperator::divide);
  return quotient != nullptr && is_whole_part(quotient->operands[0]) && is_whole_part(quotient->operands[1]);
}

/// Whether one of the values of a chain is a decimal: 1/sqrt(2) = 0.7071, and the other way round.
bool states_decimal(const Syntax& whole) {
  const auto* chain = std::get_if<notation::Relations>(&whole.form);
  return chain != nullptr &&
         std::ranges::any_of(chain->members, [](const Syntax& member) { return numeral(member) != nullptr; });
}

/// Calls that say how one number is written: 25%, 5 million.
bool is_way_of_writing(std::string_view function) {
  return function == "percent" || function == "per_mille" || function == "scaled";
}

NumberForm form_of(const Syntax& whole) {
  if (states_decimal(whole)) {
    return NumberForm::decimal;
  }
  const Syntax& tree = bare(whole);
  if (numeral(tree) != nullptr || is_power_of_ten(tree)) {
    return NumberForm::decimal;
  }
  if (const auto* name = std::get_if<notation::Name>(&tree.form)) {
    const bool constant = name->text == "pi" || name->text == "e";
    return constant ? NumberForm::expression : NumberForm::any;  // inf, nan
  }
  if (const auto* call = std::get_if<notation::Call>(&tree.form);
      call != nullptr && is_way_of_writing(call->function)) {
    return form_of(call->arguments.front());
  }
  const auto* product = infix(tree, InfixOperator::multiply);
  if (product != nullptr && numeral(product->operands[0]) != nullptr &&
      is_power_of_ten(product->operands[1])) {
    return NumberForm::decimal;
  }
  const auto* call = std::get_if<notation::Call>(&tree.form);
  const bool mixed = call != nullptr && call->function == "mixed";
  return is_quotient(tree) || mixed ? NumberForm::fraction : NumberForm::expression;
}

const Syntax* only_tree(const NotationReading& reading) {
  const Syntax* found = nullptr;
  for (const Part& part : reading.parts) {
    if (part.sort == Part::Sort::mathematics) {
      if (found != nullptr) {
        return nullptr;
      }
      found = &part.tree;
    }
  }
  return found;
}

bool is_whole_numeral(std::string_view text) {
  for (const NotationReading& reading : read_notation(text)) {
    const Syntax* tree = only_tree(reading);
    if (tree == nullptr || !is_whole(*tree)) {
      return false;
    }
  }
  return true;
}

}  // namespace

NumberForm written_form(std::string_view text) {
  std::optional<NumberForm> common;
  for (const NotationReading& reading : read_notation(text)) {
    const Syntax* tree = only_tree(reading);
    const NumberForm form = tree == nullptr ? NumberForm::any : form_of(*tree);
    if (common && *common != form) {
      return NumberForm::any;
    }
    common = form;
  }
  return common.value_or(NumberForm::any);
}

bool is_in_form(std::string_view text, NumberForm asked) {
  const NumberForm form = written_form(text);
  if (form == NumberForm::any || asked == NumberForm::any || form == asked) {
    return true;
  }
  if (asked == NumberForm::worked_out) {
    return form != NumberForm::expression;
  }
  if (form == NumberForm::decimal) {
    return is_whole_numeral(text);  // 2 has no other form
  }
  return asked == NumberForm::expression;  // a fraction is one
}

}  // namespace gradewright::reading
