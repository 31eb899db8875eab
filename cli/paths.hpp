#pragma once

#include <string>
#include <string_view>

#include "cli/layer.hpp"

/// What the paths of a command line lead to is looked at here before any of it is read or written, so that
/// every verb says the same of a file that is missing, a folder, or one that may not be read. What changes
/// afterwards the libraries notice.
namespace gradewright::cli {

/// A file that is read; `what` is "exam" or "store". Throws UsageError.
void require_file(const std::string& path, std::string_view what);
/// A submission: a file or a folder of them.
void require_file_or_folder(const std::string& path, std::string_view what);
/// A file that is written, or made in a folder that is there.
void require_writable(const std::string& path, std::string_view what);
/// Makes a folder that is written into, with the folders that it is in, unless it is there.
void make_folder(const std::string& path, std::string_view what);

}  // namespace gradewright::cli
