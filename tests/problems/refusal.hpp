#pragma once

#include <string>
#include <string_view>

#include "engine/language/source_error.hpp"

/// What the notation::SourceError that `read` throws says, " at " and the piece of `source` that it points
/// at; "accepted" when it throws none.
template <class Read>
std::string refusal(std::string_view source, Read read) {
  using gradewright::engine::notation::SourceError;
  try {
    read();
  } catch (const SourceError& error) {
    return error.what() + std::string(" at ") +
           std::string(source.substr(error.where().offset, error.where().length));
  }
  return "accepted";
}
