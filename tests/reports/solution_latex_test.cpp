#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "hostile_text.hpp"
#include "problems/load_exam.hpp"
#include "reports/solution_formats.hpp"
#include "sample_exam.hpp"

using namespace gradewright::reports;
using Catch::Contains;

namespace {

std::string document_of(const Exam& exam) {
  return solution_latex(exam, solve(exam));
}

std::string body_of(const std::string& document) {
  const std::size_t begin = document.find("\\begin{document}\n");
  return document.substr(begin, document.size() - begin);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Every command of a document, "\frac" or "\%".
std::set<std::string> commands_of(const std::string& text) {
  std::set<std::string> out;
  for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at)) {
    std::size_t end = at + 2;
    while (end < text.size() && is_letter(text[at + 1]) && is_letter(text[end])) {
      ++end;
    }
    out.insert(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// How deep braces are still open at the end, or where one too many is closed: -1.
int open_braces(const std::string& text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '{') {
      ++depth;
    } else if (text[at] == '}' && --depth < 0) {
      return -1;
    }
  }
  return depth;
}

}  // namespace

TEST_CASE("solutions as LaTeX, whole but for the preamble", "[solution-latex]") {
  // By hand: s = [1, 2] * 3; 3/7 + 0.1234567 = 0.5520281..., 6/7 + 0.1234567 = 0.9805995...
  CHECK(body_of(document_of(sample::solved_exam())) == R"(\begin{document}
\section*{Small}
Reference solutions.

\subsection*{Question 1}
Multiply 50\% \& more.
\fit{\begin{aligned}s &= a \cdot 3 \\[3pt]
 &= \left[1, 2\right] \cdot 3 \\[3pt]
 &= \left[3, 6\right]\end{aligned}}
\fit{\begin{aligned}t &= \frac{s}{7} + b \\[3pt]
 &= \frac{\left[3, 6\right]}{7} + 0.123457 \\[3pt]
 &= \left[0.552028, 0.980600\right]\end{aligned}}

\medskip Answers, with their points:
\begin{itemize}\raggedright
\item \textbf{s} (1): [3, 6] \emph{exactly the key}
\item \textbf{t} (2.5): first = 0.552028, second = 0.980600 \emph{right to 6 decimals: within 0.0000005 of the key}
\end{itemize}

\subsection*{Question 2}


\medskip Answers, with their points:
\begin{itemize}\raggedright
\item \textbf{answer} (1): B
\end{itemize}
\end{document}
)");
}

TEST_CASE("a document needs three packages and defines what it uses", "[solution-latex]") {
  const std::string document = document_of(sample::solved_exam());
  CHECK_THAT(document, Catch::StartsWith("\\documentclass[11pt]{article}\n"));
  CHECK_THAT(document, Contains("{geometry}") && Contains("\\usepackage{amsmath,amssymb,graphicx}") &&
                           Contains("\\newcommand{\\fit}[1]"));
  CHECK(open_braces(document) == 0);
}

TEST_CASE("what is too large for a page of LaTeX is described", "[solution-latex]") {
  const auto document = [](const std::string& step) {
    return document_of(parse_exam("exam: E\nid: e\nquestions:\n  - id: 1\n    given: {n: 2}\n    steps: " +
                                      step + "\n    items: [{name: y, points: 1}]\n",
                                  "e.yaml"));
  };
  CHECK_THAT(document("y = ones(12, 12) * n"), Contains("(1): [[2, 2, ") && !Contains("a 12 x 12 matrix"));
  CHECK_THAT(document("y = ones(5, 29) * n"),  // 145 cells
             Contains(" \\\\\n &= \\text{a 5 x 29 matrix}\\end{aligned}}\n") &&
                 Contains("\\item \\textbf{y} (1): see above \\emph{exactly the key}\n"));
}

TEST_CASE("letters that the fonts lack stand as numbers, with a note that says so", "[solution-latex]") {
  Exam exam = sample::solved_exam();
  CHECK_THAT(document_of(exam), !Contains("Unicode numbers"));
  exam.questions[0].text = "the rate \xCE\xB7";
  CHECK_THAT(document_of(exam), Contains("the rate $\\eta$") && !Contains("Unicode numbers"));
  exam.title = "\u4e2d";
  const std::string document = document_of(exam);
  CHECK_THAT(document, Contains("\\section*{{[U+4E2D]}}"));
  CHECK(document.find("Letters that the fonts of this document lack stand as their Unicode numbers") <
        document.find("\\section*"));
  CHECK(open_braces(document) == 0);
}

TEST_CASE("what an exam says is no command of LaTeX", "[solution-latex]") {
  Exam exam = sample::solved_exam();
  const std::set<std::string> own = commands_of(document_of(exam));
  const std::string hostile =
      "\\input{/etc/passwd} \\write18{rm} ^^5cinput $x$ %comment\n\\end{document} {{{ }}}} # & ~ \\";
  exam.title = exam.questions[0].text = exam.questions[1].items[0].answer = hostile;
  const std::string document = document_of(exam);
  CHECK(open_braces(document) == 0);
  CHECK(document.find("^^") == std::string::npos);
  for (const std::string& command : commands_of(document)) {
    const bool escape = std::set<std::string>{"\\textbackslash",
                                              "\\textasciicircum",
                                              "\\textasciitilde",
                                              "\\$",
                                              "\\{",
                                              "\\}",
                                              "\\#",
                                              "\\&",
                                              "\\%"}
                            .contains(command);
    INFO(command);
    CHECK((escape || own.contains(command)));
  }
  // The end of the document is where it was.
  CHECK(document.find("\\end{document}") == document.size() - std::string("\\end{document}\n").size());
  exam.title = hostile_text();
  CHECK_FALSE(controls_a_screen(document_of(exam)));
  CHECK(open_braces(document_of(exam)) == 0);
}
