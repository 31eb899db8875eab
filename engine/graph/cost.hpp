#pragma once

#include <cstdint>

namespace gradewright::engine {

/// What an operation costs once, for its shapes. Conventions (CONVENTIONS in docs/) turn these counts into
/// FLOPs.
struct Cost {
  std::int64_t multiply_adds = 0;    ///< multiply-accumulates of matrix products and convolutions
  std::int64_t additions = 0;        ///< other additions, subtractions, comparisons, maxima
  std::int64_t multiplications = 0;  ///< other multiplications and divisions
  std::int64_t functions = 0;        ///< exp, log, sqrt, tanh and their like, one each

  friend bool operator==(const Cost&, const Cost&) = default;
  Cost& operator+=(const Cost& other) {
    multiply_adds += other.multiply_adds;
    additions += other.additions;
    multiplications += other.multiplications;
    functions += other.functions;
    return *this;
  }
};

}  // namespace gradewright::engine
