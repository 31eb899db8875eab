#pragma once

#include <optional>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads a text that is the value of an item and nothing else: no number is picked out of words. Nothing
/// where it cannot be read, where something speaks against it, and where it has another shape than is
/// declared.
std::optional<Response> read_alone(const ItemDeclaration& item, bool decimal_comma, std::string_view text);

}  // namespace gradewright::reading
