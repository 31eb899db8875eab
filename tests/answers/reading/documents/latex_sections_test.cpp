#include "answers/reading/documents/latex_sections.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gradewright::reading {
namespace {

using Paths = std::vector<std::vector<std::string>>;

/// "1.2@30" for each section, with what the label covers in brackets.
std::string shown(const std::string& text, const Paths& paths) {
  std::string result;
  for (const NumberedSection& section : numbered_sections(text, paths)) {
    result += result.empty() ? "" : " ";
    result += section.label.number;
    for (const std::string& part : section.label.parts) {
      result += "." + part;
    }
    result += "[" + text.substr(section.offset, section.label.length) + "]";
  }
  return result;
}

const Paths two = {{"1", "1"}, {"1", "2"}, {"2"}};

}  // namespace

// What article prints before its titles: 1, 1.1, 1.2, 2 (The LaTeX Companion, sections and counters).
TEST_CASE("the numbers that LaTeX prints before titles are labels where the exam has them all") {
  CHECK(shown("\\section{Batch normalisation}\n\\subsection{Statistics}\nmu = 1\n\\subsection{Output}\n"
              "y = 2\n\\section{Loss {\\bf here}} % as asked\n3",
              two) ==
        "1[\\section{Batch normalisation}] 1.1[\\subsection{Statistics}] 1.2[\\subsection{Output}] "
        "2[\\section{Loss {\\bf here}}]");
  CHECK(shown("\\section*{Jane Doe}\n\\section{A}\n\\section{B}\n", {{"1"}, {"2"}}) ==
        "1[\\section{A}] 2[\\section{B}]");
  CHECK(shown("\\section{Before}\n\\begin{document}\n\\section{A}\n\\section{B}\n", {{"1"}, {"2"}}) ==
        "1[\\section{A}] 2[\\section{B}]");
}

TEST_CASE("they are those of another text where one title is a label or one number leads nowhere") {
  CHECK(shown("\\section{Question 1}\n\\section{Loss}\n", {{"1"}, {"2"}}).empty());
  CHECK(shown("\\section{Introduction}\n\\section{Batch}\n\\section{Loss}\n", {{"1"}, {"2"}}).empty());
  CHECK(shown("\\section{Batch}\n", {{"1"}, {"2"}}).empty());
  CHECK(shown("\\section{Batch}\n\\section{Loss}\n", {{"3"}, {"4"}}).empty());
  CHECK(
      shown("\\section{A}\n\\subsection{B}\n\\subsection{C}\n\\subsection{D}\n\\section{E}\n", two).empty());
  CHECK(shown("\\subsection{A}\n\\section{B}\n\\section{C}\n", two).empty());
  CHECK(shown("\\section*{A}\n\\section*{B}\n", {{"1"}, {"2"}}).empty());
  CHECK(shown("\\section{A\n\\section{B\n", {{"1"}, {"2"}}).empty());
  CHECK(shown("", {{"1"}}).empty());
  CHECK(shown("\\section{A}\n", {}).empty());
}

}  // namespace gradewright::reading
