#include <fmt/core.h>

#include <algorithm>

#include "reports/summary.hpp"

namespace gradewright::reports {

namespace {

constexpr int width = 480;
constexpr int height = 220;
constexpr int left = 20;
constexpr int base = 180;  // y of the axis
constexpr int tallest = 150;

}  // namespace

/// Only numbers that this program computed go into the markup.
std::string histogram_svg(const ClassStatistics& statistics) {
  const int most = std::max(1, *std::max_element(statistics.histogram.begin(), statistics.histogram.end()));
  constexpr int step = (width - 2 * left) / static_cast<int>(ClassStatistics::bins);
  std::string bars;
  for (std::size_t bin = 0; bin < ClassStatistics::bins; ++bin) {
    const int count = statistics.histogram[bin];
    const int x = left + static_cast<int>(bin) * step;
    const int bar = count * tallest / most;
    bars += fmt::format(R"(<rect class="bar" x="{}" y="{}" width="{}" height="{}" rx="2"/>)", x + 4,
                        base - bar, step - 8, bar);
    if (count > 0) {
      bars += fmt::format(R"(<text x="{}" y="{}" text-anchor="middle">{}</text>)", x + step / 2,
                          base - bar - 6, count);
    }
    bars += fmt::format(R"(<text x="{}" y="{}" text-anchor="middle">{}</text>)", x, base + 20, 10 * bin);
  }
  return fmt::format(
      R"(<svg viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="img" aria-label="Histogram of totals in percent of )"
      R"(the points; the table below has the numbers">{2}<line class="axis" x1="{3}" y1="{4}" x2="{5}" y2="{4}"/>)"
      R"(<text x="{5}" y="{6}" text-anchor="middle">100</text><text x="{7}" y="{8}" text-anchor="middle">)"
      R"(total, percent of the points</text></svg>)",
      width, height, bars, left, base, width - left, base + 20, width / 2, height - 2);
}

}  // namespace gradewright::reports
