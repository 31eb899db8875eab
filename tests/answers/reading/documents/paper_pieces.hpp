#pragma once

#include <string>
#include <vector>

#include "answers/reading/documents/paper_piece.hpp"

namespace gradewright::reading {

/// What is left of a text without pieces of it, with single blanks between words.
inline std::string text_without(std::string text, const std::vector<PaperPiece>& pieces) {
  for (const PaperPiece& piece : pieces) {
    text.replace(piece.span.offset, piece.span.length, std::string(piece.span.length, ' '));
  }
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!result.empty() && result.back() != ' ')) {
      result += blank ? ' ' : c;
    }
  }
  return result.substr(0, result.find_last_not_of(' ') + 1);
}

}  // namespace gradewright::reading
