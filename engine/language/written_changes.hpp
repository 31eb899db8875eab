#pragma once

#include <string>
#include <string_view>

#include "engine/language/option_values.hpp"
#include "engine/language/scope.hpp"

namespace gradewright::engine::notation {

/// Whether a condition holds for the givens of a scope and the options, as after `if`. Throws SourceError.
bool condition_holds(std::string_view source, const Scope& scope, const OptionValues& options);

/// The lines NAME = EXPRESSION that changed steps come to with their options put in, their loops written out
/// and their branches chosen; nothing where no branch is. Plain lines without options stay as they are
/// written. Throws SourceError.
std::string written_changes(std::string_view source, const Scope& scope, const OptionValues& options);

}  // namespace gradewright::engine::notation
