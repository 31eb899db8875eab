#include "cli/kinds_option.hpp"

#include <fmt/core.h>

#include <filesystem>

namespace gradewright::cli {

Kinds kinds_asked(const Arguments& values) {
  Kinds kinds = Kinds::built_in();
  if (!values.has("kinds")) {
    return kinds;
  }
  const std::string& folder = values.value("kinds");
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    throw UsageError(fmt::format("--kinds takes a folder, and '{}' {}", folder,
                                 std::filesystem::exists(folder, error) ? "is none" : "is not there"));
  }
  kinds.add_folder(folder);
  return kinds;
}

}  // namespace gradewright::cli
