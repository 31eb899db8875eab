#include "cli/clock.hpp"

#include <fmt/chrono.h>

#include <chrono>

namespace gradewright::cli {

std::string time_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

}  // namespace gradewright::cli
