#include "answers/judging/words/slip_words.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

TEST_CASE("a slip in words", "[slip_words]") {
  CHECK(in_words(Slip{}).empty());
  CHECK(in_words(Slip{Slip::Kind::sign, 0}) == "sign differs");
  CHECK(in_words(Slip{Slip::Kind::off_by_one, 0}) == "off by one");
  CHECK(in_words(Slip{Slip::Kind::cut_off, 0}) == "cut off instead of rounded");
  CHECK(in_words(Slip{Slip::Kind::last_digit, 0}) == "last digit differs by one");
  CHECK(in_words(Slip{Slip::Kind::power_of_ten, 2}) == "off by a factor of 100");
  CHECK(in_words(Slip{Slip::Kind::power_of_ten, -6}) == "off by a factor of 1000000");
  CHECK(in_words(Slip{Slip::Kind::exchanged_digits, 0}) == "two neighbouring digits are exchanged");
}
