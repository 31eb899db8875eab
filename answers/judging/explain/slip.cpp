#include "answers/judging/explain/slip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "answers/judging/compare/distance.hpp"

namespace gradewright::judging {
namespace {

bool is_right(const WrittenNumber& student, const SettledCell& key, const Rule& rule) {
  return compare(student, key, rule).result == Comparison::Result::right;
}

/// Tries changes of a student's number. A change that is far from the key in double precision is not compared
/// exactly: that spares a wrong matrix of random numbers nearly all of the work.
class Attempt {
 public:
  Attempt(const WrittenNumber& student, const SettledCell& key, const Rule& rule,
          const Comparison& comparison)
      : student_(student), key_(key), rule_(rule), key_value_(key.decimal().to_double()) {
    limit_ = comparison.limit ? comparison.limit->to_double() : 0;
    value_ = student.numerator().to_double();
    if (student.is_fraction()) {
      value_ /= student.denominator().to_double();
    }
    slack_ = slack_of(1);
  }

  bool right_as_zero() const { return is_close(0) && right_with(Decimal(0)); }
  bool right_with_other_sign() const { return is_close(-value_) && right_with(-student_.numerator()); }

  /// Whether the number may be at most two units of its last digit, or as a whole one 1, from the key.
  bool is_near_in_last_digit() const {
    const double unit = std::abs(value_ / static_cast<double>(student_.numerator().coefficient()));
    const double whole = value_ == std::trunc(value_) ? 1 : 0;
    return std::abs(value_ - key_value_) <= std::max(whole, 2.5 * unit) + 1e-9 * std::abs(key_value_);
  }

  /// The power of ten that makes the number right; 0 when none does.
  int missing_power() const {
    static constexpr std::array<std::pair<int, double>, 8> powers = {
        {{1, 1e1}, {-1, 1e-1}, {2, 1e2}, {-2, 1e-2}, {3, 1e3}, {-3, 1e-3}, {6, 1e6}, {-6, 1e-6}}};
    const Decimal& denominator = student_.denominator();
    const double slack = slack_of(std::max(1.0, std::abs(key_value_ / value_) * 10));
    if (std::signbit(value_) != std::signbit(key_value_) && std::abs(key_value_) > slack) {
      return 0;  // no power changes the sign
    }
    for (const auto& [power, factor] : powers) {
      const Decimal& numerator = student_.numerator();
      if (std::abs(value_ * factor - key_value_) <= slack &&
          right_in_two_digits(
              {Decimal(numerator.coefficient(), numerator.exponent() + power), denominator})) {
        return power;
      }
    }
    return 0;
  }

  /// Whether some two neighbouring digits, exchanged, make the number right.
  bool digits_exchanged() const {
    const Int128 coefficient = student_.numerator().coefficient();
    const auto narrow = static_cast<std::int64_t>(coefficient);
    return narrow == coefficient ? digits_exchanged(narrow) : digits_exchanged(coefficient);
  }

 private:
  /// How near to the key a value has to be to be compared exactly; `larger_limit` is how much larger the
  /// change may make the limit.
  double slack_of(double larger_limit) const {
    return 2 * limit_ * larger_limit + 1e-9 * std::abs(key_value_);
  }
  bool is_close(double value) const { return std::abs(value - key_value_) <= slack_; }

  /// Whether the student's number with this numerator is right.
  bool right_with(const Decimal& numerator) const {
    return is_right({numerator, student_.denominator()}, key_, rule_);
  }

  /// Right, and not only because the rule asks for so little: a 1 is no hundredfold of 0.0098.
  bool right_in_two_digits(const WrittenNumber& number) const {
    return is_right(number, key_, rule_) &&
           (problems::is_exact(rule_) ||
            Distance(number, key_.decimal()).at_most_half_unit(key_.decimal().magnitude() - 1));
  }

  /// Whether the digits are those of the key, as many as were written.
  bool is_key_as_written(const Decimal& number) const {
    return number.digits() == student_.numerator().digits() &&
           number == key_.decimal().rounded_to_decimals(-number.exponent()) && right_with(number);
  }

  template <class Integer>
  bool digits_exchanged(Integer coefficient) const {
    const double numerator_unit = value_ / static_cast<double>(coefficient);
    // The change is a multiple of 9 units: most keys are not as near to one as they would have to be.
    const double units = (key_value_ - value_) / numerator_unit;
    if (std::abs(units - 9 * std::round(units / 9)) > slack_ / std::abs(numerator_unit)) {
      return false;
    }
    const int digits = student_.numerator().digits();
    Integer unit = 1;
    Integer rest = coefficient;
    for (int place = 0; place + 1 < digits; ++place, unit *= 10, rest /= 10) {
      // a * 10 + b becomes b * 10 + a: the change is 9 * (b - a) units.
      const auto pair = static_cast<int>(rest % 100);
      const Integer change = unit * (9 * (pair % 10 - pair / 10));
      if (change != 0 && is_close(value_ + static_cast<double>(change) * numerator_unit) &&
          is_key_as_written(Decimal(Int128{coefficient} + change, student_.numerator().exponent()))) {
        return true;
      }
    }
    return false;
  }

  const WrittenNumber& student_;
  const SettledCell& key_;
  const Rule& rule_;
  double key_value_;
  double limit_ = 0;
  double value_ = 0;
  double slack_ = 0;
};

/// How the last digit fails: what is said of it is so, digit by digit.
Slip::Kind last_digit_slip(const Decimal& student, const SettledCell& key, const Rule& rule) {
  const Decimal& right = key.decimal();
  if (right.is_integer() && student.is_integer() && student.exponent() <= 0 && key.exact) {
    return Distance(student, right).at_most(1) ? Slip::Kind::off_by_one : Slip::Kind::none;
  }
  const Decimal unit = Decimal::power_of_ten(student.exponent());
  if (!Distance(student, right).at_most(Decimal(Int128{2}, student.exponent()))) {
    return Slip::Kind::none;
  }
  // The key at the place of the student's last digit, rounded and cut off.
  const Decimal rounded = right.rounded_to_decimals(-student.exponent());
  const bool rounded_up = rounded.abs() > right.abs();
  const auto cut_off = Decimal::sum(rounded, rounded_up == right.is_negative() ? unit : -unit);
  const auto difference = Decimal::sum(student, -rounded);
  const bool is_cut_off = rounded_up && student == cut_off;
  // Of a single digit, differing by one says nothing.
  const bool differs_by_one = student.digits() > 1 && difference && difference->abs() == unit;
  // Of whole answers no digit may be missing: then rounding would not have helped.
  if ((!is_cut_off && !differs_by_one) || compare(rounded, key, rule).result == Comparison::Result::wrong) {
    return Slip::Kind::none;
  }
  return is_cut_off ? Slip::Kind::cut_off : Slip::Kind::last_digit;
}

}  // namespace

Slip slip_of(const WrittenNumber& student, const SettledCell& key, const Rule& rule,
             const Comparison& comparison) {
  if (!student.is_finite() || !key.is_finite() || key.decimal().is_zero() || student.numerator().is_zero()) {
    return {};
  }
  const Attempt attempt(student, key, rule, comparison);
  if (attempt.right_as_zero()) {
    return {};  // a key this close to 0 would be met by anything made small enough: nothing is certain
  }
  if (attempt.right_with_other_sign()) {
    return {Slip::Kind::sign};
  }
  if (!student.is_fraction() && attempt.is_near_in_last_digit()) {
    // Before the exchanged digits: 0.27 for 0.279 is cut off whatever its digits do.
    const Slip::Kind kind = last_digit_slip(student.numerator(), key, rule);
    if (kind != Slip::Kind::none) {
      return {kind};
    }
  }
  if (const int power = attempt.missing_power(); power != 0) {
    return {Slip::Kind::power_of_ten, power};
  }
  if (!student.is_fraction() && attempt.digits_exchanged()) {
    return {Slip::Kind::exchanged_digits};
  }
  return {};
}

}  // namespace gradewright::judging
