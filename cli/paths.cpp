#include "cli/paths.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/verbs.hpp"
#include "engine/text/suggest.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

namespace fs = std::filesystem;

/// Whether the process may do this with what is there: R_OK, W_OK, X_OK.
std::error_code access_error(const fs::path& path, int mode) {
  return ::faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0
             ? std::error_code()
             : std::error_code(errno, std::generic_category());
}

std::string shown(const fs::path& path) {
  return escape::terminal(path.string());
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// "; did you mean 'exam.yaml'?" of the names in the folder that the path leads to.
std::string similar_name(const fs::path& path) {
  constexpr std::size_t most = 1000;
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder_of(path), error), end;
       !error && entry != end && names.size() < most; entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  std::ranges::sort(names);
  return notation::did_you_mean(path.filename().string(), names);
}

/// Why nothing can be at this place: ": there is no folder 'a/b'", or nothing when its folder is there.
std::string folder_trouble(const fs::path& path) {
  fs::path part;
  for (const fs::path& name : folder_of(path)) {
    part /= name;
    std::error_code error;
    const fs::file_status status = fs::status(part, error);
    if (status.type() == fs::file_type::not_found) {
      return fmt::format(": there is no folder '{}'{}", shown(part), similar_name(part));
    }
    if (error) {
      return fmt::format(": the folder '{}' cannot be read: {}", shown(part), error.message());
    }
    if (status.type() != fs::file_type::directory) {
      return fmt::format(": '{}' is a file, not a folder", shown(part));
    }
  }
  return "";
}

void require_name(const std::string& path, std::string_view what) {
  if (path.empty()) {
    throw UsageError(fmt::format("the name of the {} is empty", what));
  }
}

/// What stands at the path; UsageError for a link that leads nowhere and for a path that cannot be followed.
fs::file_type type_at(const std::string& path, std::string_view what) {
  require_name(path, what);
  std::error_code error;
  const fs::file_type type = fs::status(path, error).type();
  std::error_code ignored;
  if (type == fs::file_type::not_found && fs::is_symlink(fs::symlink_status(path, ignored))) {
    throw UsageError(fmt::format("the {} '{}' is a link to '{}', which is not there", what, shown(path),
                                 shown(fs::read_symlink(path, ignored))));
  }
  if (type != fs::file_type::not_found && error) {
    throw UsageError(fmt::format("the {} '{}' cannot be read: {}", what, shown(path), error.message()));
  }
  return type;
}

[[noreturn]] void refuse_missing(const std::string& path, std::string_view what) {
  const std::string folder = folder_trouble(path);
  const std::string hint =
      what == "store"
          ? fmt::format("; `gradewright grade EXAM SUBMISSION... --store {}` makes one", shown(path))
          : "";
  throw UsageError(fmt::format("there is no {} '{}'{}", what, shown(path),
                               !folder.empty() ? folder : similar_name(path) + hint));
}

void require_readable(const std::string& path, std::string_view what, int mode) {
  if (const std::error_code error = access_error(path, mode)) {
    throw UsageError(fmt::format("the {} '{}' cannot be read: {}", what, shown(path), error.message()));
  }
}

void refuse_folder(fs::file_type type, const std::string& path, std::string_view what) {
  if (type == fs::file_type::directory) {
    throw UsageError(fmt::format("the {} '{}' is a folder, not a file", what, shown(path)));
  }
}

}  // namespace

void require_file(const std::string& path, std::string_view what) {
  const fs::file_type type = type_at(path, what);
  if (type == fs::file_type::not_found) {
    refuse_missing(path, what);
  }
  refuse_folder(type, path, what);
  if (what == "store" && type != fs::file_type::regular) {  // an exam may come out of a pipe
    throw UsageError(fmt::format("the store '{}' is a pipe or a device, not a file", shown(path)));
  }
  require_readable(path, what, R_OK);
}

void require_file_or_folder(const std::string& path, std::string_view what) {
  const fs::file_type type = type_at(path, what);
  if (type == fs::file_type::not_found) {
    refuse_missing(path, what);
  }
  require_readable(path, what, type == fs::file_type::directory ? R_OK | X_OK : R_OK);
}

void require_writable(const std::string& path, std::string_view what) {
  const fs::file_type type = type_at(path, what);
  refuse_folder(type, path, what);
  if (type != fs::file_type::not_found) {
    if (const std::error_code error = access_error(path, W_OK)) {
      throw UsageError(fmt::format("the {} '{}' cannot be written: {}", what, shown(path), error.message()));
    }
    return;
  }
  if (const std::string folder = folder_trouble(path); !folder.empty()) {
    throw UsageError(fmt::format("the {} '{}' cannot be made{}", what, shown(path), folder));
  }
  if (path.ends_with('/')) {
    throw UsageError(fmt::format("the {} '{}' is the name of a folder, not of a file", what, shown(path)));
  }
  if (const std::error_code error = access_error(folder_of(path), W_OK | X_OK)) {
    throw UsageError(fmt::format("the {} '{}' cannot be made: {}", what, shown(path), error.message()));
  }
}

void make_folder(const std::string& path, std::string_view what) {
  const fs::file_type type = type_at(path, what);
  if (type != fs::file_type::not_found && type != fs::file_type::directory) {
    throw UsageError(fmt::format("the {} '{}' is a file, not a folder", what, shown(path)));
  }
  std::error_code error;
  fs::create_directories(path, error);
  if (error) {
    throw UsageError(fmt::format("the folder '{}' cannot be made: {}", shown(path), error.message()));
  }
  if (const std::error_code no_access = access_error(path, W_OK | X_OK)) {
    throw UsageError(
        fmt::format("the folder '{}' cannot be written into: {}", shown(path), no_access.message()));
  }
}

}  // namespace gradewright::cli
