#pragma once

#include <string>
#include <string_view>

namespace gradewright::reports {

/// What a student may have typed to get out of its place in a page, a table, a document or a terminal: markup
/// of HTML, Markdown and LaTeX, control characters, marks that turn the direction of the text, and 100,000
/// digits.
inline std::string hostile_text() {
  return "a,b/\"c'=1\x1b]0;owned\x07\x1b[31m\xE2\x80\xAE\xE2\x81\xA6 </script></pre><img src=x onerror=y> | "
         "``` "
         "`x` \\input{x} $y$ **b** [l](javascript:z)\r\n# h\n- i\n\n    code\x7F" +
         std::string(100000, '7');
}

/// Whether a report has characters that control a terminal, or turn the direction of the text.
inline bool controls_a_screen(std::string_view report) {
  for (const char c : report) {
    if ((c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 0x7F) {
      return true;
    }
  }
  return report.find("\xE2\x80\xAE") != std::string_view::npos ||
         report.find("\xE2\x81\xA6") != std::string_view::npos;
}

}  // namespace gradewright::reports
