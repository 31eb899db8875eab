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
Precise floor(const Precise& x) {
  const Number result = multiprecision::floor(Access::of(x));
  const Number error = Access::absolute_error(x);
  const bool known = Access::of(x) - error >= result && Access::of(x) + error < result + 1;
  return Access::rounded(result, known ? Number(0) : Number(error + 1), 0);
}
Precise pow(const Precise& x, const Precise& y) {
  const Precise result = Access::precise(multiprecision::pow(Access::of(x), Access::of(y)));
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
