#pragma once

#include "cli/layer.hpp"
#include "cli/options.hpp"

namespace gradewright::cli {

/// --jobs N, of every verb that grades.
inline constexpr Option jobs_option{"jobs,j", "threads; the marks do not depend on it (default: all cores)",
                                    "N"};

/// How many threads it asks for; without it, one for each core. Throws UsageError.
int jobs_from(const Arguments& values);

}  // namespace gradewright::cli
