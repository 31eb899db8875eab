#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a program of others may take.
struct ProgramLimits {
  std::size_t output_bytes = std::size_t{64} << 20U;
  std::size_t memory_bytes = std::size_t{2} << 30U;  ///< of its address space
  unsigned cpu_seconds = 30;
  std::chrono::milliseconds time = std::chrono::seconds(60);
};

/// How a program ended, and what it wrote.
struct ProgramRun {
  enum class End {
    exited,     ///< by itself: `status` is its exit status
    killed,     ///< by a signal, as for memory or time of the processor: `status` is its number
    too_long,   ///< stopped after `ProgramLimits::time`
    too_much,   ///< stopped, as it wrote more than `ProgramLimits::output_bytes`
    not_begun,  ///< it could not be started: `status` is the system's error number
  };
  End end = End::not_begun;
  int status = 0;
  std::string output;
  std::string complaint;  ///< the beginning of what it wrote on its error stream

  bool succeeded() const { return end == End::exited && status == 0; }
};

/// Runs the program in the file `path` on the bytes of `input`, which are all that it can read on its
/// standard input. No shell takes part, and nothing of this process is handed on: no other open file, no
/// variable of its environment, not its folder. It can write no file. When it ends, or has to be stopped, so
/// do the processes that it began.
ProgramRun run_program(const std::string& path, const std::vector<std::string>& arguments,
                       std::string_view input, const ProgramLimits& limits = {});

}  // namespace gradewright::reading
