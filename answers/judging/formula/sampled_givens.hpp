#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/shape.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/language/seeded_sequence.hpp"

namespace gradewright::judging {

/// From where the numbers of a point come.
struct Region {
  double scale = 1;
  enum class Sort { real, positive, share } sort = Sort::real;
};
inline constexpr std::array<Region, 7> regions{{{1.0, Region::Sort::real},
                                                {0.01, Region::Sort::real},
                                                {30.0, Region::Sort::real},
                                                {1.0, Region::Sort::positive},
                                                {0.01, Region::Sort::positive},
                                                {30.0, Region::Sort::positive},
                                                {1.0, Region::Sort::share}}};

/// Seeded numbers in place of those that an exam gives.
class Sampler {
 public:
  explicit Sampler(std::uint64_t seed) : sequence_(seed) {}

  double number(const Region& region);
  /// One of `count` places.
  std::size_t place(std::size_t count);
  /// A whole number from 2 to 12.
  double whole();

 private:
  double share();

  SeededSequence sequence_;
};

/// The sort of number that a given stays: any, the value itself (the extent of another given), one 1 among
/// zeros, zeros and ones, shares of 1, a whole number.
enum class Domain { free, fixed, one_hot, mask, shares, count };

/// The sort of a given among givens of these shapes.
Domain domain_of(const Tensor<double>& value, const std::vector<Shape>& shapes);

/// Other numbers of that sort in its place.
Tensor<double> sampled(const Tensor<double>& value, Domain domain, const Region& region, Sampler& sampler);

}  // namespace gradewright::judging
