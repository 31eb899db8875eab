#pragma once

#include <string>
#include <string_view>

namespace gradewright::engine {

/// Text for a cell of a table that people open in a spreadsheet, so that nothing in it is computed, hides or
/// acts, and `from_spreadsheet` gives the same bytes back:
/// - a hidden character (is_hidden) stands as its number, "{U+202E}", also a blank at either end; tabs and
/// line
///   feeds inside stay. Text that looks like such a number already gets an apostrophe: "{'U+202E}".
/// - what begins like a formula (begins_formula), also behind apostrophes and blanks, gets an apostrophe in
/// front. Bytes that are no UTF-8 become U+FFFD, and are the only ones that do not come back.
std::string for_spreadsheet(std::string_view text);

/// Undoes `for_spreadsheet`; text that it cannot have written stays as it is.
std::string from_spreadsheet(std::string_view cell);

}  // namespace gradewright::engine
