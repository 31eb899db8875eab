#pragma once

#include <string>
#include <string_view>

#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

/// What is wrong with the definitions of a source, as a user sees it; "no error" where nothing is.
inline std::string error_of(std::string_view source) {
  try {
    parse_definitions(source);
  } catch (const SourceError& error) {
    return describe(error, source, "steps");
  }
  return "no error";
}

}  // namespace gradewright::engine::notation
