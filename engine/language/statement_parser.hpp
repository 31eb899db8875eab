#pragma once

#include <string_view>

#include "engine/language/statement.hpp"

namespace gradewright::engine::notation {

/// Parses a source of steps: blocks are indented as in Python. Throws SourceError. Besides the limits of
/// `parse_definitions` 20 blocks may stand inside each other.
Block parse_statements(std::string_view source);

}  // namespace gradewright::engine::notation
