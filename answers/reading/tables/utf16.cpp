#include "answers/reading/tables/utf16.hpp"

#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr char no_utf8 = '\xFF';

bool is_high(char16_t unit) {
  return 0xD800 <= unit && unit < 0xDC00;
}

bool is_low(char16_t unit) {
  return 0xDC00 <= unit && unit < 0xE000;
}

}  // namespace

void Utf16Text::append(std::string_view bytes, std::string& out) {
  for (const char byte : bytes) {
    odd_ += byte;
    if (odd_.size() == 2) {
      const auto first = static_cast<unsigned char>(odd_[big_endian_ ? 0 : 1]);
      const auto second = static_cast<unsigned char>(odd_[big_endian_ ? 1 : 0]);
      odd_.clear();
      unit(static_cast<char16_t>((first << 8U) | second), out);
    }
  }
}

void Utf16Text::unit(char16_t unit, std::string& out) {
  const char16_t high = high_;
  high_ = 0;
  if (high != 0 && is_low(unit)) {
    engine::append_utf8(out, 0x10000U + ((char32_t{high} - 0xD800U) << 10U) + (char32_t{unit} - 0xDC00U));
    return;
  }
  if (high != 0) {
    out += no_utf8;
  }
  if (is_high(unit)) {
    high_ = unit;
  } else if (is_low(unit)) {
    out += no_utf8;
  } else {
    engine::append_utf8(out, unit);
  }
}

void Utf16Text::finish(std::string& out) {
  if (high_ != 0 || !odd_.empty()) {
    out += no_utf8;
  }
  high_ = 0;
  odd_.clear();
}

}  // namespace gradewright::reading
