#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/settled_number.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::judging {
namespace {

/// A factor as a coefficient without zeros at its end, and a power of ten.
std::pair<Int128, int> without_zeros(const Decimal& factor) {
  Int128 coefficient = factor.coefficient();
  int exponent = factor.exponent();
  for (; coefficient != 0 && coefficient % 10 == 0; coefficient /= 10) {
    ++exponent;
  }
  return {coefficient, exponent};
}

/// How many powers of ten `from` is of `to`; none when it is more than that.
std::optional<int> power_of_ten(const Decimal& from, const Decimal& to) {
  const auto [from_digits, from_exponent] = without_zeros(from);
  const auto [to_digits, to_exponent] = without_zeros(to);
  return from_digits == to_digits ? std::optional(from_exponent - to_exponent) : std::nullopt;
}

/// The number in a unit with another factor; none when it goes past what a number holds. A power of ten keeps
/// the digits that were written.
std::optional<WrittenNumber> converted(const WrittenNumber& number, const Decimal& from, const Decimal& to) {
  if (!number.is_finite() || from == to) {
    return number;
  }
  if (const auto power = power_of_ten(from, to)) {
    const Decimal& digits = number.numerator();
    if (std::abs(digits.exponent() + *power) > Decimal::max_exponent) {
      return std::nullopt;
    }
    return WrittenNumber(Decimal(digits.coefficient(), digits.exponent() + *power), number.denominator());
  }
  const auto ratio = divide(WrittenNumber(from), WrittenNumber(to));
  return ratio ? multiply(number, *ratio) : std::nullopt;
}

/// Whether the number, as far as its digits go in its own unit, is right.
bool right_to_its_digits(const QuantityValue& value, const QuantityKey& key) {
  if (!value.number.is_finite() || value.number.is_fraction() || !key.number.is_finite()) {
    return false;
  }
  const auto in_own_unit = converted(WrittenNumber(key.number.value), key.unit.factor * value.unit.divisor,
                                     value.unit.factor * key.unit.divisor);
  if (!in_own_unit) {
    return false;
  }
  const SettledCell own = settled(*in_own_unit);
  const Comparison comparison =
      compare(value.number, own, DecimalsRule{std::max(value.number.numerator().decimals(), 0)});
  return comparison.result == Comparison::Result::right && !value.number.numerator().is_zero() &&
         value.number.numerator().magnitude() == own.decimal().magnitude();
}

/// Whether a unit that does not convert may stand for the other: weights for parameters, radians for degrees,
/// a time in years, FLOPs for FLOPs per token.
bool may_be_meant(const Unit& said, const Unit& asked) {
  const auto counts = [](const Unit& unit) { return unit.made_of.find('#') != std::string::npos; };
  const bool composed = said.dimension == Dimension::composed;
  return (said.dimension == asked.dimension && !composed) || counts(said) || counts(asked);
}

std::string shown(const QuantityValue& value) {
  return to_string(value.number) + (value.unit_is_assumed ? "" : " " + value.unit.name);
}

TypedComparison compare_as_written(const QuantityValue& value, const QuantityKey& key,
                                   const TypedRule& rule) {
  TypedComparison comparison;
  ComparedPart& part = comparison.parts.emplace_back();
  part.read = shown(value);
  part.expected = text_of(key.number, rule.rule) + " " + key.unit.name;
  if (!converts(value.unit, key.unit)) {
    part.outcome = may_be_meant(value.unit, key.unit) ? Outcome::needs_review : Outcome::wrong;
    comparison.remark = Remark::other_dimension;
    comparison.detail = value.unit.name;
    return comparison;
  }
  if (value.unit_is_assumed && !rule.asks.unit_may_be_left_out) {
    part.outcome = Outcome::needs_review;
    comparison.remark = Remark::no_unit;
    return comparison;
  }
  const auto hold = [&](const Decimal& from, const Decimal& to) {
    ComparedPart held;
    held.outcome = Outcome::needs_review;  // beyond what a number holds
    const auto number = converted(value.number, from * key.unit.divisor, to * value.unit.divisor);
    return number ? compare_number_without_text(*number, key.number, rule.rule) : held;
  };
  const ComparedPart asked = hold(value.unit.factor, key.unit.factor);
  part.outcome = asked.outcome;
  part.error = asked.error;
  part.limit = asked.limit;
  if (part.outcome != Outcome::wrong) {
    return comparison;
  }
  const bool other = !value.unit.other_factor.is_zero() || !key.unit.other_factor.is_zero();
  const auto other_of = [](const Unit& unit) {
    return unit.other_factor.is_zero() ? unit.factor : unit.other_factor;
  };
  if (other && !value.unit_is_assumed &&
      hold(other_of(value.unit), other_of(key.unit)).outcome == Outcome::correct) {
    comparison.remark = Remark::other_bytes;
    comparison.detail = rule.asks.bytes_in_kilobyte == 1000 ? "1024" : "1000";
  } else if (!power_of_ten(value.unit.factor * key.unit.divisor, key.unit.factor * value.unit.divisor) &&
             right_to_its_digits(value, key)) {
    part.outcome = Outcome::needs_review;
    comparison.remark = Remark::rounded_in_other_unit;
    comparison.detail = value.unit.name;
  }
  return comparison;
}

}  // namespace

std::optional<WrittenNumber> in_unit(const WrittenNumber& number, const Unit& from, const Unit& to) {
  return converted(number, from.factor * to.divisor, to.factor * from.divisor);
}

TypedComparison compare_quantity(const QuantityValue& value, const QuantityKey& key, const TypedRule& rule) {
  TypedComparison comparison = compare_as_written(value, key, rule);
  if (!value.also || comparison.parts.front().outcome == Outcome::correct) {
    return comparison;
  }
  const QuantityValue also{value.also->number, value.also->unit, false};
  TypedComparison other = compare_as_written(also, key, rule);
  return other.parts.front().outcome == Outcome::correct ? std::move(other) : std::move(comparison);
}

}  // namespace gradewright::judging
