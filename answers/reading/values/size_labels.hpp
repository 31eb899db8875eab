#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/numbers/written_number.hpp"

namespace gradewright::reading {

/// The extents of a size whose axes are named: "H = 28, W = 28, C = 10", "28 (height) x 28 (width)", "28x28
/// with 10 channels", "10 channels of 28x28". In the order of height, width and channels, of which all or
/// only the channels have a name; none for every other text.
std::optional<std::vector<WrittenNumber>> labelled_extents(std::string_view text);

}  // namespace gradewright::reading
