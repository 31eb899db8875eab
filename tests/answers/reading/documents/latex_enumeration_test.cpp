#include "answers/reading/documents/latex_enumeration.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

/// The labels that LaTeX prints before the items of the lines: "1" for a number, "(a)" for a part.
std::string labels(const std::vector<std::string>& lines, const std::string& preamble = "") {
  LatexEnumeration enumeration;
  enumeration.read_preamble(preamble);
  std::string text;
  for (const std::string& line : lines) {
    for (const LatexEnumeration::Item& item : enumeration.next(line)) {
      const std::string command = line.substr(item.offset, item.label.length);
      CHECK(
          (command == "\\item" || command == "\\question" || command == "\\part" || command == "\\subpart"));
      CHECK((item.label.strength == QuestionLabel::Strength::strong) ==
            (item.label.number == "0" || item.label.needs_path));
      text += text.empty() ? "" : " ";
      text += item.label.number;
      for (const std::string& part : item.label.parts) {
        text += "(" + part + ")";
      }
    }
  }
  return text;
}

TEST_CASE("items have the numbers that LaTeX prints") {
  const std::string begin = "\\begin{enumerate}";
  const std::string end = "\\end{enumerate}";
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{begin, "\\item x", " \\item", end}, "1 2"},
      {{begin + "\\item x \\item y"}, "1 2"},
      {{begin, "\\item", begin, "\\item", "\\item", end, "\\item"}, "1 (a) (b) 2"},
      {{begin, "\\item", begin, "\\item", begin, "\\item", "\\item"}, "1 (a) (i) (ii)"},
      // The fourth level has capital letters, which head no part.
      {{begin, begin, begin, begin, "\\item"}, ""},
      {{begin, "\\item", end, begin, "\\item"}, "1 1"},
      // Lists of points count for nothing, neither their items nor their depth.
      {{"\\begin{itemize}", "\\item", begin, "\\item", end, "\\item", "\\end{itemize}"}, "1"},
      {{begin, "\\item", "\\begin{itemize}", "\\item", "\\end{itemize}", "\\item"}, "1 2"},
      // A label of its own is somebody else's to read and moves no counter.
      {{begin, "\\item[(c)] x", "\\item y"}, "1"},
      {{begin, "\\itemsep 1pt", "\\item2"}, "1"},
      {{"\\item", end, "\\item"}, ""},
      {{begin, end, "\\item"}, ""},
      {{begin, "\\begin{center}", "\\item", "\\end{center}", "\\item"}, "1 2"},
  };
  for (const auto& [lines, expected] : cases) {
    CAPTURE(lines);
    CHECK(labels(lines) == expected);
  }
}

TEST_CASE("options choose the style and the start") {
  const std::pair<std::string, std::string> cases[] = {
      {"label=(\\alph*)", "(a) (b)"},
      {"label=\\roman*)", "(i) (ii)"},
      {"label=\\arabic*.", "1 2"},
      {"label=2.\\arabic*", "2(1) 2(2)"},
      {"label=2.\\arabic*), start=3", "2(3) 2(4)"},
      {"label=2-\\arabic*", "1 2"},
      {"(a)", "(a) (b)"},
      {"(i)", "(i) (ii)"},
      {"1)", "1 2"},
      {"start=3", "3 4"},
      {"label=(\\alph*), start=2", "(b) (c)"},
      {"start=0", "1 2"},
      {"start=x", "1 2"},
      {"start=5000", "999 1000"},
      // After z and after xii nothing can be told.
      {"label=\\alph*, start=26", "(z)"},
      {"label=\\roman*, start=12", "(xii)"},
      {"noitemsep", "1 2"},
  };
  for (const auto& [options, expected] : cases) {
    CAPTURE(options);
    CHECK(labels({"\\begin{enumerate}[" + options + "]", "\\item", "\\item"}) == expected);
  }
}

TEST_CASE("resume goes on where the last enumeration ended") {
  const std::string end = "\\end{enumerate}";
  const std::string resume = "\\begin{enumerate}[resume]";
  CHECK(labels({"\\begin{enumerate}", "\\item", "\\item", end, resume, "\\item", end, resume, "\\item"}) ==
        "1 2 3 4");
  CHECK(labels({"\\begin{enumerate}", "\\item", end, "\\begin{itemize}", "\\item", "\\end{itemize}", resume,
                "\\item"}) == "1 2");
  CHECK(labels({resume, "\\item"}) == "1");
}

TEST_CASE("lists deeper than LaTeX allows are not followed") {
  const std::string six = repeated("\\begin{itemize}", 6);
  const std::string five = repeated("\\begin{itemize}", 5);
  CHECK(labels({five, "\\begin{enumerate}", "\\item"}) == "1");
  CHECK(labels({six, "\\begin{enumerate}", "\\item"}).empty());
  CHECK(labels({"\\begin{", "\\begin{enumerate", "\\item", "\\end{", "\\"}).empty());
}

// What the manuals of enumitem (3.1 to 3.4), enumerate and exam (3.1) say is printed.
TEST_CASE("labels in the words of enumitem and enumerate") {
  const std::pair<std::string, std::string> cases[] = {
      {"label=\\Alph*.", "(a) (b)"},
      {"label=\\Roman*.", "(i) (ii)"},
      {"label={\\textbf{\\alph*)}}", "(a) (b)"},
      {"label=Question \\arabic*:", "1 2"},
      {"label=3\\alph*)", "3(a) 3(b)"},
      {"label=3(\\roman*), start=2", "3(ii) 3(iii)"},
      {"leftmargin=1cm, label=(\\alph*)", "(a) (b)"},
      {"label={(\\alph*), }, start=3", "(c) (d)"},
      {"label=$\\bullet$", ""},
      {"label=--", ""},
      {"nosep, leftmargin=*", "1 2"},
      {"a.", "(a) (b)"},
      {"A)", "(a) (b)"},
      {"i.", "(i) (ii)"},
      {"[1]", "1 2"},
      {"label={[\\alph*]}", "(a) (b)"},
  };
  for (const auto& [options, expected] : cases) {
    CAPTURE(options);
    CHECK(labels({"\\begin{enumerate}[" + options + "]", "\\item", "\\item"}) == expected);
  }
  // a pattern on the second level, where letters would be printed
  CHECK(labels({"\\begin{enumerate}", "\\item", "\\begin{enumerate}[1.]", "\\item"}) == "1 1");
}

TEST_CASE("each depth resumes its own enumeration, and a series its own") {
  const std::string begin = "\\begin{enumerate}";
  const std::string end = "\\end{enumerate}";
  const std::string resume = "\\begin{enumerate}[resume]";
  CHECK(labels({begin, "\\item", begin, "\\item", end, "\\item", resume, "\\item", end, end, resume,
                "\\item"}) == "1 (a) 2 (b) 3");
  CHECK(labels({"\\begin{enumerate}[label=(\\alph*)]", "\\item", end, "\\begin{enumerate}[resume*]",
                "\\item"}) == "(a) (b)");
  CHECK(labels({"\\begin{enumerate}[label=(\\alph*)]", "\\item", end, resume, "\\item"}) == "(a) 2");
  CHECK(labels({"\\begin{enumerate}[series=q, label=(\\alph*)]", "\\item", end, begin, "\\item", "\\item",
                end, "\\begin{enumerate}[resume=q]", "\\item"}) == "(a) 1 2 (b)");
}

TEST_CASE("counters that are set") {
  const std::string begin = "\\begin{enumerate}";
  CHECK(labels({begin, "\\setcounter{enumi}{5}", "\\item", "\\item"}) == "6 7");
  CHECK(labels({"\\setcounter{enumi}{5}", begin, "\\item"}) == "1");  // a list begins anew
  CHECK(labels({begin, "\\item", "\\addtocounter{enumi}{2}", "\\item"}) == "1 4");
  CHECK(labels({begin, "\\item", "\\item", "\\addtocounter{enumi}{-1}", "\\item"}) == "1 2 2");
  CHECK(labels({begin, "\\item", "\\stepcounter{enumi}", "\\item"}) == "1 3");
  CHECK(labels({begin, "\\item", begin, "\\setcounter{enumii}{2}", "\\item"}) == "1 (c)");
  CHECK(labels({begin, "\\item", "\\setcounter{page}{5}", "\\item"}) == "1 2");
  // nobody knows
  CHECK(labels({begin, "\\item", "\\setcounter{enumi}{\\value{page}}", "\\item", "\\setcounter{enumi}{3}",
                "\\item"}) == "1 0 4");
  CHECK(labels({begin, "\\addtocounter{enumi}{-1}", "\\item"}) == "0");
}

TEST_CASE("styles that a document sets for its lists") {
  const std::vector<std::string> nested{"\\begin{enumerate}", "\\item", "\\begin{enumerate}", "\\item"};
  CHECK(labels(nested) == "1 (a)");
  CHECK(labels(nested, "\\renewcommand{\\labelenumii}{(\\roman{enumii})}") == "1 (i)");
  CHECK(
      labels(nested, "\\renewcommand\\theenumi{\\alph{enumi}}\n\\renewcommand{\\labelenumi}{(\\theenumi)}") ==
      "(a) (a)");
  CHECK(labels(nested, "\\setlist[enumerate,2]{label=\\roman*.}") == "1 (i)");
  CHECK(labels(nested, "\\setlist[enumerate]{label=\\arabic*.}") == "1 1");
  CHECK(labels(nested, "\\setlist[itemize]{label=--}\n\\setlist{nosep}") == "1 (a)");
  CHECK(labels(nested, "\\newenvironment{q}{\\begin{enumerate}}{\\end{enumerate}}") == "1 (a)");
}

TEST_CASE("the questions and parts of the class exam") {
  CHECK(labels({"\\begin{questions}", "\\question[5] x", "\\begin{parts}", "\\part[2] a", "\\part b",
                "\\begin{subparts}", "\\subpart x", "\\end{subparts}", "\\end{parts}", "\\question y",
                "\\end{questions}", "\\part{Appendix}"}) == "1 (a) (b) (i) 2");
}

}  // namespace
}  // namespace gradewright::reading
