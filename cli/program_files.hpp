#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/layer.hpp"

namespace gradewright::cli {

/// The files that this program runs from, so that a copy of them runs on any machine of the same
/// architecture, whatever its distribution.
struct ProgramFiles {
  std::filesystem::path program;
  std::vector<std::filesystem::path> libraries;  ///< shared ones, with the loader of shared libraries
  std::filesystem::path loader;                  ///< one of them; empty where the program needs none
};

/// Of the running program, as the system has loaded them.
ProgramFiles program_files();

}  // namespace gradewright::cli
