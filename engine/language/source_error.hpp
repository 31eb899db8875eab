#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// Text that does not read, or reads but makes no sense (an undefined name, shapes that do not fit).
class SourceError : public std::runtime_error {
 public:
  SourceError(const std::string& message, Span where) : std::runtime_error(message), where_(where) {}
  Span where() const { return where_; }

 private:
  Span where_;
};

struct LineColumn {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in bytes
};
LineColumn line_column(std::string_view source, std::size_t offset);

/// "FILE:LINE:COLUMN: error: MESSAGE", then the line of source and a caret line under the place.
std::string describe(const SourceError& error, std::string_view source, std::string_view file);

}  // namespace gradewright::engine::notation
