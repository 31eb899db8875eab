#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gradewright::engine {

/// The parts in order, with `separator` between them: "2 x 3 x 4". Light to include, unlike the formatting of
/// ranges in {fmt}.
std::string joined(std::span<const std::string> parts, std::string_view separator);
std::string joined(std::span<const std::string_view> parts, std::string_view separator);
std::string joined(std::span<const std::int64_t> parts, std::string_view separator);

}  // namespace gradewright::engine
