#include "cli/output.hpp"

#include <fmt/core.h>

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
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  write(file);
  file.close();
  if (!file) {
    throw UsageError(fmt::format("cannot write '{}': {}", escape::terminal(path),
                                 std::generic_category().message(errno != 0 ? errno : EIO)));
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
