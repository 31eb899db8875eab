#pragma once

#include <string>

#include "answers/reading/values/typed_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::corpus {

/// A reading in the form that the corpus gives meanings in.
std::string meaning_of(const reading::ReadValue& value);
std::string meaning_of(const reading::TypedValue& value, engine::AnswerType type);

/// Whether two meanings of one type are the same: numbers by value, "~" to 11 significant digits, sets and
/// lists without their order, trees as trees.
bool same_meaning(const std::string& got, const std::string& meant, engine::AnswerType type);

}  // namespace gradewright::corpus
