#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/documents/label_cursor.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What has been read of a label so far, and how it was written.
struct LabelDraft {
  explicit LabelDraft(std::string_view line) : cursor(line) {}

  char peek(std::size_t ahead = 0) const { return cursor.peek(ahead); }
  bool has_piece() const { return !label.number.empty() || !label.parts.empty(); }

  LabelCursor cursor;
  QuestionLabel label;
  bool worded = false;         ///< behind a word like Question
  bool led = false;            ///< by a word like "ad"
  bool answer_colon = false;   ///< "Answer:", with nothing of a label behind it
  bool parenthesised = false;  ///< (2)
  bool bracketed = false;      ///< [2]
  bool compact = false;        ///< the parts stand directly behind the number: 2a
  bool listed = false;         ///< a part alone as in a list: "a. "
  bool bare = false;           ///< a part alone on its line
};

}  // namespace gradewright::reading
