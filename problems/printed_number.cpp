#include "problems/printed_number.hpp"

#include <string>

namespace gradewright {

std::optional<PrintedNumber> printed_number(std::string_view text) {
  constexpr std::string_view typographic_minus = "\xE2\x88\x92";
  std::string plain(text);
  for (std::size_t at = 0; (at = plain.find(typographic_minus, at)) != std::string::npos;) {
    plain.replace(at, typographic_minus.size(), "-");
  }
  const std::size_t bar = plain.find_first_of("/:");
  const auto numerator = Decimal::parse(std::string_view(plain).substr(0, bar));
  if (!numerator) {
    return std::nullopt;
  }
  if (bar == std::string::npos) {
    return PrintedNumber{*numerator, Decimal(1), false};
  }
  const auto denominator = Decimal::parse(std::string_view(plain).substr(bar + 1));
  if (!denominator || denominator->is_zero()) {
    return std::nullopt;
  }
  return PrintedNumber{*numerator, *denominator, true};
}

}  // namespace gradewright
