#include "answers/judging/compare/own_digits.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/compatible/compatible.hpp"
#include "answers/judging/compare/settled_number.hpp"

namespace gradewright::judging {

Rational exactly(const WrittenNumber& number) {
  return Rational(number.numerator()) / Rational(number.denominator());
}

double as_double(const WrittenNumber& number) {
  return number.numerator().to_double() / number.denominator().to_double();
}

bool is_known(const SettledCell& cell) {
  return cell.exact || !cell.unrounded.is_open();
}

Rational exactly(const SettledCell& cell) {
  return cell.exact || cell.unrounded.is_open() ? Rational(cell.decimal()) : cell.unrounded;
}

WrittenNumber as_written(const SettledCell& cell) {
  if (cell.exact || cell.unrounded.is_open()) {
    return cell.value;
  }
  const std::string text = cell.unrounded.to_string();
  const std::size_t bar = text.find('/');
  const auto top = Decimal::parse(std::string_view(text).substr(0, bar));
  const auto bottom = bar == std::string::npos ? std::optional(Decimal(1))
                                               : Decimal::parse(std::string_view(text).substr(bar + 1));
  return top && bottom ? WrittenNumber(*top, *bottom) : WrittenNumber(cell.value);
}

Rational half_unit_of(const WrittenNumber& number) {
  return number.is_fraction() ? Rational(0)
                              : Rational(Decimal::power_of_ten(-number.numerator().decimals())) / Rational(2);
}

bool has_digits_asked(const WrittenNumber& number, const Rule& rule) {
  if (number.is_fraction() || number.numerator().is_integer()) {
    return true;
  }
  if (const auto* decimals = std::get_if<DecimalsRule>(&rule)) {
    return number.numerator().decimals() >= decimals->decimals;
  }
  if (const auto* displayed = std::get_if<DisplayedRule>(&rule)) {
    return number.numerator().decimals() >= displayed->minimum;
  }
  if (const auto* truncated = std::get_if<TruncatedRule>(&rule)) {
    return number.numerator().decimals() >= truncated->decimals;
  }
  if (const auto* compatible = std::get_if<CompatibleRule>(&rule)) {
    return held_to_digits(number, *compatible) != Comparison::Result::too_few_digits;
  }
  const auto* figures = std::get_if<SignificantRule>(&rule);
  return figures == nullptr || number.numerator().digits() >= figures->figures;
}

Rule at_fewest_digits(const Rule& rule) {
  const auto* displayed = std::get_if<DisplayedRule>(&rule);
  return displayed != nullptr ? Rule(DecimalsRule{displayed->minimum}) : rule;
}

Rational left_open_by_rounding(const WrittenNumber& number, const Rule& rule) {
  const Rational half = half_unit_of(number);
  const bool has_all_digits = half.sign() == 0 || number.numerator().digits() > settled_digits;
  return has_all_digits ? Rational(0) : left_open_by_rounding(number, rule, half);
}

Rational left_open_by_rounding(const WrittenNumber& number, const Rule& rule, const Rational& half) {
  // The written value taken for a key: the limit is then the rule's at this size.
  const auto limit = compare(number, settled(number), rule).limit;
  return limit ? std::min(half, Rational(*limit)) : Rational(0);
}

}  // namespace gradewright::judging
