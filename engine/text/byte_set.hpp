#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

namespace gradewright::engine {

/// Whether one of a few bytes stands in a text. Each is looked for by itself, which is quickest where most
/// texts hold none of them.
constexpr bool holds_one_of(std::string_view bytes, std::string_view text) {
  for (const char byte : bytes) {
    if (text.find(byte) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

/// A set of bytes, by which the bytes of a text that matter are found quickly among those that do not.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) {
      holds_[static_cast<unsigned char>(c)] = true;
    }
  }

  /// The bytes of which `holds` says so.
  template <std::predicate<char> Holds>
  constexpr explicit ByteSet(Holds holds) {
    for (std::size_t byte = 0; byte < holds_.size(); ++byte) {
      holds_[byte] = holds(static_cast<char>(static_cast<unsigned char>(byte)));
    }
  }

  constexpr bool contains(char c) const { return holds_[static_cast<unsigned char>(c)]; }

  /// Where the first of them stands in `text` from `at` on; the size of the text where none does.
  constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    for (; at + 4 <= text.size(); at += 4) {  // fewer looks at the end of the text
      if (contains(text[at])) {
        return at;
      }
      if (contains(text[at + 1])) {
        return at + 1;
      }
      if (contains(text[at + 2])) {
        return at + 2;
      }
      if (contains(text[at + 3])) {
        return at + 3;
      }
    }
    while (at < text.size() && !contains(text[at])) {
      ++at;
    }
    return at;
  }

 private:
  std::array<bool, 256> holds_{};
};

}  // namespace gradewright::engine
