#pragma once

#include <string>
#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a student wrote, as the reports show it; none of these escapes for a format.

/// The source of a response without blank ends. Of what is longer than `most` bytes the beginning and the end
/// are shown (the end of a chain is the answer), with how much was left out between.
std::string shown_source(std::string_view source, std::size_t most = 2000);

/// One cell: LaTeX as it reads, "5/8" for \frac{5}{8} and "1.5 x 10^-3" (with a multiplication sign) for
/// 1.5\times10^{-3}; anything else as it was typed, on one line, cut after 60 bytes.
std::string shown_cell(std::string_view read);

/// A sentence that may quote a student, cut after 500 bytes.
std::string shown_sentence(std::string_view sentence);

/// A student's id or the name of an item in a table or line of a terminal: of more columns than
/// `most_columns_of_name`, the beginning and the end, with "…" between them. CSV and JSON have it whole. The
/// text must be what a terminal shows (escape::terminal).
std::string shown_name(std::string_view name);
inline constexpr std::size_t most_columns_of_name = 40;

}  // namespace gradewright::reports
