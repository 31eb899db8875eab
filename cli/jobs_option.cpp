#include "cli/jobs_option.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <thread>

namespace gradewright::cli {

int jobs_from(const Arguments& values) {
  if (!values.has("jobs")) {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  }
  const std::string& text = values.value("jobs");
  int jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs < 1 || jobs > 1024) {
    throw UsageError(fmt::format("--jobs takes a number from 1 to 1024, not {}", text));
  }
  return jobs;
}

}  // namespace gradewright::cli
