#include "answers/reading/values/plain_number.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer numbers are read with care.
constexpr std::size_t most_digits = 15;

/// So many digits behind a point may be thousands.
constexpr std::size_t group = 3;

/// Whether digits with a point at most can be read in one way only.
bool is_plain(std::string_view digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::string_view whole = digits.substr(0, point);
  const std::string_view decimals = digits.substr(std::min(point + 1, digits.size()));
  const bool zero = whole == "0";
  const auto all_digits = [](std::string_view text) { return std::ranges::all_of(text, is_digit); };
  return !whole.empty() && digits.size() <= most_digits && (zero || whole.front() != '0') &&
         decimals.empty() == (point == digits.size()) && (decimals.size() != group || zero) &&
         all_digits(whole) && all_digits(decimals);
}

}  // namespace

std::optional<ReadValue> plain_number(std::string_view text) {
  if (!is_plain(text.substr(text.starts_with('-') ? 1 : 0))) {
    return std::nullopt;
  }
  ReadValue value;
  ReadCell& cell = value.cells.emplace_back();
  cell.state = ReadCell::State::number;
  cell.number = *Decimal::parse(text);
  cell.text = text;
  return value;
}

}  // namespace gradewright::reading
