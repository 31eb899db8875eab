#include "reports/statistics.hpp"

#include <catch2/catch.hpp>
#include <utility>

#include "sample_gradebook.hpp"

using namespace gradewright::reports;

namespace {

using Histogram = std::array<int, ClassStatistics::bins>;

}  // namespace

TEST_CASE("statistics of a class", "[statistics]") {
  // By hand: totals 3.5/3.5 and 0.1/3.5, so the last and the first bin, and mean (1 + 0.1/3.5) / 2.
  const ClassStatistics numbers = statistics(sample::gradebook());
  CHECK(numbers.histogram == Histogram{1, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  CHECK(numbers.mean == Approx(0.5142857));
  CHECK(percent(numbers.mean) == "51 %");
}

TEST_CASE("a class of nobody, and an exam of nothing", "[statistics]") {
  const ClassStatistics nobody = statistics(sample::gradebook_of({"1"}, {}));
  CHECK(nobody.mean == 0);
  CHECK(nobody.median == 0);
  CHECK(nobody.histogram == Histogram{});

  const ClassStatistics nothing = statistics(sample::gradebook_of({}, {{}, {}}));
  CHECK(nothing.mean == 0);
  CHECK(nothing.histogram == Histogram{2});

  // Items worth nothing: shares of nothing are 0, not 0/0.
  const ClassStatistics worthless = statistics(sample::gradebook_of({"0"}, {{"0"}}));
  CHECK(worthless.median == 0);
}

TEST_CASE("a total on the border of two bins is in the upper one", "[statistics]") {
  // In doubles 0.7 / 1 * 10 and 0.29 / 2.9 * 10 lie below 7 and 1.
  const std::vector<std::pair<std::vector<const char*>, std::size_t>> cases = {
      {{"1", "0"}, 0},   {{"1", "0.099999"}, 0}, {{"1", "0.1"}, 1},    {{"1", "0.2"}, 2},
      {{"1", "0.3"}, 3}, {{"1", "0.6"}, 6},      {{"1", "0.7"}, 7},    {{"1", "0.699999"}, 6},
      {{"1", "0.9"}, 9}, {{"1", "1"}, 9},        {{"2.9", "0.29"}, 1}, {{"3.5", "2.45"}, 7},
      {{"1", "1.5"}, 9},  // a person gave more than the maximum
      {{"1", "-0.5"}, 0}};
  for (const auto& [item, bin] : cases) {
    INFO(item[1] << " of " << item[0]);
    Histogram expected{};
    expected[bin] = 1;
    CHECK(statistics(sample::gradebook_of({item[0]}, {{item[1]}})).histogram == expected);
  }
}

TEST_CASE("the median is the middle of the shares, in whatever order they come", "[statistics]") {
  CHECK(statistics(sample::gradebook_of({"4"}, {{"4"}, {"0"}, {"1"}})).median == Approx(0.25));
  CHECK(statistics(sample::gradebook_of({"4"}, {{"4"}, {"0"}, {"2"}, {"1"}})).median == Approx(0.375));
  CHECK(statistics(sample::gradebook_of({"4"}, {{"3"}})).median == Approx(0.75));
}

TEST_CASE("a share in percent, halves away from zero", "[statistics]") {
  const std::vector<std::pair<double, std::string>> cases = {
      {0, "0 %"},      {0.004, "0 %"},   {0.005, "1 %"}, {0.125, "13 %"}, {0.625, "63 %"},
      {0.994, "99 %"}, {0.996, "100 %"}, {1, "100 %"},   {1.5, "150 %"},  {-0.125, "-13 %"}};
  for (const auto& [share, text] : cases) {
    CHECK(percent(share) == text);
  }
}

TEST_CASE("bins are named by their ends", "[statistics]") {
  CHECK(bin_label(0) == "0 to 10 %");
  CHECK(bin_label(7) == "70 to 80 %");
  CHECK(bin_label(9) == "90 to 100 %");
}
