#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// More cells than this in one response are not read.
inline constexpr Index max_response_cells = 65'536;

/// Evaluates the tree of one member: a number, or lists of them. A cell without a value is unreadable by
/// itself. Where a matrix is declared and as many rows are written, the cells of a row that is too long or
/// too short are unreadable, because nobody can tell which one is too many. The whole is NotAValue when rows
/// differ in length otherwise, when it has no readable cell at all, or is symbolic. `source` gives the cells
/// their text.
std::variant<ReadValue, NotAValue> response_tensor(const notation::Syntax& tree, std::string_view source,
                                                   const Shape& declared);

/// `\frac{a}{b}` where a column of two is declared: text recognition writes a column like that.
/// `\binom{a}{b}`, too: people do.
std::optional<ReadValue> column_of_fraction(const notation::Syntax& tree, std::string_view source,
                                            const Shape& declared);

/// `value` in the declared shape where that is only a matter of writing: one cell for a scalar, a column or a
/// row for a vector, a plain list for a column or a row. Unchanged otherwise.
ReadValue with_declared_shape(ReadValue value, const Shape& declared);

}  // namespace gradewright::reading
