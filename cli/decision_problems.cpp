#include "cli/decision_problems.hpp"

#include <fmt/core.h>

#include <fstream>
#include <iterator>

#include "cli/color.hpp"
#include "cli/paths.hpp"

namespace gradewright::cli {

int refuse_decisions(const DecisionError& error, std::string_view verb, Terminal& terminal) {
  for (const std::string& problem : error.problems()) {
    print_error(fmt::format("gradewright {}: {}", verb, problem), terminal);
  }
  print_error(fmt::format("gradewright {}: nothing was kept", verb), terminal);
  return bad_usage;
}

std::string read_table_text(const std::string& file) {
  require_file(file, "table");
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gradewright::cli
