#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::reading {

/// What a unit can mean, as it is written: "MB", "gibibytes", "GB/s", "Mbps", "parameters". Several where it
/// has several meanings (mb; GFLOPS, a count or a rate); none where it is no unit. In KB, MB and their kin k
/// is `bytes_in_kilobyte`, 1000 or 1024, and the other is kept as other_factor; KiB is always 1024 bytes.
std::vector<Unit> computing_units_of(std::string_view written, int bytes_in_kilobyte);

/// The same, and where it is none of these a unit of lengths, masses, money and the like, or one that is
/// composed: "km/h", "FLOP/B".
std::vector<Unit> units_of(std::string_view written, int bytes_in_kilobyte);

/// Whether a word is a prefix and what stands behind it: "kilo" and "metre".
constexpr bool is_joined_of(std::string_view word, std::string_view prefix, std::string_view rest) {
  return word.size() == prefix.size() + rest.size() && word.starts_with(prefix) && word.ends_with(rest);
}

/// How many base units one of a unit is.
WrittenNumber scale_of(const Unit& unit);

/// Whether a number in one can be said in the other: the same dimension and, of counts, the same thing
/// counted.
bool converts(const Unit& from, const Unit& to);

/// The number of a quantity in another unit; empty when it does not convert or goes past the limits of
/// numbers.
std::optional<WrittenNumber> number_in(const QuantityValue& quantity, const Unit& unit);

}  // namespace gradewright::reading
