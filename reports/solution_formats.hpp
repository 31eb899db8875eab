#pragma once

#include <span>
#include <string>

#include "reports/html_writer.hpp"
#include "reports/layer.hpp"
#include "reports/solution.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// Reference solutions as Markdown with LaTeX mathematics in $$ ... $$.
std::string solution_markdown(const Exam& exam, std::span<const SolvedQuestion> questions);
/// As a LaTeX document for pdflatex; needs only amsmath, geometry and graphicx. What is wider than the page
/// is scaled.
std::string solution_latex(const Exam& exam, std::span<const SolvedQuestion> questions);
/// As one self-contained page with MathML.
std::string solution_html(const Exam& exam, std::span<const SolvedQuestion> questions);
/// As a JSON object; docs/reports.md names its members.
std::string solution_json(const Exam& exam, std::span<const SolvedQuestion> questions);

/// The steps of one question as a list of MathML equations, for any page.
void write_steps(HtmlWriter& html, const SolvedQuestion& question);

}  // namespace gradewright::reports
