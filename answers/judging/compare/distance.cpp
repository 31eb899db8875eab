#include "answers/judging/compare/distance.hpp"

#include <algorithm>

#include "engine/numbers/rational_number.hpp"

namespace gradewright::judging {
namespace {

using boost::multiprecision::cpp_int;

/// coefficient * 10^exponent without bounds.
struct Wide {
  cpp_int coefficient;
  int exponent = 0;
};

Wide wide(const Decimal& value) {
  const UInt128 magnitude = magnitude_of(value.coefficient());
  cpp_int coefficient = static_cast<std::uint64_t>(magnitude >> 64);
  coefficient <<= 64;
  coefficient |= static_cast<std::uint64_t>(magnitude);
  if (value.is_negative()) {
    coefficient = -coefficient;
  }
  return {coefficient, value.exponent()};
}

cpp_int wide_power_of_ten(int exponent) {
  return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent));
}

Wide operator*(const Wide& a, const Wide& b) {
  return {cpp_int(a.coefficient * b.coefficient), a.exponent + b.exponent};
}

/// The coefficient over a smaller exponent.
cpp_int over(const Wide& value, int exponent) {
  return cpp_int(value.coefficient * wide_power_of_ten(value.exponent - exponent));
}

Wide distance(const Wide& a, const Wide& b) {
  const int exponent = std::min(a.exponent, b.exponent);
  return {cpp_int(abs(cpp_int(over(a, exponent) - over(b, exponent)))), exponent};
}

bool at_most(const Wide& a, const Wide& b) {
  const int exponent = std::min(a.exponent, b.exponent);
  return over(a, exponent) <= over(b, exponent);
}

Wide magnitude(const Decimal& value) {
  return wide(value.abs());
}

/// The key t = n / d.
struct Ratio {
  Wide numerator;
  Wide denominator;
};

Ratio ratio(const Decimal& key, const Rational* fraction) {
  if (fraction == nullptr) {
    return {wide(key), {1, 0}};
  }
  const auto& number = Rational::Access::of(*fraction);
  return {{cpp_int(boost::multiprecision::numerator(number)), 0},
          {cpp_int(boost::multiprecision::denominator(number)), 0}};
}

/// |p d - n q|.
Wide numerator_of(const WrittenNumber& student, const Ratio& key) {
  return distance(wide(student.numerator()) * key.denominator, key.numerator * wide(student.denominator()));
}
/// |q| d.
Wide denominator_of(const WrittenNumber& student, const Ratio& key) {
  return magnitude(student.denominator()) * key.denominator;
}

int digits_of(const cpp_int& value) {
  return static_cast<int>(value.str().size());
}

/// a / b to 12 significant digits. One digit more is computed and the rest cut off before rounding.
Decimal quotient(const Wide& a, const Wide& b) {
  const int shift = settled_digits + 2 - (digits_of(a.coefficient) - digits_of(b.coefficient));
  cpp_int scaled = a.coefficient;
  cpp_int divisor = b.coefficient;
  (shift >= 0 ? scaled : divisor) *= wide_power_of_ten(std::abs(shift));
  const cpp_int ratio(scaled / divisor);
  const Decimal digits(Int128{ratio.convert_to<std::int64_t>()}, a.exponent - b.exponent - shift);
  return digits.rounded_to_significant(settled_digits).normalised();
}

bool is_small(const Decimal& value) {
  return magnitude_of(value.coefficient()) <= INT64_MAX;
}

bool is_one(const Decimal& value) {
  return value.coefficient() == 1 && value.exponent() == 0;
}

}  // namespace

Distance::Distance(const WrittenNumber& student, const Decimal& key) : Distance(student, key, nullptr) {}

Distance::Distance(const WrittenNumber& student, const Decimal& key, const Rational* fraction)
    : student_(student), key_(key), fraction_(fraction) {
  const int apart = student.numerator().exponent() - key.exponent();
  narrow_ = fraction_ == nullptr && is_one(student.denominator()) && is_small(student.numerator()) &&
            is_small(key) && apart >= -18 && apart <= 18;
  if (narrow_) {
    // 63 bits times 10^18 stay below 2^123.
    exponent_ = std::min(student.numerator().exponent(), key.exponent());
    const Int128 left = student.numerator().coefficient() * static_cast<Int128>(ten_to(std::max(apart, 0)));
    const Int128 right = key.coefficient() * static_cast<Int128>(ten_to(std::max(-apart, 0)));
    difference_ = magnitude_of(left - right);
  }
}

Distance::Distance(const WrittenNumber& student, const SettledCell& key)
    : Distance(student, key.decimal(), key.exact || key.unrounded.is_open() ? nullptr : &key.unrounded) {}

bool Distance::at_most(const Decimal& limit) const {
  if (narrow_) {
    const int apart = exponent_ - limit.exponent();
    if (difference_ <= INT64_MAX && is_small(limit) && apart >= -18 && apart <= 18) {
      const Int128 scaled_limit = limit.coefficient() * static_cast<Int128>(ten_to(std::max(-apart, 0)));
      return static_cast<Int128>(difference_ * ten_to(std::max(apart, 0))) <= scaled_limit;
    }
    return Decimal(static_cast<Int128>(difference_), exponent_) <= limit;
  }
  const Ratio key = ratio(key_, fraction_);
  return judging::at_most(numerator_of(student_, key), wide(limit) * denominator_of(student_, key));
}

bool Distance::at_most_half_unit(int unit) const {
  if (narrow_) {
    const int apart = unit - exponent_;
    if (apart < 0) {
      return difference_ == 0;
    }
    return apart > largest_power_of_ten || 2 * difference_ <= ten_to(apart);
  }
  const Wide limit{cpp_int(5), unit - 1};
  const Ratio key = ratio(key_, fraction_);
  return judging::at_most(numerator_of(student_, key), limit * denominator_of(student_, key));
}

bool Distance::at_most_share(const Decimal& share) const {
  if (narrow_ && is_small(share)) {
    return at_most(share * key_.abs());
  }
  const Ratio key = ratio(key_, fraction_);
  const Wide size{cpp_int(abs(key.numerator.coefficient)), key.numerator.exponent};
  return judging::at_most(numerator_of(student_, key),
                          wide(share) * size * magnitude(student_.denominator()));
}

Decimal Distance::rounded() const {
  if (narrow_) {
    const Decimal exact(static_cast<Int128>(difference_), exponent_);
    return difference_ < ten_to(settled_digits) ? exact
                                                : exact.rounded_to_significant(settled_digits).normalised();
  }
  const Ratio key = ratio(key_, fraction_);
  return quotient(numerator_of(student_, key), denominator_of(student_, key));
}

}  // namespace gradewright::judging
