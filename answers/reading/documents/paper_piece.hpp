#pragma once

#include <cstddef>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// A piece of a document that is the paper's own text.
struct PaperPiece {
  Span span;
  /// A sentence that stands apart from those it belongs to: it could be an answer in the paper's words.
  bool apart = false;
  std::size_t of = none;  ///< the question in whose wording it is; none for the sheet that students fill in

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

}  // namespace gradewright::reading
