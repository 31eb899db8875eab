#pragma once

#include <cstdint>
#include <optional>

#include "cli/layer.hpp"
#include "cli/verbs.hpp"

namespace gradewright::cli {

/// One line of an error stream that is a terminal, rewritten in place: "grading 128 of 200 (64 %)", or
/// "grading 128" where nobody knows how many there will be. It is gone when the object is.
class Progress {
 public:
  Progress(Terminal& terminal, std::optional<std::int64_t> all) : terminal_(terminal), all_(all) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::int64_t done);

 private:
  Terminal& terminal_;
  std::optional<std::int64_t> all_;
  std::int64_t shown_ = -1;  ///< the percentage or the count that stands there
};

}  // namespace gradewright::cli
