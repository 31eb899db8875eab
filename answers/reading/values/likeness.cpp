#include "answers/reading/values/likeness.hpp"

#include <variant>

#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

using notation::Syntax;

bool may_be_remark(const Syntax& tree, std::string_view source) {
  const auto* product = std::get_if<notation::Infix>(&tree.form);
  if (product == nullptr || product->op != notation::InfixOperator::multiply ||
      product->operator_span.length != 0 || has_names(tree)) {
    return false;
  }
  const std::size_t bracket = product->operands[1].span.offset;
  if (bracket == 0 || bracket >= source.size() || !is_blank(source[bracket - 1])) {
    return false;
  }
  const std::string_view right = source.substr(bracket);
  return right.starts_with('(') || right.starts_with('|') || right.starts_with("\\left(");
}

bool lists_by_slashes(const Syntax& tree) {
  const auto is_whole = [](const Syntax& part) {
    const auto* number = std::get_if<notation::Numeral>(&part.form);
    return number != nullptr && number->value.is_integer();
  };
  const auto* outer = std::get_if<notation::Infix>(&tree.form);
  const auto* inner = outer == nullptr || outer->op != notation::InfixOperator::divide
                          ? nullptr
                          : std::get_if<notation::Infix>(&outer->operands[0].form);
  return inner != nullptr && inner->op == notation::InfixOperator::divide && is_whole(outer->operands[1]) &&
         is_whole(inner->operands[1]) &&
         (is_whole(inner->operands[0]) || lists_by_slashes(outer->operands[0]));
}

std::string likeness(const Syntax& tree, std::string_view source) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (may_be_remark(tree, source)) {
    return source[infix->operands[1].span.offset] == '|' ? "a product, or two values"
                                                         : "a product, or a number and how it was found";
  }
  if (infix == nullptr || infix->operator_span.length == 0 || infix->operator_span.end() >= source.size()) {
    return {};
  }
  const Span& sign = infix->operator_span;
  const auto is_number = [](const Syntax& operand) {
    const auto* call = std::get_if<notation::Call>(&operand.form);
    return std::holds_alternative<notation::Numeral>(operand.form) ||
           (call != nullptr && call->function == "percent");
  };
  const bool spaced = sign.offset > 0 && is_blank(source[sign.offset - 1]);
  const bool numbers = is_number(infix->operands[0]) && is_number(infix->operands[1]);
  const std::string_view spelled = source.substr(sign.offset, sign.length);
  switch (infix->op) {
    case notation::InfixOperator::subtract:
      return numbers && (!spaced || spelled == "\u2013") ? "a range or a difference"
                                                         : likeness(infix->operands[0], source);
    case notation::InfixOperator::divide: {
      const auto* left = std::get_if<notation::Infix>(&infix->operands[0].form);
      const bool twice = left != nullptr && left->op == notation::InfixOperator::divide;
      const auto of_date = [&](const Syntax& operand) {
        const std::string_view text = source.substr(operand.span.offset, operand.span.length);
        return std::holds_alternative<notation::Numeral>(operand.form) &&
               (text.size() == 4 || (text.size() == 2 && text[0] == '0'));
      };
      const bool date =
          twice && (of_date(infix->operands[1]) || of_date(left->operands[0]) || of_date(left->operands[1]));
      return date ? "a date or a quotient" : "";
    }
    case notation::InfixOperator::multiply: {
      const bool letter = spelled == "x" || spelled == "X" || spelled == "by";
      return letter && is_number(infix->operands[1]) ? "a size or a product" : "";
    }
    default:
      return {};
  }
}

}  // namespace gradewright::reading
