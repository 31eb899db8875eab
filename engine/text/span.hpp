#pragma once

#include <cstddef>

namespace gradewright::engine {

/// A piece of the source text: `length` bytes from byte `offset`.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::size_t end() const { return offset + length; }
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace gradewright::engine
