#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "answers/judging/compare/compatible/graders.hpp"
#include "engine/numbers/decimal.hpp"

// The order of the operations is that of the graders: it decides at the boundaries.
namespace gradewright::judging::graders {
namespace {

/// 10^power, nearest.
double ten_to_power(int power) {
  return Decimal::power_of_ten(power).to_double();
}

Decided inside_open(double answer, double key, double eps) {
  return {answer > key - eps && answer < key + eps, eps};
}

/// PHP's pow(10, -precision), precision 14.
constexpr double moodle_epsilon = 1e-14;

/// Maxima's STACK_NUM_TOL, 10E-10.
constexpr double stack_tolerance = 10e-10;

/// C's %.*E.
std::string scientific(double value, int decimals) {
  return fmt::format("{:.{}E}", value, decimals);
}

double sign_of(double value) {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/// The decimals of 3.140E+00 without zeros at the end: 14. What has no point stays whole, as Perl's
/// substitution leaves it.
std::string decimals_of(const std::string& text) {
  const std::size_t point = text.rfind('.');
  const std::size_t end = text.find('E', point == std::string::npos ? 0 : point);
  if (point == std::string::npos || end == std::string::npos) {
    return text;
  }
  std::string decimals = text.substr(point + 1, end - point - 1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return decimals;
}

/// 3.141592E+00 cut off after `decimals`: 3.14E+00.
std::string cut_off(const std::string& text, std::size_t decimals) {
  const std::size_t point = text.find('.');
  const std::size_t end = text.find('E');
  return text.substr(0, decimals == 0 ? point : point + 1 + decimals) + text.substr(end);
}

}  // namespace

Decided within_sum(double answer, double key, double rtol, double atol) {
  const double limit = atol + rtol * std::abs(key);
  return {std::abs(answer - key) <= limit, limit};
}

Decided prairielearn_decdig(double answer, double key, int digits) {
  return inside_open(answer, key, 0.51 * ten_to_power(-digits));
}

Decided prairielearn_sigfig(double answer, double key, int digits, int magnitude) {
  return prairielearn_decdig(answer, key, key == 0 ? digits - 1 : -magnitude + (digits - 1));
}

Decided moodle_nominal(double answer, double key, double tolerance) {
  const double range = tolerance + moodle_epsilon * std::max({tolerance, std::abs(key), moodle_epsilon});
  return {key - range <= answer && answer <= key + range, range};
}

Decided moodle_relative(double answer, double key, double tolerance) {
  const double range = std::abs(key) * (tolerance + moodle_epsilon);
  return {key - range <= answer && answer <= key + range, range};
}

Decided moodle_geometric(double answer, double key, double tolerance) {
  const double quotient = 1 + (tolerance + moodle_epsilon);
  return {key / quotient <= answer && answer <= key * quotient, std::abs(key) * (quotient - 1)};
}

Decided webwork_relative(double answer, double key, double tolerance, double zero_level,
                         double zero_level_tolerance) {
  const bool at_zero = std::abs(key) < zero_level || std::abs(answer) < zero_level;
  const double limit = at_zero ? zero_level_tolerance : tolerance * std::abs(key);
  return {std::abs(key - answer) < limit, limit};
}

Decided webwork_absolute(double answer, double key, double tolerance) {
  return {std::abs(key - answer) < tolerance, tolerance};
}

Decided webwork_digits(double answer, double key, int digits, bool truncation, int extra, double zero_level) {
  const double limit =
      key == 0 ? zero_level
               : 0.5 * ten_to_power(static_cast<int>(std::floor(std::log10(std::abs(key)))) - digits + 1);
  const bool key_at_zero = std::abs(key) < zero_level;
  const bool answer_at_zero = std::abs(answer) < zero_level;
  if (key_at_zero || answer_at_zero) {
    return {(key_at_zero && answer_at_zero) || key == answer, limit};
  }
  const int least = digits - 1;
  const int most = extra > 0 ? least + extra : least;
  // Both are moved away from 0 within what doubles round off, so that they round better.
  const std::string plain = scientific(answer, 6);
  const double nudge = ten_to_power(std::stoi(plain.substr(plain.size() - 3)) - 15);
  const double a = key + sign_of(key) * nudge;
  const double b = answer + sign_of(answer) * nudge;
  const int shown = std::max(static_cast<int>(decimals_of(scientific(b, most)).size()), least);
  const std::string rounded = scientific(b, shown);
  const bool right = scientific(a, shown) == rounded ||
                     (truncation && cut_off(scientific(a, 15), static_cast<std::size_t>(shown)) == rounded);
  return {right || a == b, limit};
}

Decided stack_num_relative(double answer, double key, double tolerance) {
  const double limit = std::abs(key * tolerance * (1 + stack_tolerance));
  return {std::abs(answer - key) <= limit, limit};
}

Decided stack_num_absolute(double answer, double key, double tolerance) {
  const double limit = std::abs(tolerance) + stack_tolerance;
  return {std::abs(answer - key) < limit, limit};
}

Decided stack_num_dec_places(double answer, double key, int places) {
  const double scale = ten_to_power(places);
  constexpr double whole_numbers_apart = 0.1;
  const double apart = std::abs(std::nearbyint(answer * scale) - std::nearbyint(key * scale));
  return {apart < whole_numbers_apart, 0.5 * ten_to_power(-places)};
}

Decided cs231n_relative_error(double answer, double key, double tolerance) {
  constexpr double floor = 1e-8;
  const double error = std::abs(answer - key) / std::max(floor, std::abs(answer) + std::abs(key));
  return {error <= tolerance, tolerance * std::max(floor, 2 * std::abs(key))};
}

}  // namespace gradewright::judging::graders
