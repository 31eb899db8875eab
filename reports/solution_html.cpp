#include <fmt/core.h>

#include "engine/syntax/print.hpp"
#include "problems/exam.hpp"
#include "reports/network_table.hpp"
#include "reports/page.hpp"
#include "reports/solution_formats.hpp"
#include "reports/solution_members.hpp"

namespace gradewright::reports {

namespace {

constexpr Index most_cells = 256;

/// Each row of a matrix on its own line.
std::string row_by_row(std::string answer) {
  for (std::size_t at = answer.find("], ["); at != std::string::npos; at = answer.find("], [", at + 1)) {
    answer[at + 2] = '\n';
  }
  return answer;
}

void write_answer(HtmlWriter& html, const SolvedItem& item) {
  html.open("tr").element("th", item.item->name, {{"scope", "row"}});
  html.element("td", item.item->points.normalised().to_string());
  html.open("td", {{"class", "words answer"}});
  html.text(static_cast<Index>(item.cells.size()) > most_cells ? "see above" : row_by_row(answer_text(item)))
      .close();
  html.element("td", item.rule, {{"class", "words rule soft"}}).close();
}

void write_answers(HtmlWriter& html, const SolvedQuestion& solved) {
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
  html.element("th", "Item", {{"scope", "col"}}).element("th", "Points", {{"scope", "col"}});
  html.element("th", "Answer", {{"scope", "col"}, {"class", "words"}});
  html.element("th", "Rule", {{"scope", "col"}, {"class", "words"}}).close().close().open("tbody");
  for (const SolvedItem& item : solved.items) {
    write_answer(html, item);
  }
  html.close().close().close();
}

}  // namespace

void write_steps(HtmlWriter& html, const SolvedQuestion& solved) {
  if (solved.steps.empty()) {
    return;
  }
  html.open("ol", {{"class", "steps"}});
  for (const WorkedStep& step : solved.steps) {
    const StepMembers members = step_members(step, solved.digits, most_cells);
    html.open("li", {{"class", "scroll"}});
    bool first = true;
    for (const notation::Syntax& member : members.formulas) {
      html.open("div", {{"class", "formula"}});
      if (first) {
        html.markup(notation::to_mathml(notation::name(step.name)));
      }
      html.markup("<math><mo>=</mo></math>").markup(notation::to_mathml(member)).close();
      first = false;
    }
    if (members.described) {
      html.element("div", *members.described, {{"class", "formula soft"}});
    }
    html.close();
  }
  html.close();
}

std::string solution_html(const Exam& exam, std::span<const SolvedQuestion> questions) {
  HtmlWriter html;
  open_page(html, exam.title + ": reference solutions");
  html.element("h1", exam.title).element("p", "Reference solutions", {{"class", "lead"}});
  for (const SolvedQuestion& solved : questions) {
    html.open("section").element("h2", "Question " + solved.question->id);
    if (!solved.question->text.empty()) {
      html.element("p", solved.question->text);
    }
    if (solved.question->network != nullptr) {
      write_table(html, network_table(*solved.question));
      write_table(html, counting_table(*solved.question));
    }
    write_steps(html, solved);
    write_answers(html, solved);
    html.close();
  }
  close_page(html);
  return html.html();
}

}  // namespace gradewright::reports
