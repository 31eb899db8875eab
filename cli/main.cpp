#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/color.hpp"
#include "cli/verbs.hpp"

namespace {

/// Whether the output is a pipe or socket whose reader has had enough, as of `| head`.
bool reader_is_gone() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

std::optional<std::size_t> columns() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0
             ? std::optional<std::size_t>(size.ws_col)
             : std::nullopt;
}

/// https://no-color.org: NO_COLOR with any value but an empty one; and terminals that know no escape
/// sequences.
bool wants_no_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* type = std::getenv("TERM");
  return (no_color != nullptr && *no_color != '\0') || (type != nullptr && std::string_view(type) == "dumb");
}

}  // namespace

int main(int argc, char** argv) {
  std::ios_base::sync_with_stdio(false);
  std::signal(SIGXFSZ, SIG_IGN);  // a file past the user's limit cannot be written, and that is said
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is no failure, and must not interrupt a grading
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  gradewright::cli::Terminal terminal{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                                      isatty(STDERR_FILENO) == 1};
  terminal.colorless = wants_no_color();
  if (terminal.out_is_terminal) {
    terminal.width = columns().value_or(terminal.width);
  }
  try {
    const int status = gradewright::cli::run(arguments, terminal);
    std::cout.flush();
    if (!std::cout && !reader_is_gone()) {
      std::cerr << "gradewright: the output could not be written; is the disk full?\n";
      return gradewright::cli::bad_usage;
    }
    return status;
  } catch (const std::exception& error) {
    // ExamError, StoreError and SubmissionError arrive here with a message made for people.
    gradewright::cli::print_error(std::string("gradewright: ") + error.what(), terminal);
    return gradewright::cli::bad_usage;
  }
}
