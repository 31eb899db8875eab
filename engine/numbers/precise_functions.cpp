#include "engine/numbers/precise_functions.hpp"

#include <cmath>
#include <limits>

#include "engine/numbers/precise_number.hpp"

namespace gradewright::engine {

namespace {

using Access = Precise::Access;
using Number = Access::Number;

/// Of Boost's elementary functions, relative to the result: a few hundred units of 2^-168.
constexpr long double unit = 1e-48L;
constexpr long double unknown = std::numeric_limits<long double>::infinity();

/// f(x) for an f that is nowhere steeper than 1.
Precise at_most_as_steep(const Number& result, const Precise& x) {
  return Access::rounded(result, Access::absolute_error(x), unit);
}

/// The relative error of exp(x) for an absolute one of x: exp(d) - 1.
long double grown(const Number& error) {
  return std::expm1(Access::at_least(error));
}

/// A power that is none of 0; where it underflowed, its error is that it is not 0.
Precise power(const Number& result, const Number& error_of_logarithm) {
  const long double error =
      result == 0 ? std::numeric_limits<long double>::min() : grown(error_of_logarithm) + unit;
  return Access::precise(result).with_error(error);
}

/// 2 / sqrt(pi) exp(-x^2) sum_k 2^k x^(2k+1) / (1 * 3 * ... * (2k+1)), in which nothing cancels (Abramowitz
/// and Stegun: Handbook of Mathematical Functions, 1964, 7.1.6).
Number erf_series(const Number& x) {
  const Number twice_square = 2 * x * x;
  Number term = x;
  Number sum = x;
  for (int k = 1; multiprecision::abs(term) > multiprecision::abs(sum) * Number(1e-52); ++k) {
    term = term * twice_square / (2 * k + 1);
    sum += term;
  }
  const Number root_of_pi = multiprecision::sqrt(4 * multiprecision::atan(Number(1)));
  return 2 * sum * multiprecision::exp(-x * x) / root_of_pi;
}

/// 2 artanh(x / (2 + x)) = log(1 + x) for a small x (Abramowitz and Stegun, 4.1.27).
Number log1p_series(const Number& x) {
  const Number base = x / (2 + x);
  const Number square = base * base;
  Number power = base;
  Number sum = base;
  for (int k = 3; multiprecision::abs(power) > multiprecision::abs(sum) * Number(1e-52); k += 2) {
    power *= square;
    sum += power / k;
  }
  return 2 * sum;
}

/// sum_k x^k / k!, from k = 1, for a small x.
Number expm1_series(const Number& x) {
  Number term = x;
  Number sum = x;
  for (int k = 2; multiprecision::abs(term) > multiprecision::abs(sum) * Number(1e-52); ++k) {
    term = term * x / k;
    sum += term;
  }
  return sum;
}

/// Below this, 1 + x would lose digits.
constexpr double small = 0.25;

/// A whole power of what may be 0: |(x + d)^n - x^n| <= (|x| + |d|)^n, whose rounding the last factor covers.
Precise whole_power_near_zero(const Number& result, const Precise& x, const Number& n) {
  const Number reach = multiprecision::abs(Access::of(x)) + Access::absolute_error(x);
  return Access::rounded(result, multiprecision::pow(reach, n) * Number(1 + 1e-9L), unit);
}

}  // namespace

Precise exp(const Precise& x) {
  if (Access::of(x) == 0 && x.error() == 0) {
    return 1;
  }
  return power(multiprecision::exp(Access::of(x)), Access::absolute_error(x));
}
Precise log(const Precise& x) {
  const Precise result = Access::precise(multiprecision::log(Access::of(x)));
  if (Access::of(x) == 1 && x.error() == 0) {
    return 0;
  }
  if (Access::of(x) == 0 ? x.error() > 0 : x.error() >= 1) {
    return result.with_error(unknown);
  }
  // |log(x (1 + d)) - log x| <= d / (1 - d)
  return Access::rounded(Access::of(result), Number(x.error() / (1 - x.error())), unit);
}
Precise sqrt(const Precise& x) {
  const Precise result = Access::precise(multiprecision::sqrt(Access::of(x)));
  if (Access::of(x) == 0) {
    return result.with_error(std::sqrt(x.error()));
  }
  if (x.error() >= 1 && Access::of(x) < 0) {  // it may be 0 and more, up to this
    const Number most = Access::absolute_error(x) - multiprecision::abs(Access::of(x));
    return Access::rounded(Number(0), Number(multiprecision::sqrt(most)), unit);
  }
  return result.with_error(x.error() + unit);
}
Precise tanh(const Precise& x) {
  return at_most_as_steep(multiprecision::tanh(Access::of(x)), x);
}
Precise sin(const Precise& x) {
  return at_most_as_steep(multiprecision::sin(Access::of(x)), x);
}
Precise cos(const Precise& x) {
  return at_most_as_steep(multiprecision::cos(Access::of(x)), x);
}
Precise erf(const Precise& x) {
  const Number& value = Access::of(x);
  if (multiprecision::isnan(value)) {
    return x;
  }
  constexpr int nearly_one = 12;  // 1 - erf(12) is 1.4e-64
  const Number result =
      multiprecision::abs(value) < nearly_one ? erf_series(value) : Number(value < 0 ? -1 : 1);
  // erf is nowhere steeper than 2 / sqrt(pi) < 1.13.
  return Access::rounded(result, Number(1.13) * Access::absolute_error(x), unit);
}
Precise log1p(const Precise& x) {
  const Number& value = Access::of(x);
  if (multiprecision::abs(value) < small) {
    // |log(1 + x + d) - log(1 + x)| <= d / (1 + x - d)
    const Number error = Access::absolute_error(x);
    const Number least = 1 + value - error;
    return least <= 0 ? Access::precise(log1p_series(value)).with_error(unknown)
                      : Access::rounded(log1p_series(value), error / least, unit);
  }
  return log(1 + x);
}
Precise expm1(const Precise& x) {
  const Number& value = Access::of(x);
  if (multiprecision::abs(value) < small) {
    // |exp(x + d) - exp(x)| <= exp(x) (exp(d) - 1), and exp(x) < 2 here
    return Access::rounded(expm1_series(value), Number(2 * grown(Access::absolute_error(x))), unit);
  }
  return exp(x) - 1;
}
Precise log2(const Precise& x) {
  return log(x) / log(Precise(2));
}
Precise log10(const Precise& x) {
  return log(x) / log(Precise(10));
}
Precise atan(const Precise& x) {
  return at_most_as_steep(multiprecision::atan(Access::of(x)), x);
}
Precise floor(const Precise& x) {
  const Number result = multiprecision::floor(Access::of(x));
  const Number error = Access::absolute_error(x);
  const bool known = Access::of(x) - error >= result && Access::of(x) + error < result + 1;
  return Access::rounded(result, known ? Number(0) : Number(error + 1), 0);
}
Precise pow(const Precise& x, const Precise& y) {
  const Precise result = Access::precise(multiprecision::pow(Access::of(x), Access::of(y)));
  const bool may_be_zero = Access::of(x) == 0 ? x.error() > 0 : x.error() >= 1;
  if (may_be_zero && y.error() == 0 && Access::of(y) >= 1 &&
      multiprecision::floor(Access::of(y)) == Access::of(y)) {
    return whole_power_near_zero(Access::of(result), x, Access::of(y));
  }
  if (Access::of(x) == 0) {
    return result.with_error(x.error() == 0 ? 0 : unknown);
  }
  if (x.error() >= 1) {
    return result.with_error(unknown);
  }
  // x^y = exp(y log x)
  const Number by_base = multiprecision::abs(Access::of(y)) * Number(x.error() / (1 - x.error()));
  const Number by_exponent =
      y.error() == 0 ? Number(0)
                     : Number(Access::absolute_error(y) *
                              multiprecision::abs(multiprecision::log(multiprecision::abs(Access::of(x)))));
  return power(Access::of(result), by_base + by_exponent);
}

}  // namespace gradewright::engine
