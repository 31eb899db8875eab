#include "answers/reading/documents/latex_layout.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/withdrawn.hpp"
#include "engine/text/characters.hpp"

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
  CHECK(printed("\\begin{solution} a \\end{solution}") == "a");
  CHECK(printed("\\setlist[enumerate]{label={\\alph*)}}a\\pagebreak[4]") == "a");
  for (const std::string text :
       {"\\begin{pmatrix}1\\end{pmatrix}", "\\vspace", "\\setcounter{enumi}", "\\begin{enumerate",
        "\\labels{x}", "\\\\label{x}", "\\item[a]", "\\", "\\begin{enumerate}[", "\\end"}) {
    CAPTURE(text);
    CHECK(printed(text) == text);
  }
}

/// With blanks for the commands of plain tables, without those at the ends.
std::string plain(std::string latex) {
  const std::size_t size = latex.size();
  lay_out_plain_tables(latex);
  CHECK(latex.size() == size);
  return std::string(trimmed(latex));
}

TEST_CASE("a table of names and values without a head is laid out as equations") {
  CHECK(plain("\\begin{tabular}{l|r}\nprecision & 0.900\\\\\nrecall & $0.75$\n\\end{tabular}") ==
        "precision = 0.900  \nrecall = $0.75$");
  CHECK(plain("\\begin{tabular}[t]{ll} $v_1$ & 2 \\\\ $w_1$ & 0.8 \\\\ \\end{tabular}") ==
        "$v_1$ = 2    $w_1$ = 0.8");
  for (const std::string text :
       {"\\begin{tabular}{ll} step & value \\\\ 1 & 2 \\end{tabular}",
        "\\begin{tabular}{ll} a & 1 & 2 \\end{tabular}", "\\begin{tabular}{ll} 1 & 2 \\end{tabular}",
        "\\begin{tabular}{ll} a & 2", "\\begin{tabular} a & 2 \\end{tabular}",
        "\\begin{tabular}{l} a = 2 \\end{tabular}", "\\begin{tabular}"}) {
    CAPTURE(text);
    CHECK(plain(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading
