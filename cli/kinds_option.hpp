#pragma once

#include "cli/options.hpp"
#include "problems/kinds.hpp"

namespace gradewright::cli {

/// --kinds DIR, of every verb that reads an exam.
inline constexpr Option kinds_option{"kinds", "a folder with kinds of problems, besides those built in",
                                     "DIR"};

/// The kinds built in, and those of the folder that --kinds names. Throws ExamError, and UsageError for a
/// folder that is not there.
Kinds kinds_asked(const Arguments& values);

}  // namespace gradewright::cli
