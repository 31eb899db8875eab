#include "reports/platforms/nominal_tolerance.hpp"

#include <algorithm>

namespace gradewright::reports {

namespace {

constexpr int digits_of_double = 15;

using Result = std::variant<NominalTolerance, NotNominal>;

Decimal half_unit(int decimals) {
  return Decimal(5, -decimals - 1);
}

const Decimal half = Decimal(5, -1);

Result exactly(const SettledCell& key) {
  if (!key.exact) {
    return NotNominal{"it is asked for exactly, and has no end as a decimal number"};
  }
  if (key.decimal().normalised().digits() > digits_of_double) {
    return NotNominal{"it has more digits than Moodle's numbers hold"};
  }
  return NominalTolerance{key.decimal(), 0};
}

/// Which interval of a rule in numbers; the digits that are to be written it cannot ask for.
struct ByRule {
  const SettledCell& key;

  Result operator()(const ExactRule&) const { return exactly(key); }
  Result operator()(const ToleranceRule& rule) const {
    return NominalTolerance{key.decimal(), std::max(rule.absolute, rule.relative * key.decimal().abs())};
  }
  Result operator()(const DecimalsRule& rule) const {
    return NominalTolerance{key.decimal(), half_unit(rule.decimals), lost(rule.written)};
  }
  Result operator()(const SignificantRule& rule) const {
    if (key.decimal().is_zero()) {
      return exactly(key);
    }
    return NominalTolerance{key.decimal(), half_unit(rule.figures - 1 - key.decimal().magnitude()),
                            lost(rule.written)};
  }
  Result operator()(const DisplayedRule& rule) const {
    const Decimal tolerance = half_unit(rule.minimum);
    if (!key.decimal().is_zero() && key.decimal().abs() <= tolerance) {
      return NotNominal{"the digits written decide, and at the fewest of them 0 would be right"};
    }
    return NominalTolerance{key.decimal(), tolerance, "more digits than the rule asks for are not looked at"};
  }
  Result operator()(const TruncatedRule&) const { return NotNominal{"it is cut off, which is no tolerance"}; }
  Result operator()(const CompatibleRule& rule) const {
    const Decimal& value = key.decimal();
    const Decimal& tolerance = rule.parameters.front();
    switch (rule.family) {
      case CompatibleRule::Family::moodle_nominal:
        return NominalTolerance{value, tolerance};
      case CompatibleRule::Family::moodle_relative:
        return NominalTolerance{value, tolerance * value.abs()};
      case CompatibleRule::Family::moodle_geometric:
        return geometric(value, tolerance);
      default:
        return NotNominal{"it is marked by the rule of another grader"};
    }
  }

  /// From value / (1 + tolerance) to value * (1 + tolerance); of a value below 0 Moodle takes nothing.
  static Result geometric(const Decimal& value, const Decimal& tolerance) {
    if (value <= Decimal(0)) {
      return NotNominal{"a geometric tolerance takes nothing around a number that is not above 0"};
    }
    const Decimal quotient = Decimal(1) + tolerance;
    const Decimal low = Decimal::from_double(value.to_double() / quotient.to_double(), digits_of_double);
    return nominal_tolerance(AcceptedRange{low, value * quotient});
  }

  static std::string lost(WrittenDigits written) {
    return written == WrittenDigits::any ? "" : "how many digits are written is not looked at";
  }
};

}  // namespace

std::variant<NominalTolerance, NotNominal> nominal_tolerance(const SettledCell& key, const Rule& rule) {
  if (!key.is_finite()) {
    return NotNominal{"it is no finite number"};
  }
  Result result = std::visit(ByRule{key}, rule);
  if (auto* nominal = std::get_if<NominalTolerance>(&result)) {
    const Decimal rounded = nominal->value.rounded_to_significant(digits_of_double);
    if (rounded != nominal->value && nominal->tolerance < (rounded - nominal->value).abs()) {
      return NotNominal{"it has more digits than Moodle's numbers hold"};
    }
    nominal->value = rounded.normalised();
    nominal->tolerance = nominal->tolerance.normalised();
  }
  return result;
}

NominalTolerance nominal_tolerance(const AcceptedRange& range) {
  return {((range.low + range.high) * half).normalised(), ((range.high - range.low) * half).normalised()};
}

}  // namespace gradewright::reports
