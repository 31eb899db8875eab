#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gradewright::engine {

/// A set of bytes, by which the bytes of a text that matter are found quickly among those that do not.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) {
      holds_[static_cast<unsigned char>(c)] = true;
    }
  }

  constexpr bool contains(char c) const { return holds_[static_cast<unsigned char>(c)]; }

  /// Where the first of them stands in `text` from `at` on; the size of the text where none does.
  constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !contains(text[at])) {
      ++at;
    }
    return at;
  }

 private:
  std::array<bool, 256> holds_{};
};

}  // namespace gradewright::engine
