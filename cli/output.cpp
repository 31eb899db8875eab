#include "cli/output.hpp"

#include <fmt/core.h>

#include <cerrno>
#include <fstream>
#include <ostream>
#include <system_error>

#include "reports/escape.hpp"

namespace gradewright::cli {

void write_output(const std::string& path, std::string_view content, Terminal& terminal) {
  write_output(
      path, [content](std::ostream& out) { out << content; }, terminal);
}

void write_output(const std::string& path, const std::function<void(std::ostream&)>& write,
                  Terminal& terminal) {
  if (path.empty()) {
    write(terminal.out);
    return;
  }
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  write(file);
  file.close();
  if (!file) {
    throw UsageError(fmt::format("cannot write '{}': {}", escape::terminal(path),
                                 std::generic_category().message(errno != 0 ? errno : EIO)));
  }
}

}  // namespace gradewright::cli
