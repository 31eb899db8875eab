#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A sort of sign that a text leaves open. One decision holds for a sort in a whole text.
enum class Doubt : std::uint8_t {
  comma,           ///< 1,234: parts two numbers; groups thousands; a decimal comma
  point,           ///< 1.234: a decimal point; groups thousands
  blank,           ///< 16 941: parts two numbers; groups thousands
  sign,            ///< 1 -2: a difference; two numbers
  slash,           ///< 1/2x: of a half; of two x
  letters,         ///< AB: one name; a product
  call,            ///< f(x+1): of a function; a product
  script,          ///< x^10: as meant; by TeX's rules
  function_power,  ///< sin^2 x: a power of the value; of the function
  adjacent,        ///< 3(4): a product; two things
  suffix           ///< 5 M: millions; a name
};
inline constexpr std::size_t doubts = 11;

/// How many ways there are to decide a doubt; the first is the plain one.
constexpr std::uint8_t ways_to_decide(Doubt doubt) {
  return doubt == Doubt::comma ? 3 : 2;
}

/// What was decided for each sort, and which sorts a text has.
struct Decisions {
  std::array<std::uint8_t, doubts> ways{};
  std::array<bool, doubts> met{};

  std::uint8_t way(Doubt doubt) const { return ways[static_cast<std::size_t>(doubt)]; }
  bool has_met(Doubt doubt) const { return met[static_cast<std::size_t>(doubt)]; }
  /// The decision for a sort that the text has.
  std::uint8_t meet(Doubt doubt) {
    met[static_cast<std::size_t>(doubt)] = true;
    return way(doubt);
  }
};

namespace comma {
inline constexpr std::uint8_t separator = 0;
inline constexpr std::uint8_t thousands = 1;
inline constexpr std::uint8_t decimal = 2;
}  // namespace comma
namespace point {
inline constexpr std::uint8_t thousands = 1;
}  // namespace point

}  // namespace gradewright::reading
