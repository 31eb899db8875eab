#pragma once

#include "reports/class_report.hpp"
#include "reports/html_writer.hpp"
#include "reports/layer.hpp"
#include "reports/statistics.hpp"

namespace gradewright::reports {

/// The totals of the class as a section of the lecturer's page: the histogram and its table, and how many
/// earn which grade.
void write_totals(HtmlWriter& html, const ClassReport& report, const ClassStatistics& statistics);

/// The students as a section of the lecturer's page, a row each, with links to their feedback where the page
/// has it.
void write_students(HtmlWriter& html, const ClassReport& report, Links links);

/// The anchor of a student's row.
std::string row_anchor(std::size_t student);

}  // namespace gradewright::reports
