#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text with "5 MB" for \SI{5}{MB}, and "5 GB/s" for \qty{5}{\giga\byte\per\second}; a unit of other
/// commands stays as it is.
std::string without_unit_commands(std::string_view text);

}  // namespace gradewright::reading
