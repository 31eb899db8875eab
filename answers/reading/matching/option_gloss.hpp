#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text without what says an option's own wording again beside its letter, in some of its words and other
/// forms of them: "B (clipping)", "A. clip", "C - residuals" and "the embedding (E)" of "gradient clipping",
/// "residual connections" and "token embedding". Other words, and words of another option's wording, stay.
std::string without_gloss(std::string_view text, std::span<const std::string> options,
                          std::span<const std::string> wordings);

/// Whether a text denies the wording of an option: "B (clipping is wrong)", "B (no clipping)" of "gradient
/// clipping".
bool denies_wording(std::string_view text, std::string_view wording);

}  // namespace gradewright::reading
