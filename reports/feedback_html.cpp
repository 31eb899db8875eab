#include <fmt/core.h>

#include <algorithm>

#include "answers/judging/words/cell_words.hpp"
#include "engine/syntax/print.hpp"
#include "problems/exam.hpp"
#include "reports/cell_grid.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/outcome_words.hpp"
#include "reports/page.hpp"
#include "reports/shown_text.hpp"
#include "reports/solution_formats.hpp"
#include "reports/total_words.hpp"

namespace gradewright::reports {

namespace {

enum class Side { student, key };

void write_cell(HtmlWriter& html, const CellVerdict& cell, Side side) {
  const OutcomeWords words = words_for(cell.outcome);
  const bool differs = cell.outcome != Outcome::correct;
  if (side == Side::key) {
    html.element("td", cell.expected, {{"class", differs ? "differs" : ""}});
    return;
  }
  html.open("td", {{"class", fmt::format("{}{}", words.tone, differs ? " differs" : "")}});
  html.text(cell.read.empty() ? "blank" : shown_cell(cell.read)).text(" ");
  html.element("span", words.symbol,
               {{"class", "symbol"}, {"role", "img"}, {"aria-label", words.words}, {"title", words.words}});
  html.close();
}

void write_grid(HtmlWriter& html, const CellGrid& grid, Side side) {
  const bool single = grid.rows.size() == 1 && grid.rows.front().size() == 1;
  html.open("table", {{"class", single ? "grid single" : "grid"}});
  if (!grid.caption.empty()) {
    html.element("caption", grid.caption);
  }
  if (!grid.headings.empty()) {
    html.open("thead").open("tr");
    for (const std::string& heading : grid.headings) {
      html.element("th", heading, {{"scope", "col"}});
    }
    html.close().close();
  }
  html.open("tbody");
  for (const auto& row : grid.rows) {
    html.open("tr");
    for (const CellVerdict* cell : row) {
      write_cell(html, *cell, side);
    }
    html.close();
  }
  html.close().close();
}

void write_side(HtmlWriter& html, const std::vector<CellGrid>& grids, Side side) {
  html.open("figure").element("figcaption", side == Side::student ? "Your answer" : "Key");
  html.open("div", {{"class", "scroll"}});
  for (const CellGrid& grid : grids) {
    write_grid(html, grid, side);
  }
  html.close().close();
}

void write_cells(HtmlWriter& html, const Verdict& verdict) {
  const std::vector<CellGrid> grids = cell_grids(verdict);
  if (grids.empty()) {
    return;
  }
  const bool unread = has_no_cell_read(verdict) && !verdict.source.empty();
  html.open("div", {{"class", "compare"}});
  if (unread) {
    html.open("figure")
        .element("figcaption", "Your answer")
        .element("pre", shown_source(verdict.source, 400))
        .close();
  } else {
    write_side(html, grids, Side::student);
  }
  write_side(html, grids, Side::key);
  html.close();
  const std::vector<std::string> lines = unread ? std::vector<std::string>() : differing_cells(verdict);
  if (!lines.empty() && verdict.cells.size() > 1) {
    html.open("ul", {{"class", "cells"}});
    for (const std::string& line : lines) {
      html.element("li", line);
    }
    html.close();
  }
}

void write_key(HtmlWriter& html, const ReportMaterial& material, const Verdict& verdict) {
  if (const std::string key = key_of(material, verdict); !key.empty() && verdict.cells.empty()) {
    html.open("p").text("Key: ").element("code", key).close();
  }
  const SolvedQuestion* solved = solution_of(material, verdict);
  if (verdict.outcome != Outcome::correct && solved != nullptr && !solved->steps.empty()) {
    const auto number = static_cast<std::size_t>(solved - material.solutions.data());
    html.open("p", {{"class", "how"}})
        .element("a", "How the key is computed", {{"href", "#" + anchor("solution", number)}})
        .close();
  }
}

void write_formula(HtmlWriter& html, const ReportMaterial& material, const Verdict& verdict) {
  const WorkedStep* step = step_of(material, verdict);
  if (step == nullptr) {
    return;
  }
  html.open("p", {{"class", "formula"}}).markup(notation::to_mathml(notation::name(step->name)));
  html.markup("<math><mo>=</mo></math>").markup(notation::to_mathml(step->formula)).close();
}

void write_source(HtmlWriter& html, const Verdict& verdict) {
  if (!verdict.source.empty()) {
    html.element(
        "p", fmt::format("Read in your submission, bytes {} to {}:", verdict.span.offset, verdict.span.end()),
        {{"class", "soft"}});
    html.element("pre", shown_source(verdict.source));
  }
  for (const std::string& note : verdict.notes) {
    html.element("p", "Note: " + shown_sentence(note), {{"class", "soft"}});
  }
}

void write_rubric(HtmlWriter& html, const Verdict& verdict) {
  if (verdict.rubric.empty()) {
    return;
  }
  html.open("ul", {{"class", "rubric"}});
  for (const RubricLine& line : verdict.rubric) {
    html.element("li", in_words(line));
  }
  html.close();
}

/// What explains the mark: in view where something is not right, folded where everything is.
void write_explanation(HtmlWriter& html, const ReportMaterial& material, const Verdict& verdict) {
  const bool correct = verdict.outcome == Outcome::correct;
  if (correct) {
    html.open("details").element("summary", "Your answer and the key");
  }
  write_formula(html, material, verdict);
  write_cells(html, verdict);
  write_key(html, material, verdict);
  if (!verdict.rule.empty()) {
    html.element("p", "Rule: " + verdict.rule, {{"class", "soft"}});
  }
  write_rubric(html, verdict);
  if (!correct && !(verdict.source.empty() && verdict.notes.empty())) {
    // A person who decides has to see it.
    const bool open = verdict.outcome == Outcome::needs_review;
    (open ? html.open("details", {{"open", ""}}) : html.open("details"))
        .element("summary", "What was read in your submission");
    write_source(html, verdict);
    html.close();
  }
  if (correct) {
    write_source(html, verdict);
    html.close();
  }
}

void write_heading(HtmlWriter& html, const GradebookItem& item, const GradebookMark& mark) {
  const OutcomeWords words = words_for(mark.outcome);
  html.open("header").element("h3", label(item));
  html.open("p", {{"class", "outcome"}});
  html.element("span", words.symbol, {{"class", "symbol"}, {"aria-hidden", "true"}})
      .text(" ")
      .text(words.words);
  html.close().element("p", mark_text(item, mark), {{"class", "mark"}}).close();
}

void write_item(HtmlWriter& html, const ReportMaterial& material, const Verdict& verdict,
                const GradebookMark& mark, const std::string& id) {
  const GradebookItem& item = material.book.items[item_of(material.book, verdict)];
  html.open("article", {{"class", fmt::format("item {}", words_for(mark.outcome).tone)}, {"id", id}});
  write_heading(html, item, mark);
  if (!mark.override_reason.empty()) {
    html.element("p", "Marked by a person: " + mark.override_reason, {{"class", "advice"}});
  }
  if (!verdict.reason.empty()) {
    html.element("p", shown_sentence(verdict.reason));
  }
  if (!verdict.feedback.empty()) {
    html.element("p", verdict.feedback, {{"class", "advice"}});
  }
  write_explanation(html, material, verdict);
  html.close();
}

}  // namespace

void write_feedback(HtmlWriter& html, const ReportMaterial& material, const GradebookStudent& student,
                    std::size_t number, const std::vector<Verdict>& verdicts) {
  html.open("section", {{"class", "student"}, {"id", anchor("student", number)}});
  html.element("h2", student.student);
  html.open("p").element("b", fmt::format("{} of {} points", student.total.normalised().to_string(),
                                          student.max.normalised().to_string()));
  if (student.provisional) {
    html.text(" ").element("span", "provisional: something still needs review", {{"class", "provisional"}});
  }
  html.close().element("p", without_folder(student.source), {{"class", "soft"}});
  for (const std::string& sentence : total_in_words(material.book, student)) {
    html.element("p", sentence);
  }
  for (const Verdict& verdict : verdicts) {
    const std::size_t item = item_of(material.book, verdict);
    if (item < student.marks.size() && student.marks[item]) {
      write_item(html, material, verdict, *student.marks[item], item_anchor(number, item));
    }
  }
  html.close();
}

void write_solutions(HtmlWriter& html, const ReportMaterial& material) {
  const bool any =
      std::ranges::any_of(material.solutions, [](const auto& each) { return !each.steps.empty(); });
  if (!any) {
    return;
  }
  html.open("section", {{"class", "student"}, {"id", "solutions"}})
      .element("h2", "How the keys are computed");
  for (std::size_t i = 0; i < material.solutions.size(); ++i) {
    const SolvedQuestion& solved = material.solutions[i];
    if (!solved.steps.empty()) {
      // Browsers open the details that hold the target of a link.
      html.open("details").element("summary", "Question " + solved.question->id);
      html.element("p", solved.question->text, {{"id", anchor("solution", i)}});
      write_steps(html, solved);
      html.close();
    }
  }
  html.close();
}

std::string feedback_page(const ReportMaterial& material, const GradebookStudent& student,
                          const std::vector<Verdict>& verdicts) {
  HtmlWriter html;
  open_page(html, fmt::format("{}: {}", material.book.title, student.student));
  html.element("h1", material.book.title).element("p", "Your marks, and why", {{"class", "lead"}});
  write_feedback(html, material, student, 0, verdicts);
  write_solutions(html, material);
  close_page(html);
  return html.html();
}

}  // namespace gradewright::reports
