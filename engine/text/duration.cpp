#include "engine/text/duration.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "engine/numbers/decimal.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::engine {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t longest = 10'000 * day;

struct Unit {
  std::int64_t seconds;
  std::array<std::string_view, 5> names;
};
constexpr std::array units{Unit{1, {"s", "sec", "secs", "second", "seconds"}},
                           Unit{minute, {"min", "mins", "minute", "minutes"}},
                           Unit{hour, {"h", "hr", "hrs", "hour", "hours"}}, Unit{day, {"d", "day", "days"}},
                           Unit{7 * day, {"week", "weeks"}}};

void skip_blanks(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
}

template <class Belongs>
std::string_view take_while(std::string_view& rest, Belongs belongs) {
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(rest, belongs) - rest.begin());
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(end);
  return taken;
}

/// "1.5 h" from the front, in seconds.
std::optional<std::int64_t> take_part(std::string_view& rest) {
  constexpr std::size_t most_digits = 9;
  const std::string_view digits = take_while(rest, [](char c) { return is_digit(c) || c == '.'; });
  skip_blanks(rest);
  const std::string_view name = take_while(rest, is_letter);
  skip_blanks(rest);
  const auto unit = std::ranges::find_if(
      units, [name](const Unit& each) { return !name.empty() && among(each.names, name); });
  const std::optional<Decimal> amount = digits.size() <= most_digits ? Decimal::parse(digits) : std::nullopt;
  if (unit == units.end() || !amount) {
    return std::nullopt;
  }
  const Decimal seconds = (*amount * Decimal(unit->seconds)).normalised();
  return seconds.is_integer() && seconds <= Decimal(longest)
             ? std::optional(static_cast<std::int64_t>(seconds.rounded_to_decimals(0).coefficient()))
             : std::nullopt;
}

/// "30:05:00".
std::optional<std::int64_t> by_clock(std::string_view rest) {
  std::array<std::int64_t, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view digits = take_while(rest, is_digit);
    const std::size_t most = i == 0 ? 6 : 2;
    if (digits.empty() || digits.size() > most || (i > 0 && digits.size() != 2)) {
      return std::nullopt;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), parts[i]);
    const bool colon = rest.starts_with(':');
    if (colon != (i < 2)) {
      return std::nullopt;
    }
    rest.remove_prefix(colon ? 1 : 0);
  }
  const std::int64_t seconds = parts[0] * hour + parts[1] * minute + parts[2];
  return rest.empty() && parts[1] < 60 && parts[2] < 60 && seconds <= longest ? std::optional(seconds)
                                                                              : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> read_duration(std::string_view text) {
  constexpr std::size_t most_bytes = 64;
  if (text.size() > most_bytes) {
    return std::nullopt;
  }
  const std::string small = lower_letters(text);
  if (const std::optional<std::int64_t> seconds = by_clock(small)) {
    return seconds;
  }
  std::string_view rest = small;
  skip_blanks(rest);
  std::optional<std::int64_t> sum;
  while (!rest.empty()) {
    const std::optional<std::int64_t> part = take_part(rest);
    if (!part || sum.value_or(0) + *part > longest) {
      return std::nullopt;
    }
    sum = sum.value_or(0) + *part;
  }
  return sum;
}

std::string duration_in_words(std::int64_t seconds) {
  const std::int64_t days = seconds / day;
  std::string words = days == 0 ? "" : fmt::format("{} day{}", days, days == 1 ? "" : "s");
  for (const auto& [amount, unit] :
       {std::pair(seconds % day / hour, "h"), std::pair(seconds % hour / minute, "min"),
        std::pair(seconds % minute, "s")}) {
    words += amount == 0 ? "" : fmt::format("{}{} {}", words.empty() ? "" : " ", amount, unit);
  }
  return words.empty() ? "0 s" : words;
}

std::string duration_by_clock(std::int64_t seconds) {
  return fmt::format("{}:{:02}:{:02}", seconds / hour, seconds % hour / minute, seconds % minute);
}

}  // namespace gradewright::engine
