#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/text/span.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct StatedField;

/// A key that is stated because nothing computes it, as somebody wrote it: a text, a list of such, or named
/// ones. What it means is read by whoever reads responses.
struct StatedAnswer {
  using Fields = std::vector<StatedField>;
  std::variant<std::string, std::vector<StatedAnswer>, Fields> form;
  Span span = {};  ///< in the exam file

  /// Null when it is a list or named values, as are the next two otherwise.
  const std::string* text() const { return std::get_if<std::string>(&form); }
  const std::vector<StatedAnswer>* list() const { return std::get_if<std::vector<StatedAnswer>>(&form); }
  const Fields* fields() const { return std::get_if<Fields>(&form); }
};

/// One named value.
struct StatedField {
  std::string name;
  StatedAnswer answer;
};

}  // namespace gradewright::problems
