#include "problems/printed_number.hpp"

#include <string>

namespace gradewright::problems {

namespace {

/// Longer numbers than anybody prints are refused, so that arithmetic on them stays exact.
std::optional<Decimal> short_decimal(std::string_view text) {
  constexpr int most_digits = 18;
  constexpr int largest_exponent = 15;
  const auto decimal = Decimal::parse(text);
  const bool fits = decimal && decimal->digits() <= most_digits && decimal->exponent() <= largest_exponent &&
                    decimal->exponent() >= -most_digits;
  return fits ? decimal : std::nullopt;
}

}  // namespace

std::optional<PrintedNumber> printed_number(std::string_view text) {
  constexpr std::string_view typographic_minus = "\xE2\x88\x92";
  constexpr std::string_view infinity_sign = "\xE2\x88\x9E";
  std::string plain(text);
  for (std::size_t at = 0; (at = plain.find(typographic_minus, at)) != std::string::npos;) {
    plain.replace(at, typographic_minus.size(), "-");
  }
  for (std::size_t at = 0; (at = plain.find(infinity_sign, at)) != std::string::npos;) {
    plain.replace(at, infinity_sign.size(), "inf");
  }
  if (const auto infinite = Number::parse(plain); infinite && infinite->is_infinite()) {
    return PrintedNumber{*infinite, false};
  }
  const std::size_t bar = plain.find_first_of("/:");
  const auto numerator = short_decimal(std::string_view(plain).substr(0, bar));
  if (!numerator) {
    return std::nullopt;
  }
  if (bar == std::string::npos) {
    return PrintedNumber{*numerator, false};
  }
  const auto denominator = short_decimal(std::string_view(plain).substr(bar + 1));
  if (!denominator || denominator->is_zero()) {
    return std::nullopt;
  }
  return PrintedNumber{{*numerator, *denominator}, true};
}

}  // namespace gradewright::problems
