#include "reports/platforms/platform.hpp"

#include <algorithm>
#include <array>

namespace gradewright::reports {

namespace {

struct PlatformName {
  Platform platform;
  std::string_view name;
  std::string_view title;
};

constexpr std::array<PlatformName, 5> names = {{{Platform::canvas, "canvas", "Canvas"},
                                                {Platform::moodle, "moodle", "Moodle"},
                                                {Platform::gradescope, "gradescope", "Gradescope"},
                                                {Platform::prairielearn, "prairielearn", "PrairieLearn"},
                                                {Platform::nbgrader, "nbgrader", "nbgrader"}}};

}  // namespace

std::string_view to_string(Platform platform) {
  return std::ranges::find(names, platform, &PlatformName::platform)->name;
}

std::string_view title_of(Platform platform) {
  return std::ranges::find(names, platform, &PlatformName::platform)->title;
}

std::optional<Platform> platform_from(std::string_view name) {
  const auto* const found = std::ranges::find(names, name, &PlatformName::name);
  return found == names.end() ? std::nullopt : std::optional(found->platform);
}

std::vector<std::string> platform_names() {
  std::vector<std::string> all;
  for (const PlatformName& each : names) {
    all.emplace_back(each.name);
  }
  return all;
}

}  // namespace gradewright::reports
