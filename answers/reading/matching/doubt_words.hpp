#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a word takes back, doubts or quotes a statement wherever it stands in its sentence: "wrong",
/// "maybe".
bool is_doubt_word(std::string_view word);

/// Whether a word denies what stands next to it: "not", "never".
bool is_denial(std::string_view word);

/// Whether a text holds a cross, a thumb down or an empty box.
bool is_marked_wrong(std::string_view text);

/// Whether no answer of the student's own stands below a caption: "First attempt:", "Please do not grade:".
bool heads_no_answer(std::string_view caption);

/// What a word says against the answer that it stands beside.
enum class Against {
  nothing,
  doubt,       ///< "wrong", "maybe"
  denial,      ///< "not"
  withdrawal,  ///< "actually", "struck", "void"
  caption,     ///< that what stands below is none: "attempt", "bound"
  foreign      ///< that it is somebody else's: "copied", "neighbour"
};
Against speaks_against_by(std::string_view word);

}  // namespace gradewright::reading
