#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A line or sentence, in the clauses that make it; or words in brackets within one.
struct SentencePieces {
  /// Where a clause stands: from first up to last.
  struct Clause {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  std::vector<Clause> clauses;
  bool bracket = false;
};

/// The sentences of a text, in order, without blank ones. Lines end sentences, but where a long one goes on;
/// commas, semicolons and words like "but" part clauses outside brackets.
std::vector<SentencePieces> sentences_in(std::string_view text);

/// Where what stands in [at, end) begins behind blanks and a bullet.
std::size_t behind_bullet(std::string_view text, std::size_t at, std::size_t end);

}  // namespace gradewright::reading
