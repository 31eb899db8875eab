#pragma once

#include <string>

#include "cli/layer.hpp"

namespace gradewright::cli {

/// A folder of one's own among the system's temporary ones, removed at the end with all that is in it. Throws
/// UsageError where none can be made.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  /// A store in it.
  std::string store() const { return path_ + "/store.db"; }

 private:
  std::string path_;
};

}  // namespace gradewright::cli
