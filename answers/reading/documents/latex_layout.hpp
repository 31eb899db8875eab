#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The commands of a LaTeX source that print nothing: what sets counters and styles of lists, begins and ends
/// lists and paragraphs, and moves down the page. In order.
std::vector<Span> layout_commands(std::string_view latex);

/// Writes = between the cells of each `tabular` of names and values that has no head ("precision & 0.9"), and
/// blanks for its commands.
void lay_out_plain_tables(std::string& latex);

}  // namespace gradewright::reading
