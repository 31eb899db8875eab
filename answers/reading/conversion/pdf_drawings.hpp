#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/conversion/pdf_words.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What is drawn on a page of a PDF besides its text: words without one, for their boxes.
struct PdfDrawings {
  std::vector<PdfWord> rules;    ///< level lines, as they underline, cross out and part fractions
  std::vector<PdfWord> shapes;   ///< curves, slanting lines, small boxes: what somebody may have drawn
  std::vector<PdfWord> grounds;  ///< areas that are filled with more than a tint
  std::vector<PdfWord> pale;     ///< the places of characters as pale as paper, without a width
  bool has_pictures = false;     ///< something else that may hold an answer
};

/// What `pdftocairo -svg` wrote of a page.
PdfDrawings pdf_drawings(std::string_view svg);

/// Puts what is drawn where it stands among the words of a page: `~~` around words that a line goes through,
/// `object_mark` for shapes, and behind words of which one goes through a part or that are pale on no ground.
/// Frames around several words and the dots of lists are nothing.
void add_drawings(PdfPage& page, const PdfDrawings& drawings);

}  // namespace gradewright::reading
