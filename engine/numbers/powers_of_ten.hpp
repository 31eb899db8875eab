#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

__extension__ using UInt128 = unsigned __int128;

/// 10^38 is the largest power of ten below 2^127.
inline constexpr int largest_power_of_ten = 38;

/// 10^0 ... 10^38.
inline constexpr auto powers_of_ten = [] {
  std::array<UInt128, largest_power_of_ten + 1> powers{};
  UInt128 power = 1;
  for (UInt128& entry : powers) {
    entry = power;
    power *= 10;
  }
  return powers;
}();

/// 10^exponent as an integer; `exponent` in [0, 38].
constexpr UInt128 ten_to(int exponent) {
  return powers_of_ten[static_cast<std::size_t>(exponent)];
}

/// |value|, also for the most negative value.
constexpr UInt128 magnitude_of(Int128 value) {
  const UInt128 bits = static_cast<UInt128>(value);
  return value < 0 ? UInt128{0} - bits : bits;
}

/// How many decimal digits `value` has; 1 for zero.
constexpr int digit_count(UInt128 value) {
  const auto high = static_cast<std::uint64_t>(value >> 64);
  const auto low = static_cast<std::uint64_t>(value) | 1U;
  const auto bits = static_cast<unsigned>(high != 0 ? 64 + std::bit_width(high) : std::bit_width(low));
  // 1233 / 4096 is log10(2) closely enough for 128 bits: the estimate is right or one short.
  const int estimate = static_cast<int>(bits * 1233U >> 12U);
  return estimate + ((value | 1U) >= ten_to(estimate) ? 1 : 0);
}

}  // namespace gradewright::engine
