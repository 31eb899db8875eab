#include "answers/reading/values/likeness.hpp"

#include <variant>

#include "engine/text/characters.hpp"

namespace gradewright::reading {

using notation::Syntax;

std::string likeness(const Syntax& tree, std::string_view source) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
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
