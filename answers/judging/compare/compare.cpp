#include "answers/judging/compare/compare.hpp"

#include <algorithm>
#include <variant>

#include "answers/judging/compare/compatible/compatible.hpp"
#include "answers/judging/compare/compatible/graders.hpp"
#include "answers/judging/compare/distance.hpp"
#include "answers/judging/compare/own_digits.hpp"

namespace gradewright::judging {
namespace {

using Result = Comparison::Result;

Comparison within(bool right, const Distance& distance, Decimal limit) {
  return {right ? Result::right : Result::wrong, distance.rounded(), limit};
}

Comparison within_half_unit(const Distance& distance, int unit) {
  return within(distance.at_most_half_unit(unit), distance, Decimal(Int128{5}, unit - 1));
}

/// Within so many half units, of which a rule that is as its exam says leaves one.
Comparison within_half_units(const Distance& distance, int unit, const Decimal& half_units) {
  if (half_units == Decimal(1)) {
    return within_half_unit(distance, unit);
  }
  const Decimal limit = Decimal(Int128{5}, unit - 1) * half_units;
  return within(distance.at_most(limit), distance, limit);
}

Comparison only_equal(const Distance& distance) {
  return within(distance.at_most(0), distance, 0);
}

/// The place of the last digit that a key has: its 12th significant one, or further right for an exact key
/// with more and for a fraction with more before the point. Zero has no significant digits: 12 decimals.
int last_place(const SettledCell& key) {
  if (key.decimal().is_zero()) {
    return -settled_digits;
  }
  const int twelfth = key.decimal().magnitude() - (settled_digits - 1);
  if (!is_known(key)) {
    return twelfth;
  }
  return key.is_whole() || key.exact ? std::min({twelfth, key.decimal().exponent(), 0})
                                     : std::min(twelfth, key.decimal().exponent());
}

/// Too few digits, but right as far as they go: within half a unit of the student's last digit and right to
/// at least the key's first significant digit, so that a bare 0 is not a short way of writing 0.3.
void allow_too_few(Comparison& comparison, const Distance& distance, int last_digit, const SettledCell& key) {
  if (comparison.result == Result::wrong && distance.at_most_half_unit(last_digit) &&
      distance.at_most_half_unit(key.decimal().magnitude())) {
    comparison.result = Result::too_few_digits;
  }
}

/// a * b to 12 significant digits, whatever their lengths.
Decimal shown_product(const Decimal& a, const Decimal& b) {
  const auto shortened = [](const Decimal& value) {
    return value.digits() > 18 ? value.rounded_to_significant(18) : value;
  };
  const Decimal product = shortened(a) * shortened(b);
  return product.digits() > settled_digits ? product.rounded_to_significant(settled_digits) : product;
}

struct CompareFinite {
  const WrittenNumber& student;
  const SettledCell& key;
  Distance distance{student, key};

  Comparison operator()(const ExactRule&) const {
    // A key that is itself a rounding is met by everything that rounds to it.
    return is_known(key) ? only_equal(distance) : within_half_unit(distance, last_place(key));
  }

  Comparison operator()(const ToleranceRule& rule) const {
    if (rule.relative.is_zero()) {
      return within(distance.at_most(rule.absolute), distance, rule.absolute);
    }
    const bool right = distance.at_most(rule.absolute) ||
                       (!key.decimal().is_zero() && distance.at_most_share(rule.relative));
    const Decimal relative = shown_product(rule.relative, key.decimal().abs());
    return within(right, distance, std::max(rule.absolute, relative));
  }

  Comparison operator()(const DecimalsRule& rule) const {
    return written(rule, to_decimals(rule.decimals, -rule.decimals, rule.half_units));
  }

  Comparison operator()(const SignificantRule& rule) const { return written(rule, to_figures(rule)); }

  Comparison operator()(const TruncatedRule& rule) const { return written(rule, cut_off(rule)); }

  Comparison operator()(const CompatibleRule& rule) const { return compare_compatible(student, key, rule); }

  /// What is right only in its value, once its digits are looked at.
  template <class RuleOfDigits>
  Comparison written(const RuleOfDigits& rule, Comparison comparison) const {
    if (comparison.result == Result::right && rule.written != WrittenDigits::any) {
      comparison.result = held_to_digits(student, rule);
    }
    return comparison;
  }

  Comparison to_figures(const SignificantRule& rule) const {
    if (key.decimal().is_zero()) {
      return only_equal(distance);
    }
    Comparison comparison =
        within_half_units(distance, key.decimal().magnitude() - rule.figures + 1, rule.half_units);
    if (comparison.result == Result::wrong && !student.is_fraction()) {
      // The zeros at the end of 12000 may only hold the place; those of 0.120 were meant.
      Int128 digits = student.numerator().coefficient();
      int last_digit = student.numerator().exponent();
      for (; last_digit >= 0 && digits != 0 && digits % 10 == 0; digits /= 10) {
        ++last_digit;
      }
      if (Decimal(digits, last_digit).digits() < rule.figures) {
        allow_too_few(comparison, distance, last_digit, key);
      }
    }
    return comparison;
  }

  /// Whether both are the same when they are cut off after so many decimals.
  bool same_cut_off(int decimals) const {
    const Rational unit(Decimal::power_of_ten(-decimals));
    const Rational s = exactly(student);
    const Rational t = exactly(key);
    const Rational cut = floor(abs(t) / unit);
    return floor(abs(s) / unit) == cut && (s.sign() == t.sign() || cut == Rational(0));
  }

  Comparison cut_off(const TruncatedRule& rule) const {
    Comparison comparison =
        within(same_cut_off(rule.decimals), distance, Decimal::power_of_ten(-rule.decimals));
    const bool is_short = !student.is_fraction() && student.numerator().decimals() < rule.decimals &&
                          !student.numerator().is_zero();
    if (comparison.result == Result::wrong && is_short && same_cut_off(student.numerator().decimals())) {
      comparison.result = Result::too_few_digits;
    }
    return comparison;
  }

  Comparison operator()(const DisplayedRule& rule) const {
    if (student.is_fraction()) {
      return (*this)(ExactRule{});  // a fraction has no last digit
    }
    const int decimals = std::max(rule.minimum, student.numerator().decimals());
    return to_decimals(rule.minimum, std::max(-decimals, last_place(key)), rule.half_units);
  }

  /// Right within so many halves of `unit`; with fewer decimals than asked, too few digits when right so far.
  Comparison to_decimals(int asked, int unit, const Decimal& half_units) const {
    Comparison comparison = within_half_units(distance, unit, half_units);
    if (!student.is_fraction() && student.numerator().decimals() < asked) {
      allow_too_few(comparison, distance, student.numerator().exponent(), key);
    }
    return comparison;
  }
};

}  // namespace

Comparison compare(const WrittenNumber& student, const SettledCell& key, const Rule& rule) {
  if (!student.is_finite() || !key.is_finite()) {
    // NaN equals nothing, an infinity only itself.
    const bool same_infinity =
        key.value.is_infinite() && !student.is_finite() && student.as_number() == key.value;
    return {same_infinity ? Result::right : Result::wrong, {}, {}};
  }
  return std::visit(CompareFinite{student, key}, rule);
}

Result held_to_digits(const WrittenNumber& student, const Rule& rule) {
  if (const auto* compatible = std::get_if<CompatibleRule>(&rule)) {
    return held_to_digits(student, *compatible);
  }
  const WrittenDigits digits = problems::written_digits(rule);
  if (digits == WrittenDigits::any) {
    return Result::right;
  }
  if (student.is_fraction()) {
    return Result::other_digits;
  }
  graders::SignificantDigits has = graders::significant_digits(student.numerator());
  int asked = 0;
  if (const auto* figures = std::get_if<SignificantRule>(&rule)) {
    asked = figures->figures;
  } else {
    const auto* decimals = std::get_if<DecimalsRule>(&rule);
    asked = decimals != nullptr ? decimals->decimals : std::get<TruncatedRule>(rule).decimals;
    has = {student.numerator().decimals(), student.numerator().decimals()};
  }
  if (has.most < asked) {
    return Result::too_few_digits;
  }
  return digits == WrittenDigits::exactly && has.least > asked ? Result::other_digits : Result::right;
}

bool rounds_to_key(const WrittenNumber& student, const SettledCell& key, const Rule& rule) {
  const auto* displayed = std::get_if<DisplayedRule>(&rule);
  if (displayed == nullptr || !key.is_finite() || !key.exact) {
    return false;
  }
  const int decimals = -key.decimal().exponent();
  return decimals >= displayed->minimum &&
         compare(student, key, DecimalsRule{decimals}).result != Comparison::Result::wrong;
}

Rule default_rule(const SettledTensor& key) {
  const bool integers = std::all_of(key.cells().begin(), key.cells().end(), [](const SettledCell& cell) {
    return !cell.is_finite() || cell.is_whole();
  });
  return integers ? Rule(ExactRule{}) : Rule(DisplayedRule{});
}

}  // namespace gradewright::judging
