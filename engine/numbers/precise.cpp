#include "engine/numbers/precise.hpp"

#include <cmath>
#include <ios>
#include <limits>

#include "engine/numbers/precise_number.hpp"

namespace gradewright::engine {

namespace {

using Number = Precise::Access::Number;

/// Of +, -, * and /, which round correctly to 168 bits, relative to the result; 2^-168 is 2.7e-51.
constexpr long double unit = 3e-51L;
constexpr long double unknown = std::numeric_limits<long double>::infinity();

/// Whether a * b is exactly `product`: known where all three are doubles that a fused product can check.
bool is_product(const Number& a, const Number& b, const Number& product) {
  const auto x = a.convert_to<double>();
  const auto y = b.convert_to<double>();
  const auto z = product.convert_to<double>();
  const bool safe = std::abs(z) > 1e-200 && std::abs(z) < 1e300;  // the rest of the product is a double too
  return safe && a == x && b == y && product == z && std::fma(x, y, -z) == 0;
}
/// Whether a + b is exactly `sum`, likewise (Knuth: The Art of Computer Programming 2, 4.2.2, theorem B).
bool is_sum(const Number& a, const Number& b, const Number& sum) {
  const auto x = a.convert_to<double>();
  const auto y = b.convert_to<double>();
  const double z = x + y;
  const double of_y = z - x;
  return a == x && b == y && sum == z && (x - (z - of_y)) + (y - of_y) == 0;
}

}  // namespace

long double Precise::Access::at_least(const Number& number) {
  const auto value = number.convert_to<long double>();
  if (!(value < std::numeric_limits<long double>::max())) {
    return unknown;
  }
  return value == 0 && number == 0 ? 0 : std::nextafter(value, unknown);
}

Number Precise::Access::absolute_error(const Precise& x) {
  const Number& value = of(x);
  if (multiprecision::isinf(value) && x.error_ < 1) {
    return 0;  // what it stands for is infinite too, or beyond all digits
  }
  return value == 0 || x.error_ == 0 ? Number(x.error_)
                                     : Number(Number(x.error_) * multiprecision::abs(value));
}

Precise Precise::Access::rounded(const Number& number, const Number& absolute, long double rounding) {
  Precise result = precise(number);
  if (!multiprecision::isfinite(number) || !multiprecision::isfinite(absolute)) {
    result.error_ = multiprecision::isfinite(absolute) ? 0 : unknown;
  } else if (number == 0) {
    result.error_ = at_least(absolute);
  } else {
    result.error_ = (absolute == 0 ? 0 : at_least(Number(absolute / multiprecision::abs(number)))) + rounding;
  }
  return result;
}

Precise::Precise(double value) {
  Access::put(*this, Access::Number(value));
}
Precise::Precise(std::int64_t value) {
  Access::put(*this, Access::Number(value));
}
Precise::Precise(std::string_view digits) {
  Access::put(*this, Access::Number(std::string(digits)));
}
Precise::Precise(const Precise& other) : error_(other.error_) {
  Access::put(*this, Access::of(other));
}
Precise& Precise::operator=(const Precise& other) {
  if (this != &other) {
    Access::put(*this, Access::of(other));
    error_ = other.error_;
  }
  return *this;
}

std::string Precise::to_scientific(int digits) const {
  return Access::of(*this).str(digits, std::ios_base::scientific);
}

double Precise::to_double() const {
  return Access::of(*this).convert_to<double>();
}

Precise Precise::with_error(long double error) const {
  Precise result = *this;
  result.error_ = error;
  return result;
}

Precise Precise::operator-() const {
  return Access::precise(-Access::of(*this)).with_error(error_);
}

Precise operator+(const Precise& a, const Precise& b) {
  using Access = Precise::Access;
  const Number sum = Access::of(a) + Access::of(b);
  if (a.error_ == 0 && b.error_ == 0 && is_sum(Access::of(a), Access::of(b), sum)) {
    return Access::precise(sum);
  }
  return Access::rounded(sum, Access::absolute_error(a) + Access::absolute_error(b), unit);
}
Precise operator-(const Precise& a, const Precise& b) {
  return a + -b;
}
Precise operator*(const Precise& a, const Precise& b) {
  using Access = Precise::Access;
  const Number product = Access::of(a) * Access::of(b);
  if (multiprecision::isinf(product)) {
    return Access::precise(product).with_error(a.error_ < 1 && b.error_ < 1 ? 0 : unknown);
  }
  if (product == 0 || !multiprecision::isfinite(product)) {
    // |a b - a' b'| <= |a| db + |b| da + da db
    const Number of_a = Access::absolute_error(a);
    const Number of_b = Access::absolute_error(b);
    const auto part = [](const Number& x, const Number& y) {
      return x == 0 || y == 0 ? Number(0) : Number(multiprecision::abs(x) * y);
    };
    return Access::rounded(product, part(Access::of(a), of_b) + part(Access::of(b), of_a) + part(of_a, of_b),
                           unit);
  }
  if (a.error_ == 0 && b.error_ == 0 && is_product(Access::of(a), Access::of(b), product)) {
    return Access::precise(product);
  }
  return Access::precise(product).with_error(a.error_ + b.error_ + a.error_ * b.error_ + unit);
}
Precise operator/(const Precise& a, const Precise& b) {
  using Access = Precise::Access;
  const Number& divisor = Access::of(b);
  const bool may_be_zero = divisor == 0 ? b.error_ > 0 : b.error_ >= 1;
  const Precise quotient = Access::precise(Access::of(a) / divisor);
  if (may_be_zero) {
    return quotient.with_error(unknown);
  }
  if (divisor == 0 || !multiprecision::isfinite(divisor) || !multiprecision::isfinite(Access::of(a))) {
    return quotient;
  }
  if (Access::of(a) == 0) {
    return Access::rounded(Access::of(quotient),
                           Access::absolute_error(a) / multiprecision::abs(divisor) / (1 - b.error_), unit);
  }
  if (a.error_ == 0 && b.error_ == 0 && is_product(Access::of(quotient), divisor, Access::of(a))) {
    return quotient;
  }
  return quotient.with_error((a.error_ + b.error_) / (1 - b.error_) + unit);
}

std::partial_ordering operator<=>(const Precise& a, const Precise& b) {
  const auto& left = Precise::Access::of(a);
  const auto& right = Precise::Access::of(b);
  if (left < right) {
    return std::partial_ordering::less;
  }
  if (left > right) {
    return std::partial_ordering::greater;
  }
  return left == right ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

Precise abs(const Precise& x) {
  return Precise::Access::precise(multiprecision::abs(Precise::Access::of(x))).with_error(x.error_);
}
bool isnan(const Precise& x) {
  return multiprecision::isnan(Precise::Access::of(x));
}
bool isinf(const Precise& x) {
  return multiprecision::isinf(Precise::Access::of(x));
}

}  // namespace gradewright::engine
