#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Puts blanks in place of the lines that part pages and questions and are no part of any answer: rules that
/// stand alone ("---", "======"), numbers of pages ("Page 3 of 7", "- 2 -", "(please turn over)"), places for
/// points ("___ / 3"), and the line with the student's name and number where it comes again.
void lay_out_page_marks(std::string& text);

/// Puts blanks in place of the backslash by which Markdown ends a line, and of the bullet before words that
/// are a paragraph by themselves: "- dropout".
void lay_out_lines(std::string& text);

}  // namespace gradewright::reading
