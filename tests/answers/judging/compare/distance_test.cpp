#include "answers/judging/compare/distance.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

// By hand; the long ones are decimals written out.

TEST_CASE("distances are decided exactly, boundary included", "[distance]") {
  const WrittenNumber third(Decimal(1), Decimal(3));
  const Decimal key = dec("0.33");  // 1/3 - 0.33 = 1/300 = 0.00333...
  const Distance of_fraction(third, key);
  CHECK(of_fraction.at_most(dec("0.0034")));
  CHECK_FALSE(of_fraction.at_most(dec("0.0033333333333333333333")));
  CHECK(of_fraction.rounded() == dec("0.00333333333333"));

  const WrittenNumber typed(dec("0.125"));
  const Decimal two_places = dec("0.12");
  CHECK(Distance(typed, two_places).at_most_half_unit(-2));
  CHECK_FALSE(Distance(typed, two_places).at_most_half_unit(-3));
  CHECK(Distance(typed, two_places).at_most(dec("0.005")));
  CHECK_FALSE(Distance(typed, two_places).at_most(dec("0.0049999")));
}

TEST_CASE("a share is of the key's size", "[distance]") {
  const WrittenNumber typed(dec("-105"));
  const Decimal key = dec("-100");
  CHECK(Distance(typed, key).at_most_share(dec("0.05")));
  CHECK_FALSE(Distance(typed, key).at_most_share(dec("0.0499")));
  const Decimal zero = 0;
  CHECK_FALSE(Distance(typed, zero).at_most_share(dec("0.99")));
}

TEST_CASE("numbers of any length and size are told apart", "[distance]") {
  const Decimal long_key = dec("123456789012345678901234567890123456");
  const WrittenNumber next(dec("123456789012345678901234567890123457"));
  CHECK(Distance(next, long_key).at_most(1));
  CHECK_FALSE(Distance(next, long_key).at_most(dec("0.999")));
  CHECK(Distance(next, long_key).rounded() == Decimal(1));
  const WrittenNumber tiny(dec("1e-400"));
  const Decimal huge = dec("1e400");
  CHECK_FALSE(Distance(tiny, huge).at_most(dec("9e399")));
  CHECK(Distance(tiny, huge).at_most(huge));
  const Decimal none = 0;
  CHECK_FALSE(Distance(tiny, none).at_most(0));
  CHECK(Distance(tiny, none).at_most(dec("1e-400")));
}
