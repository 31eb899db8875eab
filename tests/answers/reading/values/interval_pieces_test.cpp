#include "answers/reading/values/interval_pieces.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

using Piece = IntervalsValue::Piece;

Piece piece(const char* lower, const char* upper, bool holds_lower, bool holds_upper) {
  return {*Number::parse(lower), *Number::parse(upper), holds_lower, holds_upper};
}

std::string shown(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& one : pieces) {
    text += (one.holds_lower ? "[" : "(") + to_string(one.lower) + "," + to_string(one.upper) +
            (one.holds_upper ? "]" : ")");
  }
  return text;
}

TEST_CASE("pieces that overlap or touch are one") {
  CHECK(shown(united({piece("2", "5", true, false), piece("0", "2", true, false)})) == "[0,5)");
  CHECK(shown(united({piece("0", "2", true, false), piece("2", "5", false, true)})) == "[0,2)(2,5]");
  CHECK(shown(united({piece("0", "9", true, true), piece("2", "5", true, true)})) == "[0,9]");
  CHECK(shown(united({})).empty());
}

TEST_CASE("what lies in both of two unions") {
  CHECK(shown(intersection({piece("0", "5", true, true)}, {piece("3", "9", false, true)})) == "(3,5]");
  CHECK(shown(intersection({piece("0", "3", true, true)}, {piece("3", "9", true, true)})) == "[3,3]");
  CHECK(shown(intersection({piece("0", "3", true, false)}, {piece("3", "9", true, true)})).empty());
}

TEST_CASE("what lies in no piece") {
  CHECK(shown(outside({piece("2", "5", true, false)})) == "(-inf,2)[5,inf)");
  CHECK(shown(outside({piece("0", "0", true, true)})) == "(-inf,0)(0,inf)");
  CHECK(shown(outside({})) == "(-inf,inf)");
  CHECK(is_infinite(infinite(true)));
  CHECK_FALSE(is_infinite(*Number::parse("2")));
}

}  // namespace
}  // namespace gradewright::reading
