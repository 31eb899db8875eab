#pragma once

#include <string_view>

#include "cli/layer.hpp"

namespace gradewright::cli {

/// This program's version: kept with every run, since another version may mark differently.
inline constexpr std::string_view program_version = "0.1.0";

}  // namespace gradewright::cli
