#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A date with a time of day, as platforms write them, in ISO 8601 to the second: "2026-05-01T17:02:03Z"
/// where the zone is written (UTC, Z, -0700, +02:00, GMT-7), without the Z where it is not. The date is
/// 2026-05-01, 2026/05/01, 01.05.2026 or "1 May 2026" (months in English, German, French and Spanish), the
/// time 17:02, 17:02:03, or with AM or PM. Nothing for any other text, and for 5/1/2026, which could be two
/// days.
std::optional<std::string> moment_of(std::string_view text);

}  // namespace gradewright::reading
