#include <fmt/core.h>

#include <ostream>

#include "cli/options.hpp"
#include "cli/paths.hpp"
#include "cli/verbs.hpp"
#include "reports/backup.hpp"
#include "reports/escape.hpp"

namespace gradewright::cli {

namespace {

constexpr std::string_view about =
    "Copies a store into a new file, whole and as it stands at one moment, also while somebody grades into "
    "it. A copy "
    "that a file manager or cp makes meanwhile may be damaged.";
constexpr std::string_view example = "  gradewright backup results.db results-2026-11-26.db";

}  // namespace

int backup_verb(std::span<const std::string> arguments, Terminal& terminal) {
  const auto values = parse_options({"backup", about, example, {}, 2}, arguments, terminal);
  if (!values) {
    return done;
  }
  const std::vector<std::string>& paths = values->operands();
  if (paths.size() != 2) {
    throw UsageError("it takes a store and a new file: backup STORE FILE");
  }
  require_file(paths[0], "store");
  require_writable(paths[1], "copy");
  back_up(paths[0], paths[1]);
  if (!values->has("quiet")) {
    terminal.out << fmt::format("{} is a whole copy of {}\n", escape::terminal(paths[1]),
                                escape::terminal(paths[0]));
  }
  return done;
}

}  // namespace gradewright::cli
