#pragma once

#include <string>

#include "cli/layer.hpp"
#include "cli/options.hpp"

namespace gradewright::cli {

/// Who decides: what --author says, else GRADEWRIGHT_AUTHOR, else the user's name. Throws UsageError where
/// nobody is known.
std::string author_of(const Arguments& values);

}  // namespace gradewright::cli
