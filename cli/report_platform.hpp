#pragma once

#include <string>

#include "cli/layer.hpp"
#include "cli/options.hpp"
#include "cli/verbs.hpp"
#include "reports/database.hpp"
#include "reports/gradebook.hpp"
#include "reports/platforms/platform.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::cli {

/// Writes the gradebook as a platform takes it, into the platform's own with --template, and says what a
/// person has to know of it. The status is needs_attention where somebody is left out or a total provisional.
/// Throws UsageError.
int write_for_platform(Platform platform, const Database& store, const Gradebook& book,
                       const Arguments& values, Terminal& terminal);

/// The class as --column and --ids say. `store` and `book` outlive it. Throws UsageError.
PlatformClass asked_class(Platform platform, const Database& store, const Gradebook& book,
                          const Arguments& values);

/// Says who is left out and why, and what else a person has to know; whether that needs attention.
int say(const PlatformNotes& notes, const std::string& store, Terminal& terminal);

}  // namespace gradewright::cli
