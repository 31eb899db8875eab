#pragma once

#include <vector>

#include "answers/reading/conversion/pdf_words.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Words that stand on one line, from left to right.
struct PdfRow {
  std::vector<PdfWord> words;
  double top = 0;
  double bottom = 0;
};

/// The lines of a page from top to bottom.
///
/// A smaller word that touches another and stands higher or lower becomes its exponent or index, `^{2}` or
/// `_{1}`, in that word. What stands beside a line but between it and the next, as the parts of a fraction
/// and the rows of a matrix do, is put into that line with U+FFFD in front: the text of a page does not say
/// how it belongs together, and so nobody takes it for a value.
std::vector<PdfRow> pdf_rows(std::vector<PdfWord> words);

}  // namespace gradewright::reading
