#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a document holds and does not say.
struct WithdrawnText {
  Span span;
  bool struck = false;  ///< crossed out, for everybody to see; otherwise a comment, hidden or code
  bool code = false;    ///< of a notebook or a session, whose output stands behind it
};

struct VisibleText {
  /// The document with blanks in place of what is withdrawn, and with its HTML laid out: places stay places.
  std::string text;
  std::vector<WithdrawnText> withdrawn;  ///< in order, none within another
};

/// Puts blanks in place of a piece of a text; its line ends stay.
void blank_out(std::string& text, Span piece);

/// Takes out of a document what its author took back (~~7~~, <del>7</del>, \sout{7}, letters with a stroke
/// through them), commented out (<!-- 7 -->, % 7, \iffalse ... \fi, a comment environment) or hid (hidden or
/// white text, \phantom{7}), what stands below their own lines of a mail, and
/// the code of an exported notebook (exported_code). HTML in Markdown is laid out as such (html_markup), and
/// blanks that do not break become blanks, but between digits.
VisibleText visible_text(std::string_view text, Submission::Format format);

}  // namespace gradewright::reading
