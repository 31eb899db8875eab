#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether the sentences of a text answer with one of the accepted names of a thing and say nothing against
/// it: the first clause names it ("I would say overfitting", "the decoder is trained by teacher forcing",
/// "Dropout does this"), or a sentence before only leads to it ("the net generalises badly, this is
/// overfitting"), and whatever else stands there explains it, sets it against another thing or tells of its
/// use (is_remark). "Early stopping, which prevents overfitting", "update gate, reset gate" and "layer norm
/// over the batch norm" do not.
bool answers_with_term(std::string_view text, std::span<const std::string> accepted);

}  // namespace gradewright::judging
