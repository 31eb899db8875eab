#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/submission.hpp"
#include "answers/verdict.hpp"

namespace gradewright {

/// How a verdict's evidence is kept in the store: small JSON documents, described in docs/store.md.
std::string cells_to_json(const std::vector<CellVerdict>& cells);
std::string shape_to_json(const Shape& shape);
std::string texts_to_json(const std::vector<std::string>& texts);
/// A row submission's fields as [[name, value], ...].
std::string fields_to_json(const std::vector<std::pair<std::string, std::string>>& fields);

/// The way back. Throws std::runtime_error when the text is not what the functions above wrote.
std::vector<CellVerdict> cells_from_json(std::string_view json);
Shape shape_from_json(std::string_view json);
std::vector<std::string> texts_from_json(std::string_view json);

}  // namespace gradewright
