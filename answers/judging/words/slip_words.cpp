#include "answers/judging/words/slip_words.hpp"

#include <fmt/core.h>

#include <cstdlib>

namespace gradewright::judging {

std::string in_words(const Slip& slip) {
  switch (slip.kind) {
    case Slip::Kind::none:
      return {};
    case Slip::Kind::sign:
      return "sign differs";
    case Slip::Kind::off_by_one:
      return "off by one";
    case Slip::Kind::cut_off:
      return "cut off instead of rounded";
    case Slip::Kind::last_digit:
      return "last digit differs by one";
    case Slip::Kind::power_of_ten:
      return fmt::format("off by a factor of {}", Decimal(1, std::abs(slip.power)).to_string());
    case Slip::Kind::exchanged_digits:
      return "two neighbouring digits are exchanged";
  }
  return {};
}

}  // namespace gradewright::judging
