#pragma once

#include <string>
#include <vector>

#include "answers/reading/conversion/pdf_words.hpp"

namespace gradewright::reading {

/// A word of 5 points a character on the line whose upper edge is `top`, of a height of 10.
inline PdfWord word(double left, double top, const std::string& text, double height = 10) {
  std::size_t characters = 0;
  for (const char c : text) {
    characters += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0U : 1U;
  }
  return {left, top, left + static_cast<double>(characters) * height / 2, top + height, text, false};
}

/// An exponent that touches a word at its upper right corner, in two thirds of its size.
inline PdfWord raised(const PdfWord& base, const std::string& text) {
  return word(base.right, base.top - 1, text, 6.6);
}

/// An index, likewise.
inline PdfWord lowered(const PdfWord& base, const std::string& text) {
  return word(base.right, base.top + 5, text, 6.6);
}

}  // namespace gradewright::reading
