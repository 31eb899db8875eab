#include "reports/moments.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace gradewright::reports;

namespace {

Moments moments(const std::vector<const char*>& values) {
  Moments out;
  for (const char* value : values) {
    out.add(Decimal::parse(value).value());
  }
  return out;
}

Pairs pairs(const std::vector<std::pair<const char*, const char*>>& values) {
  Pairs out;
  for (const auto& [x, y] : values) {
    out.add(Decimal::parse(x).value(), Decimal::parse(y).value());
  }
  return out;
}

}  // namespace

TEST_CASE("moments by hand under both conventions", "[moments]") {
  // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of the differences add up to 32, cubes to 42, fourth powers to
  // 356.
  const Moments eight = moments({"2", "4", "4", "4", "5", "5", "7", "9"});
  CHECK(eight.mean() == Decimal(5));
  CHECK(eight.deviation(Convention::population) == Decimal(2));
  CHECK(eight.deviation(Convention::sample) == Decimal::parse("2.13808993530"));  // sqrt(32/7)
  CHECK(eight.skewness(Convention::population) == Decimal::parse("0.65625"));     // (42/8) / 2^3
  CHECK(eight.kurtosis(Convention::population) == Decimal::parse("-0.21875"));    // (356/8) / 2^4 - 3
}

TEST_CASE("a moment of too few values is none, never 0", "[moments]") {
  for (const Convention convention : {Convention::sample, Convention::population}) {
    CHECK_FALSE(moments({}).mean());
    CHECK_FALSE(moments({"1"}).deviation(convention));
    CHECK(moments({"1", "2"}).deviation(convention));
    CHECK_FALSE(moments({"1", "2"}).skewness(convention));
    CHECK(moments({"1", "2", "4"}).skewness(convention));
    CHECK_FALSE(moments({"1", "2", "4"}).kurtosis(convention));
    CHECK(moments({"1", "2", "4", "5"}).kurtosis(convention));
    CHECK(moments({"0.1", "0.1", "0.1", "0.1"}).deviation(convention) == Decimal(0));
    CHECK_FALSE(moments({"0.1", "0.1", "0.1", "0.1"}).skewness(convention));
    CHECK_FALSE(moments({"0.1", "0.1", "0.1", "0.1"}).kurtosis(convention));
  }
}

TEST_CASE("correlation by hand, and the greatest that the values allow", "[moments]") {
  // x 1 2 3, y 3 1 2: sum of products of differences -1, of squares 2 and 2.
  const Pairs three = pairs({{"1", "3"}, {"2", "1"}, {"3", "2"}});
  CHECK(three.correlation() == Decimal(-5, -1));
  CHECK(three.efficiency() == Decimal(-5, -1));
  // In ascending order 0 0 1 against 1 2 9: greatest covariance that of 0 0 1 with 9 last.
  const Pairs two = pairs({{"1", "2"}, {"0", "9"}, {"0", "1"}});
  // cov = 2 - 12/3 = -2; greatest 9 - 4 = 5.
  CHECK(two.efficiency() == Decimal(-4, -1));
  CHECK_FALSE(pairs({{"1", "2"}, {"1", "3"}}).correlation());
  CHECK_FALSE(pairs({{"1", "2"}, {"1", "3"}}).efficiency());
  CHECK_FALSE(pairs({}).correlation());
}

TEST_CASE("long decimals and large numbers are no trouble", "[moments]") {
  CHECK(moments({"1000000000.000000001", "1000000000.000000003"}).deviation(Convention::population) ==
        Decimal(1, -9));
  CHECK(moments({"0.3333333333333333333333", "0.3333333333333333333334"}).deviation(Convention::sample) ==
        Decimal(0));
}

TEST_CASE("a ratio of nothing is none", "[moments]") {
  CHECK(ratio(Decimal(1), Decimal(4)) == Decimal(25, -2));
  CHECK(ratio(Decimal(0), Decimal(4)) == Decimal(0));
  CHECK_FALSE(ratio(Decimal(0), Decimal(0)));
}
