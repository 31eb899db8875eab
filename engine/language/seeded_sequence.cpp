#include "engine/language/seeded_sequence.hpp"

namespace gradewright::engine {

std::uint64_t SeededSequence::next() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

std::int64_t SeededSequence::integer(std::int64_t low, std::int64_t high) {
  // Lemire, Fast random integer generation in an interval, 2019, on the upper 32 bits: draws that would make
  // some numbers likelier are thrown away.
  const std::uint64_t count = static_cast<std::uint64_t>(high - low) + 1;
  const std::uint64_t uneven = ((std::uint64_t{1} << 32U) - count) % count;
  std::uint64_t product = (next() >> 32U) * count;
  while ((product & 0xffffffffU) < uneven) {
    product = (next() >> 32U) * count;
  }
  return low + static_cast<std::int64_t>(product >> 32U);
}

}  // namespace gradewright::engine
