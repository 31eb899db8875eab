#pragma once

#include <span>

#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

/// Explains one reading of a response and chooses. `into` is overwritten and keeps its memory.
///
/// A property, where one is asked for, decides alone. Else the key is first; when every cell is right by it,
/// or some cell cannot be read, nothing else is tried. What is left is tried in two rounds: other right
/// answers (a range, an accepted value), then how a wrong one came about (own values carried on, a named
/// mistake). In a round the explanation worth most is chosen, the earlier one of equals; a later round is
/// only tried when no explanation of the earlier one is worth at least what the cells earn by the key.
void explain(const ReadValue& value, const PreparedItem& prepared, std::span<const OwnValue> own,
             Explained& into);

}  // namespace gradewright::judging
