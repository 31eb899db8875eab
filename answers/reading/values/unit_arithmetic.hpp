#pragma once

#include <optional>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::reading {

/// 14 GB / (700 GB/s) = 0.02 s, 1 token / 25 ms = 40 tokens/s: in the base unit of what comes out. None where
/// units have no such quotient.
std::optional<QuantityValue> quotient(const QuantityValue& above, const QuantityValue& below);

/// 100 ms + 0.15 s, in the unit of the second; none of different things, and of numbers without a unit.
std::optional<QuantityValue> total(const QuantityValue& a, const QuantityValue& b);

/// 700 GB/s * 20 ms = 14 GB: of a rate and a time, in either order; 2 bytes/param * 7e9 params = 14 GB,
/// likewise.
std::optional<QuantityValue> product(const QuantityValue& a, const QuantityValue& b);

/// Whether two quantities are the same where one of them may be rounded to its last digit: 2147483648 B and
/// 2.15 GB.
bool agree(const QuantityValue& a, const QuantityValue& b);

}  // namespace gradewright::reading
