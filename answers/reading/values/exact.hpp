#pragma once

#include <optional>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// Exact arithmetic on finite numbers that somebody wrote. Empty when the result would go past Decimal's
/// limits or is undefined (a division by zero).
std::optional<WrittenNumber> add(const WrittenNumber& a, const WrittenNumber& b);
std::optional<WrittenNumber> multiply(const WrittenNumber& a, const WrittenNumber& b);
std::optional<WrittenNumber> divide(const WrittenNumber& a, const WrittenNumber& b);
WrittenNumber negate(const WrittenNumber& a);

/// `base` to an integer power, |exponent| <= 400. A power of ten keeps the digits of what it scales:
/// 1.20 * 10^-3 has five decimals.
std::optional<WrittenNumber> power(const WrittenNumber& base, int exponent);

/// Whether two numbers are the same value, however they were typed.
bool same_value(const WrittenNumber& a, const WrittenNumber& b);

/// Whether a number is within half a unit of the last digit of another, which is no fraction.
bool rounds_to(const WrittenNumber& number, const WrittenNumber& rounded);
/// The same, of digits as far as they were written: the last one of 6.71 * 10^7 is its second decimal, that
/// of 67100000 its unit.
bool rounds_to_digits(const WrittenNumber& number, const WrittenNumber& rounded);

}  // namespace gradewright::reading
