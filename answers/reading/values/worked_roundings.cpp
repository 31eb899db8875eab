#include "answers/reading/values/worked_roundings.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/tree_parts.hpp"

namespace gradewright::reading {
namespace {

using notation::Numeral;
using notation::Syntax;

double in_double(const WrittenNumber& number) {
  return number.numerator().to_double() / number.denominator().to_double();
}

std::optional<double> worked_out(const Syntax& tree) {
  std::vector<Note> unused;
  const auto value = constant_value(tree, unused);
  const auto* number = std::get_if<WrittenNumber>(&value);
  return number != nullptr && number->is_finite() ? std::optional(in_double(*number)) : std::nullopt;
}

/// Half a unit of the last digit of a decimal.
double half_unit(const Decimal& number) {
  return 0.5 * std::pow(10.0, -number.decimals());
}

bool may_be_rounded(const Numeral& numeral) {
  constexpr int fewest = 3;
  return numeral.value.decimals() > 1 && numeral.value.digits() >= fewest;
}

}  // namespace

namespace {

/// How far a working can come from its value where each of these figures is half a unit more; nothing where
/// it cannot be worked out.
std::optional<double> reach_of(Syntax& tree, double value, const std::vector<Numeral*>& rounded) {
  double reach = 0.0;
  for (Numeral* numeral : rounded) {
    const Decimal written = numeral->value;
    const std::optional<Decimal> next = Decimal::parse(written.to_string() + "5");
    numeral->value = next.value_or(written);  // half a unit away from zero
    const std::optional<double> moved = worked_out(tree);
    numeral->value = written;
    if (!moved) {
      return std::nullopt;
    }
    reach += std::abs(*moved - value);
  }
  return reach;
}

/// Whether a tree is made of numerals by sums, differences and products.
bool is_plain(const Syntax& tree) {
  if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
    const bool known = infix->op == notation::InfixOperator::add ||
                       infix->op == notation::InfixOperator::subtract ||
                       infix->op == notation::InfixOperator::multiply;
    return known && std::ranges::all_of(infix->operands, is_plain);
  }
  if (const auto* prefix = std::get_if<notation::Prefix>(&tree.form)) {
    return is_plain(prefix->operand.front());
  }
  return std::holds_alternative<Numeral>(tree.form);
}

}  // namespace

bool can_come_of(const Syntax& working, const WrittenNumber& said) {
  constexpr std::size_t most = 8;
  const std::optional<double> value = worked_out(working);
  const bool figure = std::holds_alternative<Numeral>(working.form);
  if (!value || figure || !is_plain(working) || !said.is_finite() || said.is_fraction()) {
    return true;
  }
  Syntax tree = working;
  std::vector<Numeral*> rounded;
  each_part(tree, [&](Syntax& part) {
    if (auto* numeral = std::get_if<Numeral>(&part.form);
        numeral != nullptr && numeral->value.decimals() > 1) {
      rounded.push_back(numeral);
    }
  });
  const std::optional<double> reach = rounded.size() <= most ? reach_of(tree, *value, rounded) : std::nullopt;
  constexpr double slack = 1.000001;  // of the arithmetic here
  return !reach || std::abs(*value - in_double(said)) <= (*reach + half_unit(said.numerator())) * slack;
}

bool may_be_rounded_on_the_way(const Syntax& working, const WrittenNumber& said) {
  constexpr std::size_t most = 8;
  constexpr double widest = 0.01;  // of the value: more could be a slip
  const std::optional<double> value = worked_out(working);
  const bool figure = std::holds_alternative<Numeral>(working.form);
  if (!value || figure || !said.is_finite() || said.is_fraction()) {
    return false;
  }
  Syntax tree = working;
  std::vector<Numeral*> rounded;
  each_part(tree, [&](Syntax& part) {
    if (auto* numeral = std::get_if<Numeral>(&part.form); numeral != nullptr && may_be_rounded(*numeral)) {
      rounded.push_back(numeral);
    }
  });
  const std::optional<double> moved = reach_of(tree, *value, rounded);
  const double reach = moved.value_or(0.0) + half_unit(said.numerator());
  const double off = std::abs(*value - in_double(said));
  return moved && !rounded.empty() && rounded.size() <= most && reach <= widest * std::abs(*value) &&
         off <= reach;
}

bool differs_from_working(std::string_view working, std::string_view said, const Shape& shape) {
  const auto is_read = [&shape](const std::string& text) {
    return !std::holds_alternative<NotAValue>(read_value(text, shape));
  };
  const std::string before(working);
  const std::string behind(said);
  std::string whole = behind;  // 24.704 may be 24704
  std::erase_if(whole, [](char c) { return c == '.' || c == ',' || c == '\''; });
  return is_read(before) && is_read(behind) && !is_read(before + " = " + behind) &&
         !is_read(before + " = " + whole);
}

}  // namespace gradewright::reading
