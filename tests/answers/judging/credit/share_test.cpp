#include "answers/judging/credit/share.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

const Decimal ten_thousandth = dec("0.0001");

}  // namespace

// By hand.

TEST_CASE("shares are exact and rounded once", "[share]") {
  CHECK(share_of(1, 1, 3, ten_thousandth) == dec("0.3333"));
  CHECK(share_of(1, 2, 3, ten_thousandth) == dec("0.6667"));
  CHECK(share_of(1, 3, 3, ten_thousandth) == Decimal(1));
  CHECK(share_of(dec("0.1"), 3, 3, ten_thousandth) == dec("0.1"));
  CHECK(share_of(7, 1, 2, ten_thousandth).to_string() == "3.5");
  CHECK(share_of(6, 2, 4, ten_thousandth).to_string() == "3");
  CHECK(share_of(dec("2.5"), dec("0.5"), 3, ten_thousandth) == dec("0.4167"));
  CHECK(share_of(5, 0, 3, ten_thousandth) == Decimal(0));
  CHECK(share_of(0, 1, 3, ten_thousandth) == Decimal(0));
}

TEST_CASE("halves of the last decimal are rounded up, less is not", "[share]") {
  CHECK(share_of(1, 1, 32, ten_thousandth) == dec("0.0313"));                      // 0.03125
  CHECK(share_of(1, dec("0.03124"), 1, ten_thousandth) == dec("0.0312"));          // 0.03124
  CHECK(share_of(dec("0.5001"), dec("0.5"), 1, ten_thousandth) == dec("0.2501"));  // 0.25005
  CHECK(share_of(dec("0.50009"), dec("0.5"), 1, ten_thousandth) == dec("0.25"));   // 0.250045
  CHECK(share_of(dec("0.10001"), dec("0.5"), 2, ten_thousandth) == dec("0.025"));  // 0.0250025
  CHECK(share_of(dec("0.1002"), dec("0.5"), 2, ten_thousandth) == dec("0.0251"));  // 0.02505
}

TEST_CASE("all of it stays what it is, however many decimals it has", "[share]") {
  CHECK(share_of(dec("0.33333"), 1, 1, ten_thousandth) == dec("0.33333"));
  CHECK(share_of(dec("0.33333"), dec("1.0"), 1, ten_thousandth) == dec("0.33333"));
  CHECK(share_of(dec("0.33333"), 1, 2, ten_thousandth) == dec("0.1667"));
}

TEST_CASE("shares are multiples of what the exam rounds to", "[share]") {
  CHECK(share_of(4, 5, 6, dec("0.01")) == dec("3.33"));
  CHECK(share_of(4, 5, 6, dec("0.5")) == dec("3.5"));
  CHECK(share_of(4, 5, 6, dec("0.25")) == dec("3.25"));  // 3.333 lies nearer to 3.25 than to 3.5
  CHECK(share_of(4, 5, 6, 1) == Decimal(3));
  CHECK(share_of(1, 1, 8, dec("0.25")) == dec("0.25"));  // a half is rounded up
  CHECK(share_of(1, dec("0.1249"), 1, dec("0.25")) == Decimal(0));
  CHECK(share_of(dec("0.3"), 1, 1, dec("0.25")) == dec("0.3"));
}
