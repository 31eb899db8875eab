#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/conversion/pandoc_text.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// How often each letter and digit of ASCII stands in a text.
using LetterCounts = std::array<std::size_t, 128>;

/// What a Word document holds that pandoc does not tell.
struct DocxContent {
  /// Why nobody should be marked by what pandoc makes of it: something is crossed out twice or in a formula,
  /// hidden or pale, moved up or down, or numbered by Word. Empty where nothing is.
  std::string problem;
  bool has_objects = false;  ///< there is something beside the text: a picture, a text box
  LetterCounts letters{};    ///< of its running text
};

/// Documents of more bytes than this, unpacked, are not read.
inline constexpr std::size_t max_docx_bytes = std::size_t{16} << 20U;

DocxContent docx_content(std::string_view docx);

/// Whether no letter or digit of the document is missing in its text.
bool has_all_of(const DocxContent& content, const DocumentText& text);

}  // namespace gradewright::reading
