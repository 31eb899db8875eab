#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::reading {

/// What a unit of lengths, masses, money and the like can mean, alone or composed of several: "km", "m/s^2",
/// "kg·m^2·s^-2", "GB/GPU", "cents" of two currencies. None where a part of it is no unit. In `made_of`
/// things that are counted have a # before them.
std::vector<Unit> composed_units_of(std::string_view written, int bytes_in_kilobyte);

}  // namespace gradewright::reading
