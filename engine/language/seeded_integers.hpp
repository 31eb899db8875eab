#pragma once

#include <cstdint>
#include <vector>

namespace gradewright::engine {

/// `count` integers in [low, high], both included, the same for a seed on every machine: SplitMix64 (Steele,
/// Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014) started at `seed`, each 64-bit
/// output u mapped to low + floor(u (high - low + 1) / 2^64). Needs low <= high.
std::vector<std::int64_t> seeded_integers(std::uint64_t seed, std::int64_t low, std::int64_t high,
                                          std::size_t count);

}  // namespace gradewright::engine
