#include "answers/reading/values/worked_roundings.hpp"

#include <cmath>
#include <optional>
#include <variant>
#include <vector>

#include "answers/reading/values/constant.hpp"
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
  double reach = half_unit(said.numerator());
  for (Numeral* numeral : rounded) {
    const Decimal written = numeral->value;
    const std::optional<Decimal> next = Decimal::parse(written.to_string() + "5");
    numeral->value = next.value_or(written);  // half a unit away from zero
    const std::optional<double> moved = worked_out(tree);
    numeral->value = written;
    if (!moved) {
      return false;
    }
    reach += std::abs(*moved - *value);
  }
  const double off = std::abs(*value - in_double(said));
  return !rounded.empty() && rounded.size() <= most && reach <= widest * std::abs(*value) && off <= reach;
}

}  // namespace gradewright::reading
