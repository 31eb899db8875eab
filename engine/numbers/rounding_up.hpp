#pragma once

#include <cfenv>

namespace gradewright::engine {

/// While one lives the processor rounds up, so that -(-a + -b) is a + b rounded down, and an interval kept as
/// (-lo, hi) gets wider at both ends. What computes with doubles meanwhile stands in a file that is compiled
/// with -frounding-math (engine/CMakeLists.txt), reads them from memory and leaves its results there. The
/// functions of the C library are made for rounding to nearest. (Valgrind always rounds to nearest: what it
/// runs gives enclosures that are too narrow.)
class RoundingUp {
 public:
  RoundingUp() { std::fesetround(FE_UPWARD); }
  ~RoundingUp() { std::fesetround(FE_TONEAREST); }
  RoundingUp(const RoundingUp&) = delete;
  RoundingUp& operator=(const RoundingUp&) = delete;
};

}  // namespace gradewright::engine
