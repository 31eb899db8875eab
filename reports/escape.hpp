#pragma once

#include <string>
#include <string_view>

#include "reports/layer.hpp"

/// One escaping function a format. Whatever a student or an exam wrote goes through one of these before it is
/// part of a page, a table, a document or a terminal. All of them first replace bytes that are not UTF-8 by
/// U+FFFD. Which characters act or are not seen, one function says: engine::is_hidden.
namespace gradewright::reports::escape {

/// Text for the content of HTML and XML and for attribute values in double quotes; hidden characters, and
/// U+FFFE and U+FFFF, which no XML may hold, become U+FFFD, but for tabs and line ends.
std::string html(std::string_view text);

/// A text cell of a CSV file, made for spreadsheets (for_spreadsheet, which our own reader undoes); quoted
/// where commas, quotes or line ends need it. Numbers that the program computed are written without it.
std::string csv(std::string_view text);

/// Text on one line of a terminal: hidden characters become U+FFFD, tabs and line ends a space.
std::string terminal(std::string_view text);

/// The same for a message of several lines, which stay lines.
std::string terminal_lines(std::string_view text);

/// Text in a LaTeX document, outside mathematics. Characters beyond Latin and Greek, which pdflatex's fonts
/// do not have, become their numbers, as in "{[U+6570]}".
std::string latex(std::string_view text);

/// Where text of a Markdown document stands: a hyphen or a hash is a sign only where a line starts.
enum class MarkdownPlace { line_start, inside };

/// Text in a Markdown paragraph, heading, list item or table cell: nothing in it is markup, HTML,
/// mathematics or raw TeX, line ends become spaces, hidden characters U+FFFD. Only what would mean
/// something is escaped, so that the text reads well before it is rendered too.
std::string markdown(std::string_view text, MarkdownPlace place = MarkdownPlace::line_start);

/// A fenced block of text as it was typed, in a fence longer than any in the text, with a line end.
std::string markdown_block(std::string_view text);

/// A name for a file made from an id: letters of any script, digits, "-", "_" and inner dots stay, every
/// other character becomes "_"; at most 80 bytes; never empty, never hidden, never a path. Different ids may
/// give the same name.
std::string file_name(std::string_view id);

}  // namespace gradewright::reports::escape
