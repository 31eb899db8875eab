#include "cli/output.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <fstream>
#include <ostream>
#include <system_error>

#include "reports/escape.hpp"

namespace gradewright::cli {

void write_output(const std::string& path, std::string_view content, Terminal& terminal) {
  if (path.empty()) {
    terminal.out << content;
    return;
  }
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << content;
  file.close();
  if (!file) {
    throw UsageError(fmt::format("cannot write '{}': {}", escape::terminal(path),
                                 std::generic_category().message(errno != 0 ? errno : EIO)));
  }
}

}  // namespace gradewright::cli
