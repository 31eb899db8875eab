#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/language/functions.hpp"
#include "engine/language/statement.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// Where the text of a definition is, for an error in it that a call somewhere else leads to.
struct TextOrigin {
  std::string file;  ///< what the text is called; empty: as the text of whoever reads
  std::shared_ptr<const std::string> text;
  std::function<Span(const Span&)> place;  ///< of a place in the steps the one in `text`; null: the same
};

/// A function that is written in the step language.
struct DefinedFunction {
  std::string name;
  std::string signature;  ///< as it is written, for messages
  std::vector<Parameter> parameters;
  Block body;
  Span name_span;
  TextOrigin origin;

  Span placed(const Span& where) const { return origin.place ? origin.place(where) : where; }
};

}  // namespace gradewright::engine::notation
