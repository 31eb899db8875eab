#pragma once

#include <cstdint>

namespace gradewright::engine {

/// The splitmix64 sequence (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): the
/// same numbers on every machine, which the standard library's distributions do not promise.
class SeededSequence {
 public:
  explicit SeededSequence(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// A whole number from `low` to `high`, each equally likely. high - low must be below 2^32.
  std::int64_t integer(std::int64_t low, std::int64_t high);

 private:
  std::uint64_t state_;
};

}  // namespace gradewright::engine
