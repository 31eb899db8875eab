#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/text/characters.hpp"

namespace gradewright::engine {

/// A list of words in which a word is looked up among those that begin with the same byte.
template <std::size_t N>
class WordSet {
 public:
  constexpr explicit WordSet(std::span<const std::string_view, N> words) {
    for (const std::string_view word : words) {
      ++first_[byte_of(word) + 1];
      sizes_[byte_of(word)] |= size_bit(word);
    }
    for (std::size_t byte = 0; byte < bytes; ++byte) {
      first_[byte + 1] += first_[byte];
    }
    std::array<std::size_t, bytes> next{};
    for (const std::string_view word : words) {
      const std::size_t byte = byte_of(word);
      words_[first_[byte] + next[byte]++] = word;
    }
  }

  constexpr bool contains(std::string_view word) const {
    if (word.empty()) {
      return false;
    }
    for (const std::string_view known : beginning_with(word.front(), word.front())) {
      if (known == word) {
        return true;
      }
    }
    return false;
  }

  /// Quickly, whether a word could be one of them in small letters: one begins alike and is as long.
  constexpr bool may_contain_lower(std::string_view word) const {
    return !word.empty() && (sizes_[static_cast<unsigned char>(lower(word.front()))] & size_bit(word)) != 0;
  }

  /// Those whose first byte is one of [first, last].
  constexpr std::span<const std::string_view> beginning_with(char first, char last) const {
    const std::size_t begin = first_[static_cast<unsigned char>(first)];
    const std::size_t end = first_[static_cast<std::size_t>(static_cast<unsigned char>(last)) + 1];
    return std::span<const std::string_view>(words_).subspan(begin, end - begin);
  }

 private:
  static constexpr std::size_t bytes = 256;
  /// Of a word by its length; long words share theirs.
  static constexpr std::uint64_t size_bit(std::string_view word) {
    constexpr std::size_t most = 63;
    return std::uint64_t{1} << (word.size() < most ? word.size() : most);
  }
  static constexpr std::size_t byte_of(std::string_view word) {
    return static_cast<unsigned char>(word.front());
  }

  std::array<std::string_view, N> words_{};
  std::array<std::size_t, bytes + 1> first_{};  ///< of the words by their first byte
  std::array<std::uint64_t, bytes> sizes_{};    ///< of the words by their first byte, a bit each
};

template <std::size_t N>
WordSet(const std::array<std::string_view, N>&) -> WordSet<N>;
template <std::size_t N>
WordSet(const std::string_view (&)[N]) -> WordSet<N>;

}  // namespace gradewright::engine
