#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// Where marks go back to.
enum class Platform { canvas, moodle, gradescope, prairielearn, nbgrader };

/// Its name as a format, and as the store keeps it: "canvas".
std::string_view to_string(Platform platform);
/// As people write it: "Canvas".
std::string_view title_of(Platform platform);
std::optional<Platform> platform_from(std::string_view name);
/// The names of all of them.
std::vector<std::string> platform_names();

}  // namespace gradewright::reports
