#pragma once

#include <string_view>

#include "engine/language/source_error.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// Throws notation::SourceError when the bytes are not the UTF-8 text that an exam file must be: another
/// encoding, control characters, line ends of carriage returns alone.
void refuse_unreadable_text(std::string_view source);

/// The error to show for what the YAML parser says of `source` at `offset`: in words that say how to mend it,
/// at a place that has text.
notation::SourceError malformed_yaml(std::string_view parser_message, std::string_view source,
                                     std::size_t offset);

}  // namespace gradewright::problems
