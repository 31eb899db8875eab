#include "answers/reading/documents/latex_layout.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/withdrawn.hpp"

namespace gradewright::reading {
namespace {

/// What is left beside the commands, without blanks.
std::string printed(std::string latex) {
  for (const Span& command : layout_commands(latex)) {
    blank_out(latex, command);
  }
  std::erase(latex, ' ');
  return latex;
}

TEST_CASE("what prints nothing is no text") {
  CHECK(printed("\\begin{enumerate}[label=(\\alph*)] a \\end{enumerate}") == "a");
  CHECK(printed("\\setcounter{enumi}{5} a \\label{eq:1}\\vspace*{1cm} b \\newpage") == "ab");
  CHECK(printed("\\setlist[enumerate]{label={\\alph*)}}a\\pagebreak[4]") == "a");
  for (const std::string text :
       {"\\begin{pmatrix}1\\end{pmatrix}", "\\vspace", "\\setcounter{enumi}", "\\begin{enumerate",
        "\\labels{x}", "\\\\label{x}", "\\item[a]", "\\", "\\begin{enumerate}[", "\\end"}) {
    CAPTURE(text);
    CHECK(printed(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
