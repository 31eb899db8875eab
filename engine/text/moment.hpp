#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gradewright::engine {

/// A time to the second.
struct Moment {
  std::int64_t seconds = 0;      ///< since 1970, in UTC where the zone is known, else by the clock there
  std::optional<int> zone = {};  ///< minutes ahead of UTC; none: not known
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// What comes first in a date such as 5/1/2026.
enum class DateOrder { unknown, day_first, month_first };

/// A date with a time of day, as platforms write them. The date is 2026-05-01, 2026/05/01, 01.05.2026 or "1
/// May 2026" (months in English, German, French and Spanish), and 5/1/2026 where an order is known; the time
/// 17:02, 17:02:03, or with AM or PM; the zone UTC, Z, -0700, +02:00, GMT-7 or none. Nothing for any other
/// text.
std::optional<Moment> read_moment(std::string_view text, DateOrder order = DateOrder::unknown);

/// The zone alone, in minutes ahead of UTC: "+02:00", "UTC".
std::optional<int> read_zone(std::string_view text);
/// "+02:00", "UTC".
std::string zone_in_words(int minutes);

/// ISO 8601 as the clock stands in the moment's own zone: "2026-05-01T19:02:03+02:00", behind UTC
/// "…T17:02:03Z", without a zone where none is known.
std::string in_iso(const Moment& moment);

/// A text in ISO 8601, in UTC where the zone is known: "2026-05-01T17:02:03Z". Nothing where `read_moment`
/// has none.
std::optional<std::string> moment_of(std::string_view text);

}  // namespace gradewright::engine
