#include "engine/numbers/rational.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/numbers/rational_number.hpp"

namespace gradewright::engine {

namespace {

using Integer = Rational::Access::Integer;
using Fraction = Rational::Access::Fraction;

Integer power_of_ten(unsigned exponent) {
  return multiprecision::pow(Integer(10), exponent);
}

Integer integer_of(Int128 value) {
  const bool negative = value < 0;
  // The magnitude in two halves: cpp_int takes no 128 bits in strict C++.
  __extension__ using Unsigned = unsigned __int128;
  const Unsigned magnitude =
      negative ? Unsigned{0} - static_cast<Unsigned>(value) : static_cast<Unsigned>(value);
  Integer result = static_cast<std::uint64_t>(magnitude >> 64U);
  result <<= 64U;
  result += static_cast<std::uint64_t>(magnitude);
  return negative ? Integer(-result) : result;
}

Int128 int128_of(const Integer& value) {
  const Integer magnitude = multiprecision::abs(value);
  constexpr std::uint64_t low_mask = ~std::uint64_t{0};
  const auto low = static_cast<std::uint64_t>(magnitude & low_mask);
  const auto high = static_cast<std::uint64_t>(magnitude >> 64U);
  const Int128 result = (static_cast<Int128>(high) << 64U) + static_cast<Int128>(low);
  return value < 0 ? -result : result;
}

bool fits(const Integer& value) {
  return value == 0 || multiprecision::msb(multiprecision::abs(value)) < Rational::max_bits;
}

/// Rounded down.
Integer floor_of(const Fraction& x) {
  const Integer top = numerator(x);
  const Integer bottom = denominator(x);  // positive
  const Integer quotient = top / bottom;
  return top < 0 && quotient * bottom != top ? Integer(quotient - 1) : quotient;
}

/// The root of a perfect square.
std::optional<Integer> exact_root(const Integer& x) {
  if (x < 0) {
    return std::nullopt;
  }
  Integer remainder;
  Integer root = multiprecision::sqrt(x, remainder);
  return remainder == 0 ? std::optional(std::move(root)) : std::nullopt;
}

}  // namespace

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

Rational Rational::within_limit(Value value) {
  if (!fits(numerator(value.fraction)) || !fits(denominator(value.fraction))) {
    return open();
  }
  return Rational(std::make_shared<const Value>(std::move(value)));
}

Rational::Rational(std::int64_t value) : value_(std::make_shared<const Value>(Value{Fraction(value)})) {}

Rational::Rational(double value) {
  if (std::isfinite(value)) {
    *this = within_limit({Fraction(value)});
  } else {
    state_ = std::isnan(value) ? State::nan : value > 0 ? State::plus_infinity : State::minus_infinity;
  }
}

Rational::Rational(const Decimal& value) {
  const Integer coefficient = integer_of(value.coefficient());
  const auto scale = power_of_ten(static_cast<unsigned>(std::abs(value.exponent())));
  *this = within_limit({value.exponent() < 0 ? Fraction(coefficient, scale) : Fraction(coefficient * scale)});
}

bool Rational::is_integer() const {
  return value_ != nullptr && denominator(value_->fraction) == 1;
}

int Rational::sign() const {
  return is_finite() ? value_->fraction.sign() : state_ == State::minus_infinity ? -1 : 1;
}

std::size_t Rational::digits() const {
  const auto of = [](const Integer& value) { return Integer(multiprecision::abs(value)).str().size(); };
  return std::max(of(numerator(value_->fraction)), of(denominator(value_->fraction)));
}

std::string Rational::to_string() const {
  switch (state_) {
    case State::finite:
      return value_->fraction.str();
    case State::plus_infinity:
      return "inf";
    case State::minus_infinity:
      return "-inf";
    case State::nan:
      return "nan";
    case State::open:
      break;
  }
  return "open";
}

double Rational::like_a_double() const {
  switch (state_) {
    case State::finite:
      return sign();
    case State::plus_infinity:
      return infinity;
    case State::minus_infinity:
      return -infinity;
    default:
      return std::numeric_limits<double>::quiet_NaN();
  }
}

std::optional<Decimal> Rational::exact_decimal() const {
  if (value_ == nullptr) {
    return std::nullopt;
  }
  // Only factors 2 and 5 divide the denominator of a finite decimal.
  Integer rest = denominator(value_->fraction);
  int places = 0;
  const auto take_out = [&rest](unsigned factor) {
    int times = 0;
    while (rest % factor == 0) {
      rest /= factor;
      ++times;
    }
    return times;
  };
  const int twos = take_out(2);
  const int fives = take_out(5);
  places = std::max(twos, fives);
  if (rest != 1 || places > Decimal::max_exponent) {
    return std::nullopt;
  }
  Integer coefficient = numerator(value_->fraction) * power_of_ten(static_cast<unsigned>(places)) /
                        denominator(value_->fraction);
  int exponent = -places;
  const Integer limit = power_of_ten(Decimal::max_digits);
  while (multiprecision::abs(coefficient) >= limit && coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (multiprecision::abs(coefficient) >= limit || exponent > Decimal::max_exponent) {
    return std::nullopt;
  }
  return Decimal(int128_of(coefficient), exponent);
}

Decimal Rational::rounded(int digits) const {
  const Fraction magnitude = multiprecision::abs(value_->fraction);
  if (magnitude == 0) {
    return 0;
  }
  // The exponent of the last digit kept: 10^(digits - 1) <= magnitude / 10^exponent < 10^digits.
  const double bits = static_cast<double>(multiprecision::msb(numerator(magnitude))) -
                      static_cast<double>(multiprecision::msb(denominator(magnitude)));
  constexpr double decimal_digits_per_bit = 0.30102999566398120;
  int exponent = static_cast<int>(bits * decimal_digits_per_bit) - digits - 1;
  const auto scaled = [&](int power) {
    const Integer ten = power_of_ten(static_cast<unsigned>(std::abs(power)));
    return power < 0 ? Fraction(magnitude * ten) : Fraction(magnitude / ten);
  };
  const Integer limit = power_of_ten(static_cast<unsigned>(digits));
  while (scaled(exponent) >= limit) {
    ++exponent;
  }
  Integer coefficient = floor_of(scaled(exponent) + Fraction(1, 2));
  if (coefficient >= limit) {  // 9.99 became 10.0
    coefficient /= 10;
    ++exponent;
  }
  return Decimal(int128_of(value_->fraction < 0 ? Integer(-coefficient) : coefficient), exponent);
}

double Rational::to_double() const {
  return static_cast<double>(value_->fraction);
}

Rational Rational::operator-() const {
  if (!is_finite()) {
    return is_open() ? *this : Rational(-like_a_double());
  }
  return Rational(std::make_shared<const Value>(Value{-value_->fraction}));
}

/// Infinities and NaN go by the rules of doubles, in which only signs and zeros of finite numbers matter.
template <class OfFractions, class OfDoubles>
Rational Rational::combined(const Rational& a, const Rational& b, OfFractions of_fractions,
                            OfDoubles of_doubles) {
  if (a.is_open() || b.is_open()) {
    return open();
  }
  if (a.is_finite() && b.is_finite()) {
    return within_limit({of_fractions(a.value_->fraction, b.value_->fraction)});
  }
  return Rational(of_doubles(a.like_a_double(), b.like_a_double()));
}

Rational operator+(const Rational& a, const Rational& b) {
  const auto add = [](const auto& x, const auto& y) { return x + y; };
  return Rational::combined(
      a, b, [&](const Fraction& x, const Fraction& y) -> Fraction { return add(x, y); }, add);
}
Rational operator-(const Rational& a, const Rational& b) {
  const auto subtract = [](const auto& x, const auto& y) { return x - y; };
  return Rational::combined(
      a, b, [&](const Fraction& x, const Fraction& y) -> Fraction { return subtract(x, y); }, subtract);
}
Rational operator*(const Rational& a, const Rational& b) {
  const auto multiply = [](const auto& x, const auto& y) { return x * y; };
  return Rational::combined(
      a, b, [&](const Fraction& x, const Fraction& y) -> Fraction { return multiply(x, y); }, multiply);
}
Rational operator/(const Rational& a, const Rational& b) {
  if (a.is_finite() && b.is_finite() && b.sign() == 0) {
    return Rational(a.sign() == 0 ? std::numeric_limits<double>::quiet_NaN() : a.sign() * infinity);
  }
  const auto divide = [](const auto& x, const auto& y) { return x / y; };
  return Rational::combined(
      a, b, [&](const Fraction& x, const Fraction& y) -> Fraction { return divide(x, y); }, divide);
}

std::partial_ordering operator<=>(const Rational& a, const Rational& b) {
  if (!a.is_finite() || !b.is_finite()) {
    return a.like_a_double() <=> b.like_a_double();
  }
  const int order = a.value_->fraction.compare(b.value_->fraction);
  return order < 0   ? std::partial_ordering::less
         : order > 0 ? std::partial_ordering::greater
                     : std::partial_ordering::equivalent;
}

Rational abs(const Rational& x) {
  return !x.is_open() && x < Rational(0) ? -x : x;
}

Rational floor(const Rational& x) {
  return !x.is_finite() ? x : Rational::within_limit({Fraction(floor_of(x.value_->fraction))});
}

Rational sqrt(const Rational& x) {
  if (!x.is_finite()) {
    return x < Rational(0) ? Rational(-x.like_a_double() * 0) : x;
  }
  const std::optional<Integer> top = exact_root(numerator(x.value_->fraction));
  const std::optional<Integer> bottom = exact_root(denominator(x.value_->fraction));
  return top && bottom ? Rational::within_limit({Fraction(*top, *bottom)}) : Rational::open();
}

Rational pow(const Rational& x, const Rational& y) {
  if (!x.is_finite() || !y.is_integer()) {
    return Rational::open();
  }
  if (y.sign() == 0) {
    return 1;
  }
  if (y.sign() < 0) {
    return Rational(1) / pow(x, -y);
  }
  if (x.sign() == 0 || abs(x) == Rational(1)) {
    const bool odd = numerator(y.value_->fraction) % 2 != 0;
    return odd ? x : abs(x);
  }
  // More than max_bits doublings of 2 or 1/2 go past the limit whatever the base is.
  if (y > Rational(std::int64_t{Rational::max_bits})) {
    return Rational::open();
  }
  const auto times = static_cast<unsigned>(numerator(y.value_->fraction));
  const Integer top = numerator(x.value_->fraction);
  const Integer bottom = denominator(x.value_->fraction);
  const auto too_long = [times](const Integer& base) {
    return (multiprecision::msb(multiprecision::abs(base)) * std::size_t{times}) > Rational::max_bits;
  };
  if (too_long(top) || too_long(bottom)) {
    return Rational::open();
  }
  return Rational::within_limit(
      {Fraction(multiprecision::pow(top, times), multiprecision::pow(bottom, times))});
}

}  // namespace gradewright::engine
