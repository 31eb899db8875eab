#pragma once

#include <span>
#include <string_view>

#include "engine/graph/expr.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/ops/layout.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// Whether a place is the word None, which makes a new axis, or the sign ..., all axes that nobody names.
bool is_place(const Subscript& subscript, std::string_view word);

/// A slice whose numbers are known now.
ops::AxisSelection slice_of(const Subscript& slice, Elaborator& elaborator);

/// The cells of a tensor at the places, as NumPy takes them: None makes a new axis of one place, ... stands
/// for whole axes, as many as nobody names, and several arrays of whole numbers are taken together, cell by
/// cell. Throws SourceError.
Expr selected_cells(const Expr& base, std::span<const Subscript> places, const Span& span,
                    Elaborator& elaborator);

}  // namespace gradewright::engine::notation
