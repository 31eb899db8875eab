#include "engine/numbers/number.hpp"

#include <algorithm>
#include <array>

namespace gradewright::engine {

namespace {

constexpr std::array<std::string_view, 3> nan_words{"nan", "NaN", "NAN"};
constexpr std::array<std::string_view, 4> infinity_words{"inf", "Inf", "infinity", "Infinity"};

}  // namespace

std::optional<Number> Number::parse(std::string_view text) {
  if (const auto decimal = Decimal::parse(text)) {
    return *decimal;
  }
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) {
    text.remove_prefix(1);
  }
  if (std::ranges::find(nan_words, text) != nan_words.end()) {
    return nan();
  }
  if (std::ranges::find(infinity_words, text) != infinity_words.end()) {
    return negative ? minus_infinity() : plus_infinity();
  }
  return std::nullopt;
}

std::string Number::to_string() const {
  if (is_finite()) {
    return decimal_.to_string();
  }
  return is_nan() ? "nan" : is_negative() ? "-inf" : "inf";
}

}  // namespace gradewright::engine
