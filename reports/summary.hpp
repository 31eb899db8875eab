#pragma once

#include <iosfwd>
#include <string>

#include "reports/feedback.hpp"
#include "reports/item_answers.hpp"
#include "reports/layer.hpp"
#include "reports/statistics.hpp"

namespace gradewright::reports {

/// The lecturer's page on its own: totals, histogram with its data table, statistics of the items, what
/// needs review.
void write_summary_page(std::ostream& out, const ReportMaterial& material, const WorkOf& work);

/// The lecturer's summary and then every student's feedback, in one self-contained page. `work` gives what a
/// student handed in.
void write_class_page(std::ostream& out, const ReportMaterial& material, const WorkOf& work);

/// The histogram of totals as one SVG element, with a text alternative.
std::string histogram_svg(const ClassStatistics& statistics);

}  // namespace gradewright::reports
