#include "answers/judging/compare/compatible/graders.hpp"

namespace gradewright::judging::graders {
namespace {

Rational power(int exponent) {
  return Rational(Decimal::power_of_ten(exponent));
}

/// The decimals that show so many significant digits.
int places_of(const Rational& number, int figures) {
  return figures - 1 - magnitude(number);
}

/// What Numbas takes from the ends of the accepted values, and adds to them.
const Rational& numbas_slack() {
  static const Rational slack = power(-12);
  return slack;
}

}  // namespace

int magnitude(const Rational& number) {
  if (number.sign() == 0) {
    return 0;
  }
  const int rounded_up = number.rounded(Decimal::max_digits).magnitude();
  return abs(number) < power(rounded_up) ? rounded_up - 1 : rounded_up;
}

Rational rounded(const Rational& number, int places) {
  const Rational unit = power(-places);
  const Rational size = floor(abs(number) / unit + Rational(1) / Rational(2)) * unit;
  return number.sign() < 0 ? -size : size;
}

bool between(const Rational& answer, const Rational& low, const Rational& high, bool low_included,
             bool high_included) {
  return (low_included ? answer >= low : answer > low) && (high_included ? answer <= high : answer < high);
}

bool canvas_precise(const Rational& answer, const Rational& key, int precision) {
  if (answer.sign() != key.sign() || magnitude(answer) != magnitude(key)) {
    return false;
  }
  const Rational unit = power(magnitude(key) - precision + 1);
  return floor(abs(answer) / unit) == floor(abs(key) / unit);
}

bool stack_num_sig_figs(const Rational& answer, const Rational& key, int figures, int accuracy) {
  if (accuracy == 0) {
    return true;
  }
  if (answer.sign() != key.sign()) {
    return false;
  }
  const Rational right = rounded(abs(key), places_of(key, figures));
  Rational size = abs(answer);
  if (accuracy < 0) {
    size = rounded(size, places_of(size, figures));
    accuracy = figures;
  }
  const Rational unit = right.sign() == 0 ? power(-accuracy) : power(magnitude(right) + 1 - accuracy);
  return Rational(2) * abs(size - right) < unit;
}

bool numbas_in_range(const Rational& answer, const Rational& key, const Rational& tolerance) {
  const Rational reach = tolerance + numbas_slack();
  return between(answer, key - reach, key + reach, true, true);
}

bool numbas_decimals(const Rational& answer, const Rational& key, const Rational& tolerance, int decimals) {
  const Rational reach = tolerance + numbas_slack();
  return between(answer, rounded(key - reach, decimals), rounded(key + reach, decimals), true, true);
}

bool numbas_figures(const Rational& answer, const Rational& key, const Rational& tolerance, int figures) {
  const Rational reach = tolerance + numbas_slack();
  const auto to_figures = [figures](const Rational& end) { return rounded(end, places_of(end, figures)); };
  return between(answer, to_figures(key - reach), to_figures(key + reach), true, true);
}

SignificantDigits significant_digits(const Decimal& written) {
  if (written.is_zero()) {
    return {1, 1 + written.decimals()};
  }
  if (written.exponent() != 0) {
    return {written.digits(), written.digits()};  // with a point, or 12e3: no zero only holds the place
  }
  int zeros = 0;
  for (Int128 rest = written.coefficient(); rest % 10 == 0; rest /= 10) {
    ++zeros;
  }
  return {written.digits() - zeros, written.digits()};
}

}  // namespace gradewright::judging::graders
