#include "problems/rule.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>

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
    return fmt::format("right to {} decimal{}: within {} of the key", rule.decimals,
                       rule.decimals == 1 ? "" : "s", Decimal(Int128{5}, -rule.decimals - 1).to_string());
  }
  std::string operator()(const SignificantRule& rule) const {
    return fmt::format("right to {} significant figure{}: within half a unit of the key's digit {}",
                       rule.figures, rule.figures == 1 ? "" : "s", rule.figures);
  }
  std::string operator()(const DisplayedRule& rule) const {
    return fmt::format("right to the digits written, at least {} decimal{}", rule.minimum,
                       rule.minimum == 1 ? "" : "s");
  }
};

struct AsWritten {
  std::string operator()(const ExactRule&) const { return "exact"; }
  std::string operator()(const ToleranceRule& rule) const {
    return fmt::format("abs: {}, rel: {}", rule.absolute.to_string(), rule.relative.to_string());
  }
  std::string operator()(const DecimalsRule& rule) const {
    return fmt::format("decimals: {}", rule.decimals);
  }
  std::string operator()(const SignificantRule& rule) const {
    return fmt::format("sigfigs: {}", rule.figures);
  }
  std::string operator()(const DisplayedRule& rule) const {
    return fmt::format("displayed: {}", rule.minimum);
  }
};

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
};

/// Of a fraction that is known, as many of its own digits as a decimal holds.
Decimal rounded_to_places(const SettledCell& key, int places) {
  const int digits = key.decimal().magnitude() + 1 + places;
  if (key.exact || key.unrounded.is_open() || digits <= settled_digits) {
    return key.decimal().rounded_to_decimals(places);
  }
  return key.unrounded.rounded(std::min(digits, Decimal::max_digits));
}

}  // namespace

bool asks_for_digits(const Rule& rule) {
  return std::holds_alternative<DecimalsRule>(rule) || std::holds_alternative<SignificantRule>(rule) ||
         std::holds_alternative<DisplayedRule>(rule);
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
  int places = std::visit(ShownDecimals{value}, rule);
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
  if (!key.is_finite() || key.is_whole()) {
    return to_string(key);
  }
  const bool by_value = std::holds_alternative<ExactRule>(rule) && !key.unrounded.is_open();
  return by_value ? exact_text(key) : displayed_decimal(key, rule).to_string();
}

}  // namespace gradewright::problems
