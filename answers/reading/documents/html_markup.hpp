#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Writes Markdown in place of the HTML of a text, as the editors of platforms hand it in, each tag and
/// character reference in as many bytes, so that places stay places: `<br>` and what begins a paragraph
/// become ends of lines (which are no lines of the document), `<li>` and `<h2>` their marks, rows of tables
/// cells between bars, `<sub>` and `<sup>` indices and powers, `&lt;` a <. Other tags that people use become
/// blanks; a name in angle brackets that is no tag stays.
void lay_out_html(std::string& text);

}  // namespace gradewright::reading
