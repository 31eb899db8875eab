#include <unistd.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/verbs.hpp"
#include "reports/escape.hpp"

int main(int argc, char** argv) {
  std::ios_base::sync_with_stdio(false);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  gradewright::cli::Terminal terminal{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                                      isatty(STDERR_FILENO) == 1};
  try {
    const int status = gradewright::cli::run(arguments, terminal);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "gradewright: could not write the output\n";
      return gradewright::cli::bad_usage;
    }
    return status;
  } catch (const std::exception& error) {
    // ExamError, StoreError and SubmissionError arrive here with a message made for people.
    std::cerr << "gradewright: " << gradewright::escape::terminal_lines(error.what()) << '\n';
    return gradewright::cli::bad_usage;
  }
}
