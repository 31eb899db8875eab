#include "problems/rule.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>

#include "engine/numbers/powers_of_ten.hpp"
#include "problems/rule_families.hpp"

namespace gradewright::problems {
namespace {

/// Decimals shown at least where the rule leaves them open.
constexpr int usual_decimals = 4;

struct InWords {
  std::string operator()(const ExactRule&) const { return "exactly the key"; }
  std::string operator()(const ToleranceRule& rule) const {
    const std::string absolute = rule.absolute.to_string();
    const Decimal percent(rule.relative.coefficient(), rule.relative.exponent() + 2);
    const std::string relative = percent.normalised().to_string() + "%";
    if (rule.relative.is_zero()) {
      return fmt::format("within {} of the key", absolute);
    }
    if (rule.absolute.is_zero()) {
      return fmt::format("within {} of the key", relative);
    }
    return fmt::format("within {} or {} of the key, whichever is more", absolute, relative);
  }
  std::string operator()(const DecimalsRule& rule) const {
    const Decimal room = Decimal(Int128{5}, -rule.decimals - 1) * rule.half_units;
    return fmt::format("right to {} decimal{}: within {} of the key{}", rule.decimals,
                       rule.decimals == 1 ? "" : "s", room.normalised().to_string(),
                       to_be_written(rule.written));
  }
  std::string operator()(const SignificantRule& rule) const {
    return fmt::format("right to {} significant figure{}: within {} of the key's digit {}{}", rule.figures,
                       rule.figures == 1 ? "" : "s", units(rule.half_units), rule.figures,
                       to_be_written(rule.written));
  }
  std::string operator()(const DisplayedRule& rule) const {
    return fmt::format(
        "right to the digits written, at least {} decimal{}{}", rule.minimum, rule.minimum == 1 ? "" : "s",
        rule.half_units == Decimal(1) ? "" : fmt::format(", within {} of the last", units(rule.half_units)));
  }
  std::string operator()(const TruncatedRule& rule) const {
    return fmt::format("the key cut off after {} decimal{}{}", rule.decimals, rule.decimals == 1 ? "" : "s",
                       to_be_written(rule.written));
  }
  std::string operator()(const CompatibleRule& rule) const { return in_words(rule); }

 private:
  /// "half a unit", "0.25 units"
  static std::string units(const Decimal& half_units) {
    return half_units == Decimal(1) ? "half a unit" : (half_units * Decimal(5, -1)).to_string() + " units";
  }
  static std::string_view to_be_written(WrittenDigits written) {
    switch (written) {
      case WrittenDigits::any:
        break;
      case WrittenDigits::at_least:
        return ", and written with at least as many";
      case WrittenDigits::exactly:
        return ", and written with as many";
    }
    return "";
  }
};

struct WithRoom {
  const Decimal& factor;

  std::optional<Rule> operator()(const ExactRule&) const { return std::nullopt; }
  std::optional<Rule> operator()(const ToleranceRule& rule) const {
    return rule.absolute.is_zero() && rule.relative.is_zero()
               ? std::nullopt
               : std::optional<Rule>(ToleranceRule{rule.absolute * factor, rule.relative * factor});
  }
  std::optional<Rule> operator()(const DecimalsRule& rule) const { return of_half_units(rule); }
  std::optional<Rule> operator()(const SignificantRule& rule) const { return of_half_units(rule); }
  std::optional<Rule> operator()(const DisplayedRule& rule) const { return of_half_units(rule); }
  std::optional<Rule> operator()(const TruncatedRule&) const { return std::nullopt; }
  std::optional<Rule> operator()(CompatibleRule rule) const {
    const std::span<const RuleParameter> parameters = parameters_of(family_of(rule));
    bool any = false;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const RuleParameter::Takes takes = parameters[i].takes;
      if (takes == RuleParameter::Takes::amount || takes == RuleParameter::Takes::percent) {
        any = any || !rule.parameters[i].is_zero();
        rule.parameters[i] = rule.parameters[i] * factor;
      }
    }
    return any ? std::optional<Rule>(rule) : std::nullopt;
  }

 private:
  template <class RuleOfDigits>
  std::optional<Rule> of_half_units(RuleOfDigits rule) const {
    rule.half_units = rule.half_units * factor;
    return rule;
  }
};

struct AsWritten {
  std::string operator()(const ExactRule&) const { return "exact"; }
  std::string operator()(const ToleranceRule& rule) const {
    return fmt::format("abs: {}, rel: {}", rule.absolute.to_string(), rule.relative.to_string());
  }
  std::string operator()(const DecimalsRule& rule) const {
    return fmt::format("decimals: {}{}", rule.decimals, digits(rule.written));
  }
  std::string operator()(const SignificantRule& rule) const {
    return fmt::format("sigfigs: {}{}", rule.figures, digits(rule.written));
  }
  std::string operator()(const DisplayedRule& rule) const {
    return fmt::format("displayed: {}", rule.minimum);
  }
  std::string operator()(const TruncatedRule& rule) const {
    return fmt::format("truncated: {}{}", rule.decimals, digits(rule.written));
  }
  std::string operator()(const CompatibleRule& rule) const { return to_string(rule); }

 private:
  static std::string_view digits(WrittenDigits written) {
    switch (written) {
      case WrittenDigits::any:
        break;
      case WrittenDigits::at_least:
        return ", digits: at least";
      case WrittenDigits::exactly:
        return ", digits: exactly";
    }
    return "";
  }
};

/// The decimals that show `figures` significant digits of the key, once it is rounded to them.
int places_for_figures(const Decimal& key, int figures) {
  return figures - 1 - key.rounded_to_significant(figures).magnitude();
}

/// The number of decimals to show a key with.
struct ShownDecimals {
  const Decimal& key;

  int operator()(const ExactRule&) const { return key.decimals(); }
  int operator()(const ToleranceRule& rule) const {
    // A unit of the last shown digit within the limit, so that rounding to it stays well inside.
    const int all = key.decimals();
    const int from_absolute = rule.absolute.is_zero() ? all : -rule.absolute.magnitude();
    const int from_relative =
        rule.relative.is_zero() || key.is_zero() ? all : -(rule.relative.magnitude() + key.magnitude());
    return std::max(usual_decimals, std::min(from_absolute, from_relative));
  }
  int operator()(const DecimalsRule& rule) const { return rule.decimals; }
  int operator()(const SignificantRule& rule) const { return rule.figures - 1 - key.magnitude(); }
  int operator()(const DisplayedRule& rule) const { return std::max(usual_decimals, rule.minimum); }
  int operator()(const TruncatedRule& rule) const { return rule.decimals; }
  int operator()(const CompatibleRule& rule) const {
    const ShownKey shown = shown_key(rule);
    switch (shown.by) {
      case ShownKey::By::decimals:
        return shown.digits;
      case ShownKey::By::figures:
        return places_for_figures(key, shown.digits);
      case ShownKey::By::tolerance:
        break;
    }
    return (*this)(shown.within);
  }
};

/// The key cut off after that many places, towards 0.
Decimal cut_off(const SettledCell& key, int places) {
  if (!key.exact && !key.unrounded.is_open()) {
    const Rational unit(Decimal::power_of_ten(-places));
    const Rational whole = floor(abs(key.unrounded) / unit) * unit;
    const Decimal digits = whole.rounded(Decimal::max_digits).rounded_to_decimals(places);
    return key.decimal().is_negative() ? -digits : digits;
  }
  const Decimal& value = key.decimal();
  const int dropped = -places - value.exponent();
  if (dropped <= 0) {
    return value;
  }
  return dropped > largest_power_of_ten
             ? Decimal(0)
             : Decimal(value.coefficient() / static_cast<Int128>(ten_to(dropped)), -places);
}

/// Whether a value must be written with the digits asked for to be right.
bool fills_up(const Rule& rule) {
  return written_digits(rule) != WrittenDigits::any;
}

/// Of a fraction that is known, as many of its own digits as a decimal holds.
Decimal rounded_to_places(const SettledCell& key, int places) {
  const int digits = key.decimal().magnitude() + 1 + places;
  if (key.exact || key.unrounded.is_open() || digits <= settled_digits) {
    return key.decimal().rounded_to_decimals(places);
  }
  return key.unrounded.rounded(std::min(digits, Decimal::max_digits));
}

}  // namespace

bool is_exact(const Rule& rule) {
  const auto* compatible = std::get_if<CompatibleRule>(&rule);
  return std::holds_alternative<ExactRule>(rule) ||
         (compatible != nullptr && compatible->family == CompatibleRule::Family::qti_exact);
}

bool asks_for_digits(const Rule& rule) {
  const auto* compatible = std::get_if<CompatibleRule>(&rule);
  return std::holds_alternative<DecimalsRule>(rule) || std::holds_alternative<SignificantRule>(rule) ||
         std::holds_alternative<DisplayedRule>(rule) || std::holds_alternative<TruncatedRule>(rule) ||
         (compatible != nullptr && family_of(*compatible).asks_for_digits);
}

WrittenDigits written_digits(const Rule& rule) {
  if (const auto* decimals = std::get_if<DecimalsRule>(&rule)) {
    return decimals->written;
  }
  if (const auto* figures = std::get_if<SignificantRule>(&rule)) {
    return figures->written;
  }
  if (const auto* truncated = std::get_if<TruncatedRule>(&rule)) {
    return truncated->written;
  }
  const auto* compatible = std::get_if<CompatibleRule>(&rule);
  if (compatible == nullptr) {
    return WrittenDigits::any;
  }
  switch (compatible->family) {
    case CompatibleRule::Family::stack_num_sig_figs:
      return compatible->parameters[1].is_negative() ? WrittenDigits::at_least : WrittenDigits::exactly;
    case CompatibleRule::Family::stack_num_dec_places:
      return WrittenDigits::exactly;
    case CompatibleRule::Family::numbas_dp:
    case CompatibleRule::Family::numbas_sigfig:
      return compatible->parameters[1].is_zero() ? WrittenDigits::any : WrittenDigits::exactly;
    default:
      return WrittenDigits::any;
  }
}

std::optional<Rule> with_room(const Rule& rule, const Decimal& factor) {
  return std::visit(WithRoom{factor}, rule);
}

std::string in_words(const Rule& rule) {
  return std::visit(InWords{}, rule);
}

std::string to_string(const Rule& rule) {
  return std::visit(AsWritten{}, rule);
}

Decimal displayed_decimal(const SettledCell& key, const Rule& rule) {
  assert(key.is_finite());
  const Decimal& value = key.decimal();
  // Under these at least the usual decimals are shown, and no zeros are filled in.
  const bool by_value =
      std::holds_alternative<ToleranceRule>(rule) || std::holds_alternative<DisplayedRule>(rule);
  if (by_value && key.exact && value.decimals() <= usual_decimals) {
    return value;
  }
  int places = std::visit(ShownDecimals{value}, rule);
  if (const auto* truncated = std::get_if<TruncatedRule>(&rule)) {
    const Decimal cut = cut_off(key, truncated->decimals);
    return fills_up(rule) ? cut.rounded_to_decimals(truncated->decimals) : cut;
  }
  if (const auto* figures = std::get_if<SignificantRule>(&rule); figures != nullptr && fills_up(rule)) {
    places = places_for_figures(value, figures->figures);
  }
  if (fills_up(rule)) {
    return rounded_to_places(key, places);
  }
  if (key.exact && value.decimals() <= std::max(places, 0)) {
    return value;
  }
  if (!key.exact && key.unrounded.is_open()) {
    places = std::min(places, settled_digits - 1 - value.magnitude());
  }
  const Decimal rounded = rounded_to_places(key, places);
  if (rounded.is_zero() && !value.is_zero()) {
    return value.digits() <= 3 ? value : value.rounded_to_significant(3);
  }
  return rounded;
}

std::string displayed_cell(const SettledCell& key, const Rule& rule) {
  if (!key.is_finite() || (key.is_whole() && !fills_up(rule))) {
    return to_string(key);
  }
  const bool by_value = is_exact(rule) && !key.unrounded.is_open();
  return by_value ? exact_text(key) : displayed_decimal(key, rule).to_string();
}

}  // namespace gradewright::problems
