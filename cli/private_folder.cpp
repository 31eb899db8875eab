#include "cli/private_folder.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/verbs.hpp"

namespace gradewright::cli {

PrivateFolder::PrivateFolder()
    : path_((std::filesystem::temp_directory_path() / "gradewright-XXXXXX").string()) {
  if (::mkdtemp(path_.data()) == nullptr) {
    throw UsageError(fmt::format("there is no room for a copy of the store in {}",
                                 std::filesystem::temp_directory_path().string()));
  }
}

PrivateFolder::~PrivateFolder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

}  // namespace gradewright::cli
