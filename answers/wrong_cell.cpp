#include "answers/wrong_cell.hpp"

#include <fmt/format.h>

#include <utility>

#include "answers/compare.hpp"
#include "answers/distance.hpp"

namespace gradewright {
namespace {

bool is_right(const ReadNumber& student, const SettledCell& key, const Rule& rule) {
  return compare(student, key, rule).result == Comparison::Result::right;
}

ReadNumber with_numerator(const ReadNumber& student, const Decimal& numerator) {
  ReadNumber changed = student;
  changed.numerator = numerator;
  return changed;
}

/// The power of ten that makes the number right; 0 when none does.
int missing_power(const ReadNumber& student, const SettledCell& key, const Rule& rule) {
  for (const int power : {1, -1, 2, -2, 3, -3, 6, -6}) {
    const Decimal moved(student.numerator.coefficient(), student.numerator.exponent() + power);
    if (is_right(with_numerator(student, moved), key, rule)) {
      return power;
    }
  }
  return 0;
}

/// Some two neighbouring digits, exchanged, make the number right.
bool digits_exchanged(const ReadNumber& student, const SettledCell& key, const Rule& rule) {
  const Int128 coefficient = student.numerator.coefficient();
  for (int place = 0; place + 1 < student.numerator.digits(); ++place) {
    const Int128 unit = static_cast<Int128>(ten_to(place));
    const Int128 right_digit = coefficient / unit % 10;
    const Int128 left_digit = coefficient / unit / 10 % 10;
    if (left_digit == right_digit) {
      continue;
    }
    const Int128 exchanged =
        coefficient + (left_digit - right_digit) * unit - (left_digit - right_digit) * unit * 10;
    if (is_right(with_numerator(student, Decimal(exchanged, student.numerator.exponent())), key, rule)) {
      return true;
    }
  }
  return false;
}

/// How the last digit fails, for a decimal that is less than one unit of it away.
std::string last_digit_note(const Decimal& student, const SettledCell& key, const Distance& distance) {
  const Decimal unit = Decimal::power_of_ten(student.exponent());
  if (student.exponent() >= 0 && key.decimal.is_integer()) {
    return distance.at_most(unit) ? "off by one" : "";
  }
  const bool towards_zero =
      student.abs() < key.decimal.abs() && student.is_negative() == key.decimal.is_negative();
  if (towards_zero && !student.is_zero() && distance.at_most(unit)) {
    return "cut off instead of rounded";
  }
  return !student.is_zero() && distance.at_most(Decimal(Int128{15}, student.exponent() - 1))
             ? "last digit differs by one"
             : "";
}

}  // namespace

std::string wrong_note(const ReadNumber& student, const SettledCell& key, const Rule& rule) {
  if (student.kind != ReadNumber::Kind::finite || key.kind != SettledCell::Kind::finite ||
      key.decimal.is_zero() || student.numerator.is_zero()) {
    return {};
  }
  if (is_right(with_numerator(student, -student.numerator), key, rule)) {
    return "sign differs";
  }
  if (!student.is_fraction()) {
    // Before the exchanged digits: 0.27 for 0.279 is cut off whatever its digits do.
    const std::string note = last_digit_note(student.numerator, key, Distance(student, key.decimal));
    if (!note.empty()) {
      return note;
    }
  }
  if (const int power = missing_power(student, key, rule); power != 0) {
    return fmt::format("off by a factor of {}", Decimal(1, std::abs(power)).to_string());
  }
  if (!student.is_fraction() && digits_exchanged(student, key, rule)) {
    return "two neighbouring digits are exchanged";
  }
  return {};
}

}  // namespace gradewright
