#include "answers/reading/documents/latex_enumeration.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/repeated.hpp"

namespace gradewright::reading {
namespace {

/// The labels that LaTeX prints before the items of the lines: "1" for a number, "(a)" for a part.
std::string labels(const std::vector<std::string>& lines) {
  LatexEnumeration enumeration;
  std::string text;
  for (const std::string& line : lines) {
    for (const LatexEnumeration::Item& item : enumeration.next(line)) {
      CHECK(line.substr(item.offset, item.label.length) == "\\item");
      CHECK(item.label.strength == QuestionLabel::Strength::weak);
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

}  // namespace
}  // namespace gradewright::reading
