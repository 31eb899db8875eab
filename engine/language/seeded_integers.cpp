#include "engine/language/seeded_integers.hpp"

#include <cassert>

namespace gradewright::engine {

namespace {

__extension__ using UInt128 = unsigned __int128;

std::uint64_t split_mix(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

}  // namespace

std::vector<std::int64_t> seeded_integers(std::uint64_t seed, std::int64_t low, std::int64_t high,
                                          std::size_t count) {
  assert(low <= high);
  // Unsigned arithmetic, so that the whole range of integers works.
  const UInt128 choices =
      static_cast<UInt128>(static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low)) + 1;
  std::vector<std::int64_t> result(count);
  for (std::int64_t& value : result) {
    const auto above_low =
        static_cast<std::uint64_t>((static_cast<UInt128>(split_mix(seed)) * choices) >> 64U);
    value = static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + above_low);
  }
  return result;
}

}  // namespace gradewright::engine
