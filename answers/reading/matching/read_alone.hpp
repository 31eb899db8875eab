#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/response.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::reading {

/// Whether answers of a type are numbers: one, or a vector, matrix or tensor of them.
bool is_tensor(AnswerType type);

/// Whether answers have members or points, of which anything can be said.
bool has_members(AnswerType type);

/// Whether several numbers in a row are asked for.
bool is_list_shaped(const ItemDeclaration& item);

/// Reads a text that is the value of an item and nothing else: no number is picked out of words. Nothing
/// where it cannot be read, where something speaks against it, and where it has another shape than is
/// declared.
std::optional<Response> read_alone(const ItemDeclaration& item, bool decimal_comma, std::string_view text);

/// The same of a text with one reading that says all that its item needs: a unit that converts to the
/// declared one, more than one extent, not more than a few words of a text.
std::optional<Response> read_whole(const ItemDeclaration& item, bool decimal_comma, std::string_view text);

/// Whether a value is a number by itself, "13 x 13": where one number is asked for, that is a size and no
/// product to be worked out. `source` is the text of the tokens.
bool is_square(std::span<const ResponseToken> value, std::string_view source);

}  // namespace gradewright::reading
