#include "reports/late_words.hpp"

#include <fmt/core.h>

#include "engine/text/duration.hpp"

namespace gradewright::reports {
namespace {

using Unclear = Lateness::Unclear;

std::string in_words(const LateCost& cost, LatePolicy::Of of) {
  if (cost.is_share) {
    return fmt::format("{} of the {}", to_string(cost),
                       of == LatePolicy::Of::reached ? "points reached" : "whole");
  }
  return fmt::format("{} {}", to_string(cost), cost.amount == Decimal(1) ? "point" : "points");
}

/// "10% of the whole for each day that has begun (2 of them), at most 50% of the whole".
std::string cost_in_words(const Lateness& late) {
  const LatePolicy& policy = late.policy;
  std::string words = in_words(policy.cost, policy.of);
  if (policy.every) {
    std::string unit = duration_in_words(*policy.every);
    unit = unit.starts_with("1 ") && unit.find(' ', 2) == std::string::npos ? unit.substr(2) : unit;
    words += fmt::format(" for each {} that has begun ({} of them)", unit, late.times);
  }
  return policy.at_most ? fmt::format("{}, at most {}", words, in_words(*policy.at_most, policy.of)) : words;
}

std::string due_in_words(const Lateness& late) {
  const std::string& extension = late.handing_in.extension;
  return fmt::format("{}{}", clock_text(late.due),
                     extension.empty() ? "" : fmt::format(" with the extension '{}'", extension));
}

}  // namespace

std::string clock_text(const Moment& moment) {
  std::string text = in_iso({moment.seconds + moment.zone.value_or(0) * std::int64_t{60}, std::nullopt});
  text[text.find('T')] = ' ';
  return moment.zone ? fmt::format("{} {}", text, zone_in_words(*moment.zone)) : text;
}

std::string late_points(const Lateness& late) {
  return late.is_unclear() ? "?" : late.points.is_zero() ? "0" : (-late.points).normalised().to_string();
}

bool is_told(const Lateness& late) {
  return late.is_unclear() || late.seconds > 0 || !late.handing_in.extension.empty();
}

std::string late_in_words(const Lateness& late) {
  if (late.is_unclear()) {
    return fmt::format("{}; it was due {}.", unclear_in_words(late), clock_text(late.policy.due));
  }
  const std::string handed_in = "Handed in " + clock_text(*late.handed_in);
  if (late.seconds == 0) {
    return fmt::format("{}, in time: due {}.", handed_in, due_in_words(late));
  }
  const std::string when = fmt::format("{}, {} after it was due ({})", handed_in,
                                       duration_in_words(late.seconds), due_in_words(late));
  if (late.times == 0) {
    return fmt::format("{}: within the {} of grace, that costs nothing.", when,
                       duration_in_words(late.policy.grace));
  }
  return fmt::format("{}. That costs {}: {} {}.", when, cost_in_words(late),
                     late.points.normalised().to_string(), late.points == Decimal(1) ? "point" : "points");
}

std::string unclear_in_words(const Lateness& late) {
  switch (late.unclear) {
    case Unclear::no_time:
      return "Nothing says when it was handed in";
    case Unclear::not_understood:
      return fmt::format("When it was handed in cannot be told from '{}'", late.handing_in.stated);
    case Unclear::no_zone:
      return fmt::format("Nothing says in which zone the time '{}' is, at which it was handed in",
                         late.handing_in.stated);
    case Unclear::extension:
      return fmt::format("It was handed in {}, and how long the extension '{}' is cannot be told",
                         clock_text(*late.handed_in), late.handing_in.extension);
    case Unclear::nothing:
      break;
  }
  return {};
}

std::string remedy_in_words(const Lateness& late) {
  switch (late.unclear) {
    case Unclear::no_time:
    case Unclear::not_understood:
      return "say it in a column 'handed in' of the roster";
    case Unclear::no_zone:
      return "say 'zone' in the exam's 'late', or the time in a column 'handed in' of the roster";
    case Unclear::extension:
      return "write it as '2 days', or as a date with a time";
    case Unclear::nothing:
      break;
  }
  return {};
}

}  // namespace gradewright::reports
