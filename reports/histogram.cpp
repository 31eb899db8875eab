#include <fmt/core.h>

#include <algorithm>

#include "reports/escape.hpp"
#include "reports/summary.hpp"

namespace gradewright::reports {

namespace {

constexpr int width = 520;
constexpr int left = 20;
constexpr int top = 24;    // y of the ends of lines
constexpr int base = 190;  // y of the axis
constexpr int tallest = 130;
constexpr int step = (width - 2 * left) / static_cast<int>(ClassStatistics::bins);

double x_of(double share) {
  return left + std::clamp(share, 0.0, 1.0) * (width - 2 * left);
}

std::string text_at(double x, int y, std::string_view text, std::string_view look = "") {
  return fmt::format(R"(<text x="{:.1f}" y="{}" text-anchor="middle"{}>{}</text>)", x, y, look, text);
}

std::string bars_of(const ClassStatistics& statistics) {
  const int most = std::max(1, *std::max_element(statistics.histogram.begin(), statistics.histogram.end()));
  std::string bars;
  for (std::size_t bin = 0; bin < ClassStatistics::bins; ++bin) {
    const int count = statistics.histogram[bin];
    const int x = left + static_cast<int>(bin) * step;
    const int bar = count * tallest / most;
    bars += fmt::format(R"(<rect class="bar" x="{}" y="{}" width="{}" height="{}" rx="2"/>)", x + 4,
                        base - bar, step - 8, bar);
    if (count > 0) {
      bars += text_at(x + step / 2, base - bar - 6, fmt::format("{}", count));
    }
    bars += text_at(x, base + 18, fmt::format("{}", 10 * bin));
  }
  return bars + text_at(width - left, base + 18, "100");
}

std::string line_at(double x, std::string_view look) {
  return fmt::format(R"(<line class="{0}" x1="{1:.1f}" y1="{2}" x2="{1:.1f}" y2="{3}"/>)", look, x, top,
                     base);
}

/// The names of grades stand below the axis, each in the middle of its range where it has the room.
std::string boundaries_in(const std::vector<HistogramLine>& boundaries) {
  constexpr double width_of_letter = 7.5;
  std::string out;
  double above = x_of(1);
  for (const HistogramLine& boundary : boundaries) {
    const double x = x_of(boundary.share);
    if (boundary.share > 0 && boundary.share <= 1) {
      out += line_at(x, "boundary");
    }
    if (width_of_letter * static_cast<double>(boundary.grade.size()) <= above - x) {
      out += text_at((x + above) / 2, base + 36, escape::html(boundary.grade), R"( class="grade-name")");
    }
    above = x;
  }
  return out;
}

/// The word stands beside the line, on the side that has the room.
std::string mean_in(const ClassStatistics& statistics) {
  const double x = x_of(statistics.mean);
  const bool right = x < width / 2.0;
  return line_at(x, "mean") +
         fmt::format(R"(<text class="mean-word" x="{:.1f}" y="{}" text-anchor="{}">mean {}</text>)",
                     right ? x + 5 : x - 5, top - 8, right ? "start" : "end", percent(statistics.mean));
}

}  // namespace

/// What comes from outside, the names of grades, is escaped; all else this program computed.
std::string histogram_svg(const ClassStatistics& statistics, const std::vector<HistogramLine>& boundaries) {
  const int title = base + (boundaries.empty() ? 38 : 56);
  return fmt::format(
             R"(<svg viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="img" aria-label="Histogram of totals in percent of )"
             R"(the points, with their mean; the table below has the numbers">)",
             width, title + 6) +
         boundaries_in(boundaries) + bars_of(statistics) +
         fmt::format(R"(<line class="axis" x1="{0}" y1="{1}" x2="{2}" y2="{1}"/>)", left, base,
                     width - left) +
         mean_in(statistics) + text_at(width / 2.0, title, "total, percent of the points") + "</svg>";
}

}  // namespace gradewright::reports
