#include <fmt/core.h>

#include "engine/syntax/print.hpp"
#include "problems/exam.hpp"
#include "reports/escape.hpp"
#include "reports/network_table.hpp"
#include "reports/solution_formats.hpp"
#include "reports/solution_members.hpp"

namespace gradewright::reports {

namespace {

constexpr Index most_cells = 144;  // of a matrix that is still readable on a page

/// \fit sets mathematics at its own size when it fits the line, else scaled to the line.
constexpr std::string_view preamble = R"tex(\documentclass[11pt]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage[a4paper,margin=22mm]{geometry}
\usepackage{amsmath,amssymb,graphicx}
\setcounter{MaxMatrixCols}{64}
\newsavebox{\fitbox}
\newcommand{\fit}[1]{\par\medskip\noindent\sbox{\fitbox}{$\displaystyle #1$}%
  \ifdim\wd\fitbox>\linewidth\resizebox{\linewidth}{!}{\usebox{\fitbox}}\else\usebox{\fitbox}\fi\par}
\setlength{\parindent}{0pt}
\begin{document}
)tex";

std::string equation(const WorkedStep& step, DisplayDigits digits) {
  const StepMembers members = step_members(step, digits, most_cells);
  std::string out = "\\fit{\\begin{aligned}" + notation::to_latex(notation::name(step.name));
  bool first = true;
  for (const notation::Syntax& member : members.formulas) {
    out += fmt::format("{} &= {}", first ? "" : " \\\\[3pt]\n", notation::to_latex(member));
    first = false;
  }
  if (members.described) {
    out += fmt::format(" \\\\\n &= \\text{{{}}}", escape::latex(*members.described));
  }
  return out + "\\end{aligned}}\n";
}

std::string answer(const SolvedItem& item) {
  const std::string text = item.cells.size() > most_cells ? "see above" : escape::latex(answer_text(item));
  return fmt::format("\\item \\textbf{{{}}} ({}): {}{}\n", escape::latex(item.item->name),
                     item.item->points.normalised().to_string(), text,
                     item.rule.empty() ? "" : " \\emph{" + escape::latex(item.rule) + "}");
}

/// The preamble, with a note where the body has letters as numbers.
std::string preamble_of(std::string_view body) {
  std::string out(preamble);
  if (body.find("{[U+") != std::string_view::npos) {
    out +=
        "\\emph{Letters that the fonts of this document lack stand as their Unicode numbers, as in "
        "[U+4E2D].}\n\n";
  }
  return out;
}

}  // namespace

std::string solution_latex(const Exam& exam, std::span<const SolvedQuestion> questions) {
  std::string out;
  out += fmt::format("\\section*{{{}}}\nReference solutions.\n", escape::latex(exam.title));
  for (const SolvedQuestion& solved : questions) {
    out += fmt::format("\n\\subsection*{{Question {}}}\n{}\n", escape::latex(solved.question->id),
                       escape::latex(solved.question->text));
    if (solved.question->network != nullptr) {
      out += table_latex(network_table(*solved.question)) + table_latex(counting_table(*solved.question));
    }
    for (const WorkedStep& step : solved.steps) {
      out += equation(step, solved.digits);
    }
    out += "\n\\medskip Answers, with their points:\n\\begin{itemize}\\raggedright\n";
    for (const SolvedItem& item : solved.items) {
      out += answer(item);
    }
    out += "\\end{itemize}\n";
  }
  return preamble_of(out) + out + "\\end{document}\n";
}

}  // namespace gradewright::reports
