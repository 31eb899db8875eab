#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <string>
#include <tuple>
#include <vector>

#include "html_balance.hpp"
#include "reports/summary.hpp"

using namespace gradewright::reports;

namespace {

struct Bar {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

ClassStatistics with(const std::array<int, ClassStatistics::bins>& counts) {
  ClassStatistics out;
  out.histogram = counts;
  return out;
}

std::vector<Bar> bars_of(const std::string& svg) {
  static const std::regex pattern(
      R"re(<rect class="bar" x="(-?\d+)" y="(-?\d+)" width="(-?\d+)" height="(-?\d+)")re");
  std::vector<Bar> out;
  for (auto match = std::sregex_iterator(svg.begin(), svg.end(), pattern); match != std::sregex_iterator();
       ++match) {
    out.push_back(
        {std::stoi((*match)[1]), std::stoi((*match)[2]), std::stoi((*match)[3]), std::stoi((*match)[4])});
  }
  return out;
}

/// The texts of the picture, in order.
std::vector<std::string> texts_of(const std::string& svg) {
  static const std::regex pattern(R"re(<text[^>]*>([^<]*)</text>)re");
  std::vector<std::string> out;
  for (auto match = std::sregex_iterator(svg.begin(), svg.end(), pattern); match != std::sregex_iterator();
       ++match) {
    out.push_back((*match)[1]);
  }
  return out;
}

}  // namespace

TEST_CASE("bars stand on one axis, side by side, as high as their counts say", "[histogram]") {
  const std::string svg = histogram_svg(with({1, 0, 2, 0, 0, 0, 0, 4, 3, 0}));
  const std::vector<Bar> bars = bars_of(svg);
  REQUIRE(bars.size() == ClassStatistics::bins);
  const int unit = bars[2].height / 2;
  CHECK(unit > 10);
  const std::vector<int> counts = {1, 0, 2, 0, 0, 0, 0, 4, 3, 0};
  for (std::size_t i = 0; i < bars.size(); ++i) {
    INFO("bar " << i);
    CHECK(std::abs(bars[i].height - counts[i] * unit) <= 3);  // whole pixels: a quarter of the height is cut
    CHECK(bars[i].y + bars[i].height == bars[0].y + bars[0].height);
    CHECK(bars[i].width == bars[0].width);
    CHECK(bars[i].y >= 0);
    if (i > 0) {
      CHECK(bars[i].x >= bars[i - 1].x + bars[i - 1].width);
    }
  }
  CHECK_THAT(svg, Catch::Contains(
                      fmt::format("<line class=\"axis\" x1=\"20\" y1=\"{}\"", bars[0].y + bars[0].height)));
}

TEST_CASE("the picture says every count and every border of a bin", "[histogram]") {
  CHECK(texts_of(histogram_svg(with({12, 0, 0, 0, 0, 0, 0, 0, 0, 3}))) ==
        std::vector<std::string>{"12", "0", "10", "20", "30", "40", "50", "60", "70", "80", "3", "90", "100",
                                 "mean 0 %", "total, percent of the points"});
}

TEST_CASE("the mean stands where it is on the axis, its word beside it", "[histogram]") {
  ClassStatistics statistics = with({1});
  // By hand: the axis goes from 20 to 500.
  for (const auto& [mean, line, word] :
       {std::tuple(0.25, "x1=\"140.0\"", "x=\"145.0\" y=\"16\" text-anchor=\"start\">mean 25 %<"),
        std::tuple(0.75, "x1=\"380.0\"", "x=\"375.0\" y=\"16\" text-anchor=\"end\">mean 75 %<"),
        std::tuple(-0.5, "x1=\"20.0\"", "text-anchor=\"start\">mean -50 %<"),
        std::tuple(1.5, "x1=\"500.0\"", "text-anchor=\"end\">mean 150 %<")}) {
    statistics.mean = mean;
    INFO(mean);
    CHECK_THAT(histogram_svg(statistics),
               Catch::Contains(std::string("<line class=\"mean\" ") + line) && Catch::Contains(word));
  }
}

TEST_CASE("boundaries of grades are drawn on the axis, their names where they have room", "[histogram]") {
  const std::string svg =
      histogram_svg(with({1}), {{1.1, "A+"}, {0.9, "<A>"}, {0.89, "no room"}, {0.5, "B"}, {0, "C"}});
  CHECK(html_fault(svg).empty());
  CHECK_THAT(svg, Catch::Contains("class=\"boundary\" x1=\"452.0\"") &&
                      Catch::Contains("class=\"boundary\" x1=\"260.0\""));
  // Neither beyond the points nor at nothing.
  CHECK(std::count(svg.begin(), svg.end(), '\n') == 0);
  CHECK_THAT(svg, !Catch::Contains("class=\"boundary\" x1=\"500.0\"") &&
                      !Catch::Contains("class=\"boundary\" x1=\"20.0\""));
  CHECK_THAT(svg, Catch::Contains(">&lt;A&gt;</text>") && Catch::Contains("x=\"140.0\" y=\"226\""));
  CHECK_THAT(svg, !Catch::Contains("no room") && !Catch::Contains("A+"));
}

TEST_CASE("a picture has a text alternative and is well-formed", "[histogram]") {
  for (const auto& counts : {std::array<int, 10>{}, std::array<int, 10>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}) {
    const std::string svg = histogram_svg(with(counts));
    CHECK(html_fault(svg).empty());
    CHECK_THAT(svg, Catch::StartsWith("<svg ") && Catch::EndsWith("</svg>"));
    CHECK_THAT(svg, Catch::Contains("role=\"img\" aria-label=\"Histogram of totals"));
  }
}

TEST_CASE("a class of nobody has bars without height, a very large one none that is too high",
          "[histogram]") {
  for (const Bar& bar : bars_of(histogram_svg(with({})))) {
    CHECK(bar.height == 0);
  }
  const std::vector<Bar> one = bars_of(histogram_svg(with({1})));
  const std::vector<Bar> many = bars_of(histogram_svg(with({2'000'000})));
  CHECK(many[0].height == one[0].height);
  CHECK(many[0].y == one[0].y);
}
