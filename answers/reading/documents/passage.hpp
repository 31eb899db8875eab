#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "answers/reading/documents/statements.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

struct ReadingMemo;

/// A section of a submission that may answer a question, with its statements.
struct Passage {
  Passage(std::string_view passage_text, std::size_t passage_offset)
      : text(passage_text), offset(passage_offset), statements(passage_text) {}

  std::string_view text;
  std::size_t offset;  ///< of `text` in the submission
  Statements statements;
  std::size_t group = 0;       ///< passages of different groups are two answers to the same question
  bool decimal_comma = false;  ///< decimals are written with a comma, as the exam declares
  /// What matching has read of the statements, kept so that no item reads the same again. One thread reads a
  /// submission.
  mutable std::shared_ptr<ReadingMemo> memo = {};
  std::string part;  ///< the part of the label below the question's own: "c" where question 5 is headed 5 (c)
};

}  // namespace gradewright::reading
