#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"

namespace gradewright::cli {

/// Writes to the file, or to the terminal's output when `path` is empty. Throws UsageError when the file
/// cannot be written.
void write_output(const std::string& path, std::string_view content, Terminal& terminal);
/// The same of what `write` writes piece by piece.
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write,
                  Terminal& terminal);

}  // namespace gradewright::cli
