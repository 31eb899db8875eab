#include "answers/reading/values/likeness.hpp"

#include <algorithm>
#include <initializer_list>
#include <variant>

#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/values/plain_tree.hpp"

#include "engine/text/characters.hpp"

namespace gradewright::reading {

using notation::Syntax;

namespace {

/// Whether a text goes on with a bracket or bar.
bool is_bracket(std::string_view text) {
  return text.starts_with('(') || text.starts_with('|') || text.starts_with("\\left(");
}

/// The last operation of an expression outside of brackets: 10^7 (67108864) of "6.7 * 10^7 (67108864)".
const notation::Infix& last_operation(const notation::Infix& infix, std::string_view source) {
  const notation::Infix* last = &infix;
  for (;;) {
    const Syntax& right = last->operands[1];
    const auto* next = std::get_if<notation::Infix>(&right.form);
    if (next == nullptr || right.span.offset >= source.size() ||
        is_bracket(source.substr(right.span.offset))) {
      return *last;
    }
    last = next;
  }
}

}  // namespace

bool may_be_remark(const Syntax& tree, std::string_view source) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  const notation::Infix* product = infix == nullptr ? nullptr : &last_operation(*infix, source);
  if (product == nullptr || product->op != notation::InfixOperator::multiply ||
      product->operator_span.length != 0 || has_names(tree)) {
    return false;
  }
  const std::size_t bracket = product->operands[1].span.offset;
  if (bracket == 0 || bracket >= source.size() || !is_blank(source[bracket - 1])) {
    return false;
  }
  return is_bracket(source.substr(bracket));
}

namespace {

/// The numbers that one or two operations are between, from left to right; empty where anything else is.
std::vector<Syntax> numbers_between(const Syntax& tree,
                                    std::initializer_list<notation::InfixOperator> signs) {
  const auto is_number = [](const Syntax& part) {
    const auto* sign = std::get_if<notation::Prefix>(&part.form);
    const Syntax& unsigned_part = sign == nullptr ? part : sign->operand.front();
    return std::holds_alternative<notation::Numeral>(unsigned_part.form);
  };
  std::vector<Syntax> members;
  const Syntax* rest = &tree;
  for (const auto* joint = std::get_if<notation::Infix>(&rest->form);
       joint != nullptr && std::ranges::find(signs, joint->op) != signs.end() &&
       is_number(joint->operands[1]);
       joint = std::get_if<notation::Infix>(&rest->form)) {
    members.push_back(joint->operands[1]);
    rest = &joint->operands[0];
  }
  if (members.empty() || !is_number(*rest)) {
    return {};
  }
  members.push_back(*rest);
  std::ranges::reverse(members);
  return members;
}

}  // namespace

std::vector<Syntax> members_by_slashes(const Syntax& tree) {
  return numbers_between(tree, {notation::InfixOperator::divide});
}

std::vector<Syntax> members_by_signs(const Syntax& tree) {
  return numbers_between(tree, {notation::InfixOperator::add, notation::InfixOperator::subtract});
}

namespace {

std::string_view written(const Syntax& number, std::string_view source) {
  const bool numeral = std::holds_alternative<notation::Numeral>(number.form);
  return numeral ? source.substr(number.span.offset, number.span.length) : std::string_view();
}

/// 5 and 105 of "5 x 105", which was 10^5 before it was copied: a mantissa with one digit before its point,
/// and an exponent from 3 to 19. 1024 is no such number.
bool may_have_lost_exponent(std::string_view mantissa, std::string_view power) {
  const bool one_digit = !mantissa.empty() && is_digit(mantissa[0]) && mantissa[0] != '0' &&
                         (mantissa.size() == 1 || mantissa[1] == '.');
  const std::string_view exponent = power.starts_with("10") ? power.substr(2) : std::string_view();
  const bool digits = is_digits(exponent);
  return one_digit && digits &&
         ((exponent.size() == 1 && exponent[0] >= '3') || (exponent.size() == 2 && exponent[0] == '1'));
}

}  // namespace

std::string likeness(const Syntax& tree, std::string_view source) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (may_be_remark(tree, source)) {
    return source[last_operation(*infix, source).operands[1].span.offset] == '|'
               ? "a product, or two values"
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
        return std::holds_alternative<notation::Numeral>(operand.form) && is_digits(text) &&
               (text.size() == 4 || (text.size() == 2 && text[0] == '0'));
      };
      const bool date =
          twice && (of_date(infix->operands[1]) || of_date(left->operands[0]) || of_date(left->operands[1]));
      return date ? "a date or a quotient" : "";
    }
    case notation::InfixOperator::multiply: {
      const bool letter = spelled == "x" || spelled == "X" || spelled == "by";
      if (letter && is_number(infix->operands[1])) {
        return "a size or a product";
      }
      const std::string_view left = written(infix->operands[0], source);
      const std::string_view right = written(infix->operands[1], source);
      const bool raised_point = left == "0" && is_digits(right) && !spaced && spelled != "*" &&
                                spelled != "\u00D7" && source.substr(sign.end()).starts_with(right);
      if (raised_point) {  // 0\u00B775
        return "a product, or a decimal point";
      }
      return spelled != "*" && may_have_lost_exponent(left, right) ? "a product, or a power of ten" : "";
    }
    default:
      return {};
  }
}

}  // namespace gradewright::reading
