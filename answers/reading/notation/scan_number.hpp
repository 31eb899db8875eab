#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::reading {

struct ScannedNumber {
  std::size_t length = 0;   ///< bytes; 0 when no number begins there
  bool is_damaged = false;  ///< digits that are no number: 1.2.3, 0x1F
};

/// The number that begins at `at`: digits of any sort with at most one point, marks that group them in threes
/// ("{,}", "\,", "_", "'", thin spaces), an exponent. Commas and blanks between digits are the parser's to
/// decide. `in_list`: "1. 2." are numbers with their points, as NumPy prints them.
ScannedNumber scan_number(std::string_view source, std::size_t at, bool in_list);

/// A digit, also of full width or of mathematics, raised or lowered.
struct Digit {
  enum class Height { line, raised, lowered };
  int value = 0;
  Height height = Height::line;
  std::size_t length = 1;  ///< bytes
};
std::optional<Digit> digit_at(std::string_view text);

/// ½ and its kin.
struct VulgarFraction {
  int above = 0;
  int below = 1;
};
std::optional<VulgarFraction> vulgar_fraction(std::string_view character);

/// Whether a text is ASCII digits and nothing else.
bool is_digits(std::string_view text);

/// `text` with every digit as an ASCII digit.
std::string with_plain_digits(std::string_view text);

/// The decimal that a scanned number stands for. Empty past Decimal's limits.
std::optional<Decimal> scanned_value(std::string_view text);

}  // namespace gradewright::reading
