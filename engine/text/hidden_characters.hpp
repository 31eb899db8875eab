#pragma once

namespace gradewright::engine {

/// Whether a character acts where text is shown, or is not seen there: it controls a terminal, ends a line,
/// turns the direction of the text around it, joins or varies its neighbours, or has no width. By the Unicode
/// Character Database (14.0): the categories Cc, Cf, Zl and Zp, and Default_Ignorable_Code_Point, without the
/// Arabic, Syriac, Kaithi and hieroglyphic signs of Cf, which are seen.
///
/// The one definition: JSON escapes these characters, pages, Markdown and the terminal show U+FFFD in their
/// place, tables in CSV their numbers. Tabs and line ends are among them; where they are harmless, the format
/// lets them through.
bool is_hidden(char32_t c);

/// Whether a spreadsheet may take a cell that begins so for a formula: = + - @, also in full width, a tab or
/// a line end.
bool begins_formula(char32_t c);

}  // namespace gradewright::engine
