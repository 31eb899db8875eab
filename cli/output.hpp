#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"

namespace gradewright::cli {

/// Where a verb writes: a file, or the terminal's output when the path is empty or `-`. A file that is there
/// already is replaced once everything is written, and stays as it is when that fails. Throws UsageError when
/// the file cannot be written.
void write_output(const std::string& path, std::string_view content, Terminal& terminal);
/// The same of what `write` writes piece by piece.
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write,
                  Terminal& terminal);

/// Whether the path stands for the terminal's output.
bool is_screen(std::string_view path);

/// Throws UsageError when a page of that name, which nobody asked for by -o, would replace something that is
/// none of gradewright's pages.
void require_own_page(const std::string& path);

}  // namespace gradewright::cli
