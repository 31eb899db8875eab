#pragma once

#include "reports/class_report.hpp"
#include "reports/html_writer.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What waits for a person as a section of the lecturer's page: item by item, equal answers together, with
/// links to the answers where the page has them.
void write_open_answers(HtmlWriter& html, const ClassReport& report, Links links);

}  // namespace gradewright::reports
