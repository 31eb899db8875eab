#include <fmt/core.h>

#include "engine/syntax/print.hpp"
#include "reports/cell_grid.hpp"
#include "reports/escape.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/late_words.hpp"
#include "reports/mark_words.hpp"
#include "reports/rubric_ticks.hpp"
#include "reports/shown_text.hpp"
#include "reports/total_words.hpp"

namespace gradewright::reports {

namespace {

std::string inside(std::string_view text) {
  return escape::markdown(text, escape::MarkdownPlace::inside);
}

/// Student and key in one table, row by row: "0.125 ✗ (-0.125)" where they differ.
std::string cell_text(const CellVerdict& cell, bool hide_key) {
  const std::string read = cell.read.empty() ? "blank" : inside(shown_cell(cell.read));
  if (cell.outcome == Outcome::correct) {
    return read + " ✓";
  }
  if (cell.outcome == Outcome::follow_through || hide_key) {
    return fmt::format("{} {}", read, words_for(cell.outcome).symbol);
  }
  return fmt::format("**{} {}** (key {})", read, words_for(cell.outcome).symbol, inside(cell.expected));
}

std::string table_text(const CellGrid& grid, bool hide_key) {
  if (grid.rows.size() == 1 && grid.rows.front().size() == 1 && grid.headings.empty() &&
      grid.caption.empty()) {
    return fmt::format("Your answer: {}\n\n", cell_text(*grid.rows.front().front(), hide_key));
  }
  std::string out = grid.caption.empty() ? "" : fmt::format("`{}`\n\n", grid.caption);
  const std::size_t columns = grid.rows.front().size();
  for (std::size_t i = 0; i < columns; ++i) {
    out += fmt::format("| {} ", grid.headings.empty() ? "" : inside(grid.headings[i]));
  }
  out += "|\n";
  for (std::size_t i = 0; i < columns; ++i) {
    out += "| ---: ";
  }
  out += "|\n";
  for (const auto& row : grid.rows) {
    for (const CellVerdict* cell : row) {
      out += "| " + cell_text(*cell, hide_key) + ' ';
    }
    out += "|\n";
  }
  return out + '\n';
}

std::string item_text(const ReportMaterial& material, const Verdict& verdict, const std::string& place,
                      const GradebookMark& mark) {
  const GradebookItem& item = material.book.items[item_of(material.book, verdict)];
  const OutcomeWords words = words_for(item, mark);
  const bool tells = tells_key(material, mark);
  std::string out = fmt::format("## {}: {} ({} {})\n\n", inside(label(item)), mark_text(item, mark),
                                words.symbol, words.words);
  const auto paragraph = [&out](std::string_view lead, std::string_view text) {
    if (!text.empty()) {
      out += fmt::format("{}{}\n\n", lead, escape::markdown(text));
    }
  };
  if (mark.is_overridden()) {
    paragraph("", decision_in_words(item, mark));
    paragraph("", before_in_words(verdict));
  } else if (tells || may_say_why(mark, verdict)) {
    paragraph("", shown_sentence(verdict.reason));
    paragraph("> ", tells ? verdict.feedback : "");
  }
  if (const WorkedStep* step = tells ? step_of(material, verdict) : nullptr) {
    out += fmt::format("$${} = {}$$\n\n", notation::to_latex(notation::name(step->name)),
                       notation::to_latex(step->formula));
  }
  const bool unread = has_no_cell_read(verdict) && !verdict.source.empty();
  if (!unread) {
    for (const CellGrid& grid : cell_grids(verdict)) {
      out += table_text(grid, !tells);
    }
  }
  const std::string key = tells ? key_of(material, verdict) : "";
  if (!key.empty() && verdict.rubric.empty() && (unread || verdict.cells.empty())) {
    // As code, where no backtick of an option would end it.
    out += key.find('`') == std::string::npos ? fmt::format("Key: `{}`\n\n", escape::terminal(key))
                                              : fmt::format("Key: {}\n\n", inside(key));
  }
  if (verdict.cells.size() > 1 && !unread && tells) {
    const std::vector<std::string> lines = differing_cells(verdict);
    for (const std::string& line : lines) {
      out += "- " + escape::markdown(line) + '\n';
    }
    out += lines.empty() ? "" : "\n";
  }
  paragraph("Rule: ", verdict.rule);
  const std::vector<std::string> rubric = shown_rubric(verdict.rubric, mark.ticked, tells);
  for (const std::string& line : rubric) {
    out += fmt::format("- {}\n", escape::markdown(line));
  }
  out += rubric.empty() ? "" : "\n";
  if (!verdict.source.empty()) {
    out += fmt::format("Read in your submission{}:\n\n", place.empty() ? "" : ", " + place);
    out += escape::markdown_block(shown_source(verdict.source)) + '\n';
  }
  for (const std::string& note : verdict.notes) {
    paragraph("Note: ", shown_sentence(note));
  }
  return out;
}

}  // namespace

std::string feedback_markdown(const ReportMaterial& material, const GradebookStudent& student,
                              const GradedWork& work) {
  std::string out = fmt::format("# {}\n\nStudent {}: **{} of {} points**{}\n\n", inside(material.book.title),
                                inside(student.student), student.total.normalised().to_string(),
                                student.max.normalised().to_string(),
                                student.provisional ? " (provisional: something still needs review)" : "");
  for (const std::string& sentence : total_in_words(material.book, student)) {
    out += escape::markdown(sentence) + "\n\n";
  }
  for (std::size_t at = 0; at < work.verdicts.size(); ++at) {
    const Verdict& verdict = work.verdicts[at];
    const std::size_t item = item_of(material.book, verdict);
    if (item < student.marks.size() && student.marks[item]) {
      const std::string place = at < work.places.size() ? work.places[at] : "";
      out += item_text(material, verdict, place, *student.marks[item]);
    }
  }
  if (student.late && is_told(*student.late)) {
    out += fmt::format("## Late: {}\n\n{}\n\n", inside(late_points(*student.late)),
                       escape::markdown(late_in_words(*student.late)));
  }
  return out;
}

}  // namespace gradewright::reports
