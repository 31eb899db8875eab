#pragma once

#include <string>
#include <string_view>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::judging {

// Why a key that was written as a text is refused, with the ways to write it.

/// Reading it needed a decision: "comma read as a decimal point; write ...".
std::string needs_decision(const Note& note, AnswerType type);
/// It can be read in several ways.
std::string several_readings(AnswerType type);
/// It cannot be read as a value of the type at all.
std::string not_read(std::string_view why, AnswerType type);
/// How a key of the type may be written: `"[0, 1)"`, `[1, 2]`.
std::string_view ways_to_write(AnswerType type);

}  // namespace gradewright::judging
