#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// A place in the text of a definition that a call led to.
struct DefinitionPlace {
  std::string file;  ///< what the text is called; empty: as the reader's own
  std::shared_ptr<const std::string> text;
  Span span;
};

/// Text that does not read, or reads but makes no sense (an undefined name, shapes that do not fit).
class SourceError : public std::runtime_error {
 public:
  SourceError(const std::string& message, Span where) : std::runtime_error(message), where_(where) {}
  /// The place in the reader's own text: of what went wrong inside of a definition, the call.
  Span where() const { return where_; }
  /// The places inside of the definitions that were called from there, the innermost first.
  const std::vector<DefinitionPlace>& inside() const { return inside_; }

  /// The same error, of another piece of the reader's text.
  SourceError moved_to(Span where) const {
    SourceError result = *this;
    result.where_ = where;
    return result;
  }
  /// The same error, which happened at `definition`, as the caller sees it.
  SourceError called_at(Span call, DefinitionPlace definition) const {
    SourceError result = moved_to(call);
    result.inside_.push_back(std::move(definition));
    return result;
  }

 private:
  Span where_;
  std::vector<DefinitionPlace> inside_;
};

struct LineColumn {
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in bytes
};
LineColumn line_column(std::string_view source, std::size_t offset);

/// "FILE:LINE:COLUMN: error: MESSAGE", then the line of source and a caret line under the place. Of an error
/// inside of a definition that is its innermost place, and below it stands "called at FILE:LINE:COLUMN" with
/// the line of each call that led there.
std::string describe(const SourceError& error, std::string_view source, std::string_view file);

}  // namespace gradewright::engine::notation
