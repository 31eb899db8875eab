#pragma once

#include <optional>
#include <string>

#include "answers/judging/compare/typed_key.hpp"
#include "answers/judging/layer.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

// Values as evidence shows them: "(1, 2)", "[0, 1) ∪ [2, 3]", "5 MB".

/// As it was typed where that is known.
std::string text_of(const ReadValue& value);
/// To the digits that the rule asks for; none: each cell's own default.
std::string text_of(const SettledTensor& key, const std::optional<Rule>& rule);
std::string text_of(const SettledCell& key, const std::optional<Rule>& rule);
std::string text_of(const IntervalsKey::Piece& piece, const std::optional<Rule>& rule);
std::string text_of(const IntervalsValue::Piece& piece);
/// A key as everybody shows it. Handed back as a response of its type, it is right.
std::string text_of(const TypedKey& key, AnswerType type, const std::optional<Rule>& rule);

}  // namespace gradewright::judging
