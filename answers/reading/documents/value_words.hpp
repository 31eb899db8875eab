#pragma once

#include <cstddef>

#include "answers/reading/documents/related_tokens.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a word behind a number goes on with its value, and begins no name: it computes ("13 minus 4"), is
/// counted in a sum ("20480 weights + 10 biases"), is a factor ("0.75 log2 0.75") or a scale or unit before a
/// relation ("2.5 MFLOP = 2500000").
bool goes_on_with_value(const RelatedTokens& tokens, std::size_t at);

/// GB, KiB: no name of a value.
bool is_data_unit(const ResponseToken& token);

}  // namespace gradewright::reading
