#include "reports/answer_html.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/syntax/answer_type.hpp"
#include "engine/syntax/print.hpp"
#include "problems/exam.hpp"
#include "reports/cell_grid.hpp"
#include "reports/outcome_words.hpp"
#include "reports/page.hpp"
#include "reports/rubric_ticks.hpp"
#include "reports/shown_text.hpp"

namespace gradewright::reports {

namespace {

void write_read(HtmlWriter& html, const CellVerdict& cell) {
  const OutcomeWords words = words_for(cell.outcome);
  html.text(cell.read.empty() ? "blank" : shown_cell(cell.read)).text(" ");
  html.element("span", words.symbol,
               {{"class", "symbol"}, {"role", "img"}, {"aria-label", words.words}, {"title", words.words}});
}

std::string_view tone_of(const CellVerdict& cell) {
  return words_for(cell.outcome).tone;
}

/// The student's value and, below it, the key where they differ. In a table where something is marked, what
/// is right has an empty mark, so that the values stand in line.
void write_cell(HtmlWriter& html, const CellVerdict& cell, bool marked, bool hide_key) {
  if (cell.outcome == Outcome::correct) {
    html.open("td").text(shown_cell(cell.read));
    if (marked) {
      html.text(" ").element("span", "", {{"class", "symbol"}});
    }
    html.close();
    return;
  }
  html.open("td", {{"class", fmt::format("{}{}", tone_of(cell), differs(cell) ? " differs" : "")}});
  html.open("span", {{"class", "yours"}});
  write_read(html, cell);
  html.close();
  if (differs(cell) && !hide_key) {
    html.open("span", {{"class", "key"}}).element("span", "key ", {{"class", "hidden"}});
    html.text(shown_cell(cell.expected)).close();
  }
  html.close();
}

/// One value in a line.
void write_single(HtmlWriter& html, const CellVerdict& cell, bool hide_key) {
  html.open("p", {{"class", fmt::format("single {}", tone_of(cell))}}).text("Your answer: ");
  html.open("b");
  write_read(html, cell);
  html.close();
  if (differs(cell) && !hide_key) {
    html.open("span", {{"class", "key"}}).text(" key: ").element("b", shown_cell(cell.expected)).close();
  }
  html.close();
}

void write_headings(HtmlWriter& html, const CellGrid& grid) {
  if (grid.headings.empty()) {
    return;
  }
  html.open("thead").open("tr");
  if (!grid.row_names.empty()) {
    html.element("td", "");
  }
  for (const std::string& heading : grid.headings) {
    html.element("th", heading, {{"scope", "col"}});
  }
  html.close().close();
}

bool is_array(const ReportMaterial& material, const Verdict& verdict) {
  const SolvedQuestion* solved = solution_of(material, verdict);
  if (solved == nullptr) {
    return true;
  }
  const auto item = std::ranges::find(solved->question->items, verdict.item, &Item::name);
  return item == solved->question->items.end() || item->type == AnswerType::vector ||
         item->type == AnswerType::matrix || item->type == AnswerType::tensor;
}

struct GridStyle {
  bool bracketed = false;
  bool marked = false;  ///< some cell has a mark
  bool hide_key = false;
};

void write_grid(HtmlWriter& html, const CellGrid& grid, const GridStyle& style) {
  const bool bracketed = style.bracketed && grid.headings.empty();
  html.open("table", {{"class", bracketed ? "grid bracketed" : "grid"}});
  if (!grid.caption.empty()) {
    html.element("caption", grid.caption);
  }
  write_headings(html, grid);
  html.open("tbody");
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    html.open("tr");
    if (!grid.row_names.empty()) {
      html.element("th", grid.row_names[row], {{"scope", "row"}});
    }
    for (const CellVerdict* cell : grid.rows[row]) {
      write_cell(html, *cell, style.marked, style.hide_key);
    }
    html.close();
  }
  html.close().close();
}

std::string caption_of(const Verdict& verdict, const ShownCells& shown, bool hide_key) {
  const bool any = std::ranges::any_of(verdict.cells, differs);
  std::string caption = shown.whole ? "Your answer" : "Your answer where it differs";
  if (any && !hide_key) {
    caption += shown.whole ? ", the key below where it differs" : ", the key below";
  }
  return caption;
}

void write_cells(HtmlWriter& html, const ReportMaterial& material, const ShownAnswer& answer) {
  const Verdict& verdict = answer.verdict;
  const bool hide_key = !answer.tells_key;
  if (verdict.cells.size() == 1 && verdict.cells.front().name.empty()) {
    write_single(html, verdict.cells.front(), hide_key);
    return;
  }
  const ShownCells shown = shown_cells(verdict);
  if (shown.grids.empty()) {
    return;
  }
  const bool marked = std::ranges::any_of(
      verdict.cells, [](const CellVerdict& cell) { return cell.outcome != Outcome::correct; });
  html.open("figure").element("figcaption", caption_of(verdict, shown, hide_key));
  html.open("div", {{"class", "scroll"}});
  for (const CellGrid& grid : shown.grids) {
    write_grid(html, grid, {is_array(material, verdict), marked, hide_key});
  }
  html.close();
  if (shown.left_out > 0) {
    html.element("p", fmt::format("and {} more {}", shown.left_out,
                                  shown.left_out == 1 ? "cell that differs" : "cells that differ"));
  }
  html.close();
}

void write_remarks(HtmlWriter& html, const ShownAnswer& answer) {
  const Verdict& verdict = answer.verdict;
  const std::vector<std::string> remarks =
      !answer.tells_key || verdict.cells.size() < 2 ? std::vector<std::string>() : cell_remarks(verdict);
  if (remarks.empty()) {
    return;
  }
  html.open("ul", {{"class", "cells"}});
  for (const std::string& remark : remarks) {
    html.element("li", remark);
  }
  html.close();
}

/// The key where no table has it: beside an answer of another shape, or where there is none.
void write_key(HtmlWriter& html, const ReportMaterial& material, const Verdict& verdict) {
  if (const std::string key = key_of(material, verdict); !key.empty()) {
    html.open("p").text("Key: ").element("code", key).close();
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

/// What a person looks for is the key of a text; what the person found is the reason of the mark.
void write_rubric(HtmlWriter& html, const ShownAnswer& answer) {
  const std::vector<std::string> lines = shown_rubric(answer.verdict.rubric, answer.ticked, answer.tells_key);
  if (lines.empty()) {
    return;
  }
  html.open("ul", {{"class", "rubric"}});
  for (const std::string& line : lines) {
    html.element("li", line);
  }
  html.close();
}

void write_source(HtmlWriter& html, const ShownAnswer& answer) {
  if (!answer.verdict.source.empty()) {
    html.element("pre", shown_source(answer.verdict.source));
  }
  for (const std::string& note : answer.verdict.notes) {
    html.element("p", "Note: " + shown_sentence(note), {{"class", "soft"}});
  }
}

void write_fine_print(HtmlWriter& html, const ReportMaterial& material, const ShownAnswer& answer) {
  const Verdict& verdict = answer.verdict;
  const SolvedQuestion* solved = solution_of(material, verdict);
  const bool has_how = verdict.outcome != Outcome::correct && solved != nullptr && !solved->steps.empty() &&
                       answer.tells_key && answer.has_solution;
  if (verdict.rule.empty() && answer.place.empty() && !has_how) {
    return;
  }
  html.open("p", {{"class", "soft"}});
  html.text(verdict.rule.empty() ? "" : "Rule: " + verdict.rule + ". ");
  html.text(answer.place.empty() ? "" : "Read in " + answer.place + ". ");
  if (has_how) {
    const auto number = static_cast<std::size_t>(solved - material.solutions.data());
    html.element("a", "How the key is computed",
                 {{"class", "how"}, {"href", "#" + anchor("solution", number)}});
  }
  html.close();
}

/// The formula and the values side by side, where there is room.
void write_values(HtmlWriter& html, const ReportMaterial& material, const ShownAnswer& answer) {
  const Verdict& verdict = answer.verdict;
  const bool unread = has_no_cell_read(verdict);
  html.open("div", {{"class", "values"}});
  if (answer.tells_key) {
    write_formula(html, material, verdict);
  }
  if (!unread) {
    write_cells(html, material, answer);
  } else if (!verdict.source.empty() && !answer.waits) {
    html.element("pre", shown_source(verdict.source, 400));
  }
  if (unread && verdict.rubric.empty() && answer.tells_key) {
    write_key(html, material, verdict);
  }
  html.close();
}

}  // namespace

void write_explanation(HtmlWriter& html, const ReportMaterial& material, const ShownAnswer& answer) {
  const Verdict& verdict = answer.verdict;
  write_values(html, material, answer);
  write_remarks(html, answer);
  write_rubric(html, answer);
  write_fine_print(html, material, answer);
  if (!verdict.source.empty() || !verdict.notes.empty()) {
    (answer.waits ? html.open("details", {{"open", ""}}) : html.open("details"))
        .element("summary", "What was read in your submission");
    write_source(html, answer);
    html.close();
  }
}

bool is_wide(const Verdict& verdict) {
  constexpr std::size_t most_columns = 5;
  return std::ranges::any_of(shown_cells(verdict).grids,
                             [](const CellGrid& grid) { return grid.rows.front().size() > most_columns; });
}

std::string brief(const Verdict& verdict) {
  constexpr std::size_t most = 6;
  constexpr std::size_t longest = 48;
  if (has_no_cell_read(verdict)) {
    return {};
  }
  const std::string cells = fmt::format("{} cells", verdict.cells.size());
  if (verdict.cells.size() > most) {
    return cells;
  }
  std::string text;
  for (const CellVerdict& cell : verdict.cells) {
    text += (text.empty() ? "" : ", ") + (cell.name.empty() ? "" : cell.name + " = ") + shown_cell(cell.read);
  }
  return text.size() <= longest ? text : verdict.cells.size() > 1 ? cells : std::string();
}

}  // namespace gradewright::reports
