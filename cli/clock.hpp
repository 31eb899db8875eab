#pragma once

#include <string>

#include "cli/layer.hpp"

namespace gradewright::cli {

/// The time now, ISO 8601 in UTC, to the second.
std::string time_now();

}  // namespace gradewright::cli
