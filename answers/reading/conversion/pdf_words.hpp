#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A word of a page and the box around it, in points from the page's upper left corner.
struct PdfWord {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;
  bool is_beside = false;  ///< between its line and the next

  double height() const { return bottom - top; }
  double centre() const { return (top + bottom) / 2; }
  /// How much of the height of the lower of two words they have in common; at most 0 where they have nothing.
  double shared_height(const PdfWord& other) const {
    const double shared = std::min(bottom, other.bottom) - std::max(top, other.top);
    return shared / std::max(std::min(height(), other.height()), 1e-6);
  }
  /// The same of the width of the narrower.
  double shared_width(const PdfWord& other) const {
    const double shared = std::min(right, other.right) - std::max(left, other.left);
    return shared / std::max(std::min(right - left, other.right - other.left), 1e-6);
  }
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words;
  bool has_objects = true;  ///< there may be more on it than its words
};

/// The pages in what `pdftotext -bbox` writes. Characters have the form that they are typed in: no ligatures,
/// a hyphen for the soft one (on a page it is seen, and in some fonts it is the minus), and U+FFFD for what
/// is no character of a text.
std::vector<PdfPage> pdf_pages(std::string_view boxes);

}  // namespace gradewright::reading
