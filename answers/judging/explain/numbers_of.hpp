#pragma once

#include <cstddef>
#include <optional>

#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::judging {

/// The numbers of a value of a type that is no tensor of them, which stand for part `part` of such an item:
/// the extents of a size, the members of a set, tuple or list as they are written, a quantity in the unit
/// that is asked for, the value of a field. None where it is of another sort, measures something else or
/// names a field twice or not at all.
std::optional<ReadValue> numbers_of(const TypedValue& value, std::size_t part, const PreparedItem& prepared);

/// Of a quantity in a unit that is no power of ten of the one asked for: half a unit of its last digit, in
/// the one asked for. None of every other value: its digits say it.
std::optional<Rational> half_unit_in_other_unit(const TypedValue& value, const PreparedItem& prepared);

}  // namespace gradewright::judging
