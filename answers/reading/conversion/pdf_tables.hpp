#pragma once

#include <span>
#include <string>
#include <vector>

#include "answers/reading/conversion/pdf_rows.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// No space between words is wider, as a share of their height: what stands further apart is in columns.
inline constexpr double widest_space = 0.6;

/// The rows of a table, each with as many cells as there are columns.
using PdfTable = std::vector<std::vector<std::string>>;

/// The table that the first of these rows begin: rows below each other whose words stand in columns, short
/// ones without a relation, as pages in two columns are no table. Empty where there is none.
PdfTable table_at(std::span<const PdfRow> rows);

}  // namespace gradewright::reading
