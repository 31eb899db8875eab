#pragma once

#include "reports/html_writer.hpp"
#include "reports/layer.hpp"
#include "reports/statistics_formats.hpp"

namespace gradewright::reports {

/// The statistics of items as a section of the lecturer's page: figures of the exam, a row an item, and what
/// was chosen and wrongly written.
void write_statistics(HtmlWriter& html, const Gradebook& book, const ExamStatistics& statistics);

}  // namespace gradewright::reports
