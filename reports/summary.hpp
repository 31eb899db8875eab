#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "reports/class_report.hpp"
#include "reports/layer.hpp"
#include "reports/statistics.hpp"

namespace gradewright::reports {

/// The lecturer's page on its own: totals and grades, what waits for a person, statistics of the items, the
/// students.
void write_summary_page(std::ostream& out, const ClassReport& report);

/// The lecturer's page and then every student's feedback, in one self-contained page.
void write_class_page(std::ostream& out, const ClassReport& report);

/// A boundary of grades in a histogram, at a share of the points.
struct HistogramLine {
  double share = 0;
  std::string grade;  ///< from there up to the next boundary
};

/// The histogram of totals with their mean as one SVG element, with a text alternative. The boundaries of
/// grades, the best first, are drawn where they are on its axis.
std::string histogram_svg(const ClassStatistics& statistics,
                          const std::vector<HistogramLine>& boundaries = {});

}  // namespace gradewright::reports
