#include "engine/text/moment.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <vector>

#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::engine {
namespace {

/// Digits, letters or one sign; blanks only divide, and so do commas.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  const auto sort = [](char c) {
    const bool letter = is_letter(c) || static_cast<unsigned char>(c) >= 0x80U;
    return is_digit(c) ? 1 : letter ? 2 : c == ' ' || c == ',' ? 0 : 3;
  };
  int last = 0;
  for (const char c : lower_letters(text)) {
    const int now = sort(c);
    if (now != 0 && (now != last || now == 3)) {
      pieces.emplace_back();
    }
    if (now != 0) {
      pieces.back() += c;
    }
    last = now;
  }
  return pieces;
}

/// What stands for each month, as a word begins, a month after the other.
constexpr std::array<std::string_view, 12> months{"jan ene", "feb fév",  "mar mär mrz", "apr avr abr",
                                                  "may mai", "jun juin", "jul juil",    "aug aoû ago",
                                                  "sep",     "oct okt",  "nov",         "dec dez déc dic"};

/// The pieces of a date and a time, taken from the front.
class Pieces {
 public:
  explicit Pieces(std::string_view text) : pieces_(pieces_of(text)) {}

  bool done() const { return at_ == pieces_.size(); }
  bool take(std::string_view piece) {
    const bool there = !done() && pieces_[at_] == piece;
    at_ += there ? 1 : 0;
    return there;
  }
  std::optional<int> number(std::size_t least, std::size_t most) {
    if (done() || pieces_[at_].size() < least || pieces_[at_].size() > most || !is_digit(pieces_[at_][0])) {
      return std::nullopt;
    }
    int value = 0;
    const std::string& digits = pieces_[at_++];
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  /// The number of a month that is written as a word.
  std::optional<int> month() {
    for (std::size_t i = 0; !done() && i < months.size(); ++i) {
      for (std::size_t from = 0; from < months[i].size();) {
        const std::size_t end = std::min(months[i].find(' ', from), months[i].size());
        if (pieces_[at_].starts_with(months[i].substr(from, end - from))) {
          ++at_;
          take(".");
          return static_cast<int>(i) + 1;
        }
        from = end + 1;
      }
    }
    return std::nullopt;
  }
  std::size_t place() const { return at_; }
  void back_to(std::size_t place) { at_ = place; }

 private:
  std::vector<std::string> pieces_;
  std::size_t at_ = 0;
};

using Date = std::chrono::year_month_day;

std::optional<Date> date_of(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// 2026-05-01 or 2026/05/01.
std::optional<Date> take_year_first(Pieces& pieces) {
  const std::optional<int> year = pieces.number(4, 4);
  if (!year || (!pieces.take("-") && !pieces.take("/"))) {
    return std::nullopt;
  }
  const std::optional<int> month = pieces.number(1, 2);
  if (!pieces.take("-") && !pieces.take("/")) {
    return std::nullopt;
  }
  return date_of(year, month, pieces.number(1, 2));
}

/// 01.05.2026, or "1 May 2026", "1. Mai 2026".
std::optional<Date> take_day_first(Pieces& pieces) {
  const std::optional<int> day = pieces.number(1, 2);
  const bool point = pieces.take(".");
  std::optional<int> month = pieces.month();
  if (!month && point) {
    month = pieces.number(1, 2);
    if (!pieces.take(".")) {
      return std::nullopt;
    }
  }
  return date_of(pieces.number(4, 4), month, day);
}

/// Seconds since midnight.
std::optional<int> take_time(Pieces& pieces) {
  const std::optional<int> hour = pieces.number(1, 2);
  if (!hour || !pieces.take(":")) {
    return std::nullopt;
  }
  const std::optional<int> minute = pieces.number(2, 2);
  const std::optional<int> second = pieces.take(":") ? pieces.number(2, 2) : 0;
  if (pieces.take(".") && !pieces.number(1, 9)) {
    return std::nullopt;
  }
  const bool morning = pieces.take("am");
  const bool afternoon = !morning && pieces.take("pm");
  const bool half_day = morning || afternoon;
  if (!minute || !second || *minute > 59 || *second > 59 || *hour > (half_day ? 12 : 23) ||
      (half_day && *hour == 0)) {
    return std::nullopt;
  }
  const int in_day = (half_day ? *hour % 12 : *hour) + (afternoon ? 12 : 0);
  return (in_day * 60 + *minute) * 60 + *second;
}

/// How far a zone is ahead of UTC, in minutes; nothing where it is no zone.
std::optional<int> take_zone(Pieces& pieces) {
  const bool named = pieces.take("utc") || pieces.take("gmt") || pieces.take("z");
  const bool behind = pieces.take("-");
  if (!behind && !pieces.take("+")) {
    return named ? std::optional(0) : std::nullopt;
  }
  std::optional<int> hours = pieces.number(1, 2);
  int minutes = 0;
  if (!hours) {
    const std::optional<int> both = pieces.number(4, 4);
    hours = both ? std::optional(*both / 100) : std::nullopt;
    minutes = both ? *both % 100 : 0;
  } else if (pieces.take(":")) {
    minutes = pieces.number(2, 2).value_or(60);
  }
  if (!hours || *hours > 14 || minutes > 59) {
    return std::nullopt;
  }
  return (behind ? -1 : 1) * (*hours * 60 + minutes);
}

/// 5/1/2026.
std::optional<Date> take_slashes(Pieces& pieces, DateOrder order) {
  const std::optional<int> first = pieces.number(1, 2);
  if (!first || order == DateOrder::unknown || !pieces.take("/")) {
    return std::nullopt;
  }
  const std::optional<int> second = pieces.number(1, 2);
  if (!pieces.take("/")) {
    return std::nullopt;
  }
  const bool day_first = order == DateOrder::day_first;
  return date_of(pieces.number(4, 4), day_first ? second : first, day_first ? first : second);
}

std::optional<Date> take_date(Pieces& pieces, DateOrder order) {
  std::optional<Date> date = take_year_first(pieces);
  if (!date) {
    pieces.back_to(0);
    date = take_day_first(pieces);
  }
  if (!date) {
    pieces.back_to(0);
    date = take_slashes(pieces, order);
  }
  return date;
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text, DateOrder order) {
  constexpr std::size_t longest = 64;
  if (text.size() > longest) {
    return std::nullopt;
  }
  Pieces pieces(text);
  const std::optional<Date> date = take_date(pieces, order);
  pieces.take("t");
  const std::optional<int> time = take_time(pieces);
  if (!date || !time) {
    return std::nullopt;
  }
  const std::chrono::sys_seconds local = std::chrono::sys_days(*date) + std::chrono::seconds(*time);
  const std::int64_t seconds = local.time_since_epoch().count();
  if (pieces.done()) {
    return Moment{seconds, std::nullopt};
  }
  const std::optional<int> ahead = take_zone(pieces);
  return ahead && pieces.done() ? std::optional(Moment{seconds - std::int64_t{*ahead} * 60, ahead})
                                : std::nullopt;
}

std::optional<int> read_zone(std::string_view text) {
  constexpr std::size_t longest = 16;
  Pieces pieces(text.substr(0, longest + 1));
  const std::optional<int> ahead = take_zone(pieces);
  return ahead && pieces.done() && text.size() <= longest ? ahead : std::nullopt;
}

std::string zone_in_words(int minutes) {
  return minutes == 0 ? "UTC"
                      : fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                                    std::abs(minutes) % 60);
}

std::string in_iso(const Moment& moment) {
  const std::chrono::sys_seconds there{std::chrono::seconds(moment.seconds + moment.zone.value_or(0) * 60)};
  const auto day = std::chrono::floor<std::chrono::days>(there);
  const Date date(day);
  const std::chrono::hh_mm_ss time(there - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     !moment.zone        ? ""
                     : *moment.zone == 0 ? "Z"
                                         : zone_in_words(*moment.zone));
}

std::optional<std::string> moment_of(std::string_view text) {
  std::optional<Moment> moment = read_moment(text);
  if (moment && moment->zone) {
    moment->zone = 0;
  }
  return moment ? std::optional(in_iso(*moment)) : std::nullopt;
}

}  // namespace gradewright::engine
