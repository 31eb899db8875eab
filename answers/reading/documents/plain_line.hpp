#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The beginning of a line in the characters that labels are read in: full-width letters, digits and signs,
/// circled digits, blanks of any width, dashes and arrows as ASCII writes them (１ａ）, ②, 3 – and 4 →), and
/// the slash that closes a label (1a/) as a bracket.
class PlainLine {
 public:
  /// Of `line`, which is kept, no more than `longest` bytes.
  explicit PlainLine(std::string_view line);
  PlainLine(const PlainLine&) = delete;
  PlainLine& operator=(const PlainLine&) = delete;

  static constexpr std::size_t longest = 400;

  std::string_view text() const { return text_; }
  /// How many bytes of the line the first `n` characters of `text` stand for.
  std::size_t source_length(std::size_t n) const { return offsets_.empty() ? n : offsets_[n]; }

 private:
  std::string plain_;                 ///< where it differs from the line
  std::string_view text_;             ///< of it or of the line
  std::vector<std::size_t> offsets_;  ///< where each character stood, and the end; empty: where it stands
};

}  // namespace gradewright::reading
