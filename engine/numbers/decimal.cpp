#include "engine/numbers/decimal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/numbers/powers_of_ten.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::engine {
namespace {

Int128 with_sign(UInt128 magnitude, bool negative) {
  const Int128 value = static_cast<Int128>(magnitude);
  return negative ? -value : value;
}

/// coefficient * 10^places when it fits 128 bits.
std::optional<Int128> scaled(Int128 coefficient, int places) {
  Int128 result = 0;
  if (coefficient == 0) {
    return result;
  }
  if (places > largest_power_of_ten ||
      __builtin_mul_overflow(coefficient, static_cast<Int128>(ten_to(places)), &result)) {
    return std::nullopt;
  }
  return result;
}

/// Without any trailing zeros, those before the point included.
Decimal stripped(const Decimal& value) {
  Int128 coefficient = value.coefficient();
  int exponent = value.exponent();
  while (coefficient != 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  return {coefficient, coefficient == 0 ? 0 : exponent};
}

std::string digits_of(UInt128 value) {
  // Two halves of at most 19 digits, since the library prints no 128-bit integers and divides them slowly.
  std::array<char, 20> text;
  const auto print = [&](std::uint64_t half) {
    return std::string(text.data(), std::to_chars(text.data(), text.data() + text.size(), half).ptr);
  };
  if (value <= UINT64_MAX) {
    return print(static_cast<std::uint64_t>(value));
  }
  const UInt128 unit = ten_to(19);
  const std::string low = print(static_cast<std::uint64_t>(value % unit));
  return digits_of(value / unit) + std::string(19 - low.size(), '0') + low;
}

/// Drops zeros at the end of a coefficient while the exponent is negative.
template <class Integer>
void drop_zeros(Integer& coefficient, int& exponent) {
  while (exponent < 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
}

/// An exponent part after its 'e': a sign and digits up to the end. Values past 9999 saturate.
std::optional<int> parse_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) {
    return std::nullopt;
  }
  int value = 0;
  for (const char digit : text) {
    value = std::min(value * 10 + (digit - '0'), 9999);
  }
  return negative ? -value : value;
}

/// A number with more characters than these is written with a power of ten.
constexpr int longest_positional = 21;

/// The digits of a number with a point before the last `decimals` of them, at least one before the point.
class Positional {
 public:
  Positional(std::int64_t coefficient, int decimals) {
    auto rest = static_cast<std::uint64_t>(magnitude_of(coefficient));
    for (int place = 0; place < decimals; ++place, rest /= 10) {
      put(static_cast<char>('0' + rest % 10));
    }
    if (decimals > 0) {
      put('.');
    }
    do {
      put(static_cast<char>('0' + rest % 10));
      rest /= 10;
    } while (rest > 0);
    if (coefficient < 0) {
      put('-');
    }
  }
  std::string_view text() const { return {bytes_.data() + begin_, bytes_.size() - begin_}; }

 private:
  void put(char c) { bytes_[--begin_] = c; }

  std::array<char, 48> bytes_;
  std::size_t begin_ = 48;
};

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text, int most_exponent) {
  const bool negative = text.starts_with('-');
  std::size_t at = negative || text.starts_with('+') ? 1 : 0;
  UInt128 coefficient = 0;
  int significant = 0;
  bool any_digit = false;
  bool point = false;
  std::size_t decimals = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !point) {
      point = true;
      continue;
    }
    if (!is_digit(text[at])) {
      break;
    }
    any_digit = true;
    decimals += point ? 1 : 0;
    if (significant > 0 || text[at] != '0') {
      if (++significant > max_digits) {
        return std::nullopt;
      }
      coefficient = coefficient * 10 + static_cast<unsigned>(text[at] - '0');
    }
  }
  if (!any_digit || decimals > 2 * static_cast<std::size_t>(most_exponent)) {
    return std::nullopt;
  }
  int exponent = -static_cast<int>(decimals);
  if (at < text.size()) {
    const auto written =
        text[at] == 'e' || text[at] == 'E' ? parse_exponent(text.substr(at + 1)) : std::nullopt;
    if (!written) {
      return std::nullopt;
    }
    exponent += *written;
  }
  if (exponent < -most_exponent || exponent > most_exponent) {
    return std::nullopt;
  }
  return Decimal(with_sign(coefficient, negative), exponent);
}

Decimal Decimal::from_double(double value, int significant) {
  assert(std::isfinite(value));
  assert(significant >= 1 && significant <= max_digits);
  // to_chars with a precision is exact: it rounds the binary value itself, ties to the even digit.
  std::array<char, max_digits + 16> text;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value,
                                          std::chars_format::scientific, significant - 1);
  assert(error == std::errc{});
  const auto parsed = parse({text.data(), static_cast<std::size_t>(end - text.data())});
  assert(parsed);
  return parsed->normalised();
}

bool Decimal::is_integer() const {
  return normalised().exponent_ >= 0;
}

int Decimal::digits() const {
  return digit_count(magnitude_of(coefficient_));
}

int Decimal::magnitude() const {
  return coefficient_ == 0 ? 0 : digits() - 1 + exponent_;
}

double Decimal::to_double() const {
  if (coefficient_ == 0) {
    return 0;
  }
  // What 53 bits hold and such a power of ten are doubles themselves: their product or quotient is rounded
  // once.
  static constexpr std::array<double, 23> powers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  constexpr std::int64_t exact = std::int64_t{1} << 53U;
  const auto power = static_cast<std::size_t>(std::abs(exponent_));
  const auto narrow = static_cast<std::int64_t>(coefficient_);
  if (power < powers.size() && narrow == coefficient_ && narrow <= exact && narrow >= -exact) {
    const auto coefficient = static_cast<double>(narrow);
    return exponent_ < 0 ? coefficient / powers[power] : coefficient * powers[power];
  }
  std::string text = digits_of(magnitude_of(coefficient_));
  text += 'e';
  text += std::to_string(exponent_);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) {
    value = magnitude() > 0 ? std::numeric_limits<double>::infinity() : 0;
  }
  return coefficient_ < 0 ? -value : value;
}

std::string Decimal::to_string() const {
  if (exponent_ == 0 && coefficient_ >= 0 && coefficient_ < 10) {  // of points, mostly
    return std::string(1, static_cast<char>('0' + static_cast<int>(coefficient_)));
  }
  if (const auto narrow = static_cast<std::int64_t>(coefficient_);
      narrow == coefficient_ && exponent_ <= 0 && exponent_ > -longest_positional) {
    const Positional text(narrow, -exponent_);
    if (text.text().size() <= longest_positional) {
      return std::string(text.text());
    }
  }
  constexpr int longest_whole = 48;
  const std::string digits = digits_of(magnitude_of(coefficient_));
  const int count = static_cast<int>(digits.size());
  const int sign = coefficient_ < 0 ? 1 : 0;
  const int length = exponent_ >= 0       ? count + (coefficient_ == 0 ? 0 : exponent_)
                     : count > -exponent_ ? count + 1
                                          : 2 - exponent_;
  std::string text;
  if (sign != 0) {
    text += '-';
  }
  const int power = count - 1 + exponent_;
  const int scientific = count + (count > 1 ? 1 : 0) + (std::abs(power) < 100 ? 4 : 5);
  const bool whole = exponent_ >= 0 && length <= longest_whole && sign + scientific > longest_positional;
  if (sign + length > longest_positional && !whole) {
    text += digits.substr(0, 1);
    if (count > 1) {
      text += '.';
      text += digits.substr(1);
    }
    text += power < 0 ? "e-" : "e+";
    const std::string power_digits = std::to_string(std::abs(power));
    text += power_digits.size() < 2 ? "0" + power_digits : power_digits;
    return text;
  }
  const auto add_zeros = [&text](int zeros) { text.append(static_cast<std::size_t>(zeros), '0'); };
  if (exponent_ >= 0) {
    text += digits;
    add_zeros(length - count);
  } else if (count <= -exponent_) {
    text += "0.";
    add_zeros(-exponent_ - count);
    text += digits;
  } else {
    const auto point = static_cast<std::size_t>(count + exponent_);
    text.append(digits, 0, point);
    text += '.';
    text.append(digits, point);
  }
  return text;
}

Decimal Decimal::normalised() const {
  if (coefficient_ == 0) {
    return {Int128{0}, std::max(exponent_, 0)};
  }
  int exponent = exponent_;
  if (auto narrow = static_cast<std::int64_t>(coefficient_); narrow == coefficient_) {
    drop_zeros(narrow, exponent);
    return {Int128{narrow}, exponent};
  }
  Int128 wide = coefficient_;
  drop_zeros(wide, exponent);
  return {wide, exponent};
}

Decimal Decimal::rounded_to_decimals(int places) const {
  const int dropped = -places - exponent_;
  if (dropped <= 0) {
    const auto filled = scaled(coefficient_, -dropped);
    return filled ? Decimal(*filled, -places) : *this;
  }
  if (dropped > largest_power_of_ten) {
    return {Int128{0}, -places};
  }
  const UInt128 unit = ten_to(dropped);
  const UInt128 magnitude = magnitude_of(coefficient_);
  const UInt128 rounded = magnitude / unit + (magnitude % unit >= unit / 2 ? 1 : 0);
  return {with_sign(rounded, coefficient_ < 0), -places};
}

Decimal Decimal::rounded_to_significant(int count) const {
  assert(count >= 1);
  const Decimal rounded = rounded_to_decimals(count - 1 - magnitude());
  // 9.99 to two digits carries into a third: 10.0, shown as 10.
  return rounded.digits() > count ? rounded.rounded_to_decimals(count - 1 - rounded.magnitude()) : rounded;
}

Decimal Decimal::power_of_ten(int power) {
  return {Int128{1}, power};
}

std::optional<Decimal> Decimal::sum(const Decimal& a, const Decimal& b) {
  if (a.is_zero() || b.is_zero()) {
    return a.is_zero() ? b : a;
  }
  const int exponent = std::min(a.exponent_, b.exponent_);
  const auto left = scaled(a.coefficient_, a.exponent_ - exponent);
  const auto right = scaled(b.coefficient_, b.exponent_ - exponent);
  Int128 sum = 0;
  if (!left || !right || __builtin_add_overflow(*left, *right, &sum)) {
    return std::nullopt;
  }
  return Decimal(sum, exponent);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const std::optional<Decimal> sum = Decimal::sum(a, b);
  assert(sum);
  return *sum;
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  return a + -b;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  Int128 product = 0;
  if (!__builtin_mul_overflow(a.coefficient_, b.coefficient_, &product)) {
    return {product, a.exponent_ + b.exponent_};
  }
  const Decimal left = stripped(a);
  const Decimal right = stripped(b);
  [[maybe_unused]] const bool overflow =
      __builtin_mul_overflow(left.coefficient_, right.coefficient_, &product);
  assert(!overflow);
  return {product, left.exponent_ + right.exponent_};
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int left_sign = (a.coefficient_ > 0) - (a.coefficient_ < 0);
  const int right_sign = (b.coefficient_ > 0) - (b.coefficient_ < 0);
  if (left_sign != right_sign || left_sign == 0) {
    return left_sign <=> right_sign;
  }
  std::strong_ordering magnitudes = a.magnitude() <=> b.magnitude();
  if (magnitudes == 0) {
    // Equal magnitudes: the exponents differ by at most 38, and a product that overflows is the larger
    // number.
    UInt128 left = magnitude_of(a.coefficient_);
    UInt128 right = magnitude_of(b.coefficient_);
    if (a.exponent_ >= b.exponent_) {
      const UInt128 unit = ten_to(a.exponent_ - b.exponent_);
      magnitudes = __builtin_mul_overflow(left, unit, &left) ? std::strong_ordering::greater : left <=> right;
    } else {
      const UInt128 unit = ten_to(b.exponent_ - a.exponent_);
      magnitudes = __builtin_mul_overflow(right, unit, &right) ? std::strong_ordering::less : left <=> right;
    }
  }
  return left_sign > 0 ? magnitudes : 0 <=> magnitudes;
}

}  // namespace gradewright::engine
