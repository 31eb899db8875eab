#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "answers/reading/documents/statements.hpp"
#include "answers/reading/layer.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

struct ReadingMemo;

/// A text without the bar at its end where it has no other: the end of the row of a table whose label stood
/// before it.
constexpr std::string_view without_row_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  const bool bar = last != std::string_view::npos && text[last] == '|' && text.find('|') == last &&
                   (last == 0 || text[last - 1] == ' ' || text[last - 1] == '\t');
  return bar ? text.substr(0, last) : text;
}

/// A section of a submission that may answer a question, with its statements.
struct Passage {
  Passage(std::string_view passage_text, std::size_t passage_offset)
      : text(without_row_end(passage_text)),
        offset(passage_offset),
        has_digit(holds_digit(text)),
        statements(text) {}

  std::string_view text;
  std::size_t offset;  ///< of `text` in the submission
  bool has_digit;
  Statements statements;
  std::size_t group = 0;       ///< passages of different groups are two answers to the same question
  bool decimal_comma = false;  ///< decimals are written with a comma, as the exam declares
  /// What matching has read of the statements, kept so that no item reads the same again. One thread reads a
  /// submission.
  mutable std::shared_ptr<ReadingMemo> memo = {};
  bool behind_answer = false;  ///< its label is a word like Answer alone
  std::string part;  ///< the part of the label below the question's own: "c" where question 5 is headed 5 (c)
};

}  // namespace gradewright::reading
