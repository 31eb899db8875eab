#pragma once

#include <cstdint>
#include <optional>

#include "engine/graph/tensor.hpp"
#include "engine/syntax/syntax.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

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

/// The value of a seeded generator: random_integers(SHAPE, LOW, HIGH, seed=N) gives whole numbers from LOW to
/// HIGH, random_decimals(SHAPE, LOW, HIGH, decimals=D, seed=N) decimals with D places. SHAPE is a list, or a
/// number for a vector. Empty when the tree calls something else; notation::SourceError when the arguments do
/// not fit.
std::optional<Tensor<Number>> generate(const notation::Syntax& call);

}  // namespace gradewright::problems
