#include "cli/output.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <system_error>

#include "cli/paths.hpp"
#include "reports/escape.hpp"
#include "reports/page.hpp"

namespace gradewright::cli {

namespace {

/// Where the bytes of a file are put until they are all there. What is no plain file, as a pipe, is written
/// at once, and so is what stands in a folder that takes no new files.
std::string place_beside(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  const bool plain =
      std::filesystem::is_regular_file(status) || status.type() == std::filesystem::file_type::not_found;
  const std::filesystem::path target = std::filesystem::weakly_canonical(path, error);
  const std::string folder = target.parent_path().string();
  const bool takes_files = access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
  return plain && !error && takes_files ? target.string() + ".part" : std::string();
}

[[noreturn]] void refuse(const std::string& path, int reason) {
  throw UsageError(fmt::format("cannot write '{}': {}", escape::terminal(path),
                               std::generic_category().message(reason != 0 ? reason : EIO)));
}

/// Puts the bytes in place of the file, which is never there in part, and keeps who may read it.
void put_in_place(const std::string& part, const std::string& path) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::weakly_canonical(path, error);
  if (const auto status = std::filesystem::status(target, error); std::filesystem::exists(status)) {
    std::filesystem::permissions(part, status.permissions(), error);
  }
  std::filesystem::rename(part, target, error);
  if (error) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    refuse(path, error.value());
  }
}

}  // namespace

void write_output(const std::string& path, std::string_view content, Terminal& terminal) {
  write_output(
      path, [content](std::ostream& out) { out << content; }, terminal);
}

void write_output(const std::string& path, const std::function<void(std::ostream&)>& write,
                  Terminal& terminal) {
  if (is_screen(path)) {
    write(terminal.out);
    return;
  }
  require_writable(path, "output");
  const std::string part = place_beside(path);
  errno = 0;
  std::ofstream file(part.empty() ? path : part, std::ios::binary | std::ios::trunc);
  write(file);
  file.close();
  if (!file) {
    const int reason = errno;
    std::error_code ignored;
    if (!part.empty()) {
      std::filesystem::remove(part, ignored);
    }
    refuse(path, reason);
  }
  if (!part.empty()) {
    put_in_place(part, path);
  }
}

bool is_screen(std::string_view path) {
  return path.empty() || path == "-";
}

void require_own_page(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, error))) {
    return;
  }
  std::array<char, 512> beginning{};
  if (std::filesystem::is_regular_file(std::filesystem::symlink_status(path, error))) {
    std::ifstream(path, std::ios::binary).read(beginning.data(), beginning.size() - 1);
  }
  if (!is_page(beginning.data())) {
    throw UsageError(
        fmt::format("'{0}' is there already, and gradewright did not make it; -o {0} replaces it, "
                    "another name keeps it",
                    path));
  }
}

}  // namespace gradewright::cli
