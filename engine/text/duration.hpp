#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gradewright::engine {

/// How long something takes, in seconds: "15 min", "2 days", "1.5 h", "1 day 12 hours", or "30:05:00" in
/// hours, minutes and seconds. Nothing for any other text: without a unit, not of whole seconds, below 0, or
/// longer than ten thousand days.
std::optional<std::int64_t> read_duration(std::string_view text);

/// "1 day 2 h 5 min"; "0 s".
std::string duration_in_words(std::int64_t seconds);
/// "26:05:00": hours, minutes and seconds, as Gradescope writes it.
std::string duration_by_clock(std::int64_t seconds);

}  // namespace gradewright::engine
