#pragma once

#include <string>
#include <string_view>

#include "cli/layer.hpp"
#include "cli/options.hpp"
#include "reports/database.hpp"

namespace gradewright::cli {

/// The exam of a store that --exam says, or the only one there is. `verb` is for messages.
std::string chosen_exam(const Database& store, const Arguments& values, std::string_view verb);

}  // namespace gradewright::cli
