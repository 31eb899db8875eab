#include "answers/judging/telling_digits.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

using reading::ComplexValue;
using reading::IntervalsValue;
using reading::MembersValue;
using reading::QuantityValue;
using reading::RecordValue;
using reading::SizeValue;

/// The digits of a number from the first to the last that is no zero.
int digits_of(const Decimal& number) {
  const std::string text = number.to_string();
  std::string digits = text.substr(0, text.find_first_of("eE"));
  std::erase_if(digits, [](char c) { return !is_digit(c); });
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t last = digits.find_last_not_of('0');
  return first == std::string::npos ? 0 : static_cast<int>(last - first + 1);
}

/// The different numbers of a value, without their signs.
class Numbers {
 public:
  void add(const WrittenNumber& number) {
    if (number.is_finite()) {
      add(number.numerator());
      add(number.denominator());
    }
  }
  void add(const ReadValue& value) {
    for (const ReadCell& cell : value.cells) {
      if (cell.state == ReadCell::State::number) {
        add(cell.number);
      }
    }
  }

  void operator()(const ComplexValue& value) {
    add(value.real);
    add(value.imaginary);
  }
  void operator()(const QuantityValue& value) { add(value.number); }
  void operator()(const SizeValue& value) {
    for (const WrittenNumber& extent : value.extents) {
      add(extent);
    }
  }
  void operator()(const MembersValue& value) {
    for (const ReadValue& member : value.members) {
      add(member);
    }
  }
  void operator()(const IntervalsValue& value) {
    for (const IntervalsValue::Piece& piece : value.pieces) {
      add(piece.lower);
      add(piece.upper);
    }
  }
  void operator()(const RecordValue& value) {
    for (const auto& [name, field] : value.fields) {
      add(field);
    }
  }
  template <class Other>
  void operator()(const Other& /*words or a tree*/) {}

  int digits() const {
    int sum = 0;
    for (const Decimal& number : different_) {
      sum += digits_of(number);
    }
    return sum;
  }

 private:
  void add(const Decimal& number) {
    const Decimal size = (number < Decimal(0) ? -number : number).normalised();
    if (!size.is_zero() && size != Decimal(1) && std::ranges::find(different_, size) == different_.end()) {
      different_.push_back(size);
    }
  }

  std::vector<Decimal> different_;
};

}  // namespace

int telling_digits(const Response& response) {
  Numbers numbers;
  if (!response.typed.empty()) {
    std::visit(numbers, response.typed.front().value);
  } else if (!response.alternatives.empty()) {
    numbers.add(response.alternatives.front());
  }
  return numbers.digits();
}

}  // namespace gradewright::judging
