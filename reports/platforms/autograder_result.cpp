#include "reports/platforms/autograder_result.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/text/joined.hpp"
#include "reports/cell_grid.hpp"
#include "reports/escape.hpp"
#include "reports/feedback.hpp"
#include "reports/gradebook_formats.hpp"
#include "reports/outcome_words.hpp"
#include "reports/shown_text.hpp"
#include "reports/total_words.hpp"

namespace gradewright::reports {

namespace {

std::string output_of(const Verdict& verdict, const GradebookMark& mark, KeyShown key) {
  constexpr std::size_t most_of_source = 600;
  std::vector<std::string> lines = {std::string(words_for(mark.outcome).words)};
  const auto add = [&lines](std::string_view lead, const std::string& text) {
    if (!text.empty()) {
      lines.push_back(escape::terminal_lines(fmt::format("{}{}", lead, text)));
    }
  };
  add("Marked by a person: ", mark.override_reason);
  add("", mark.counts ? "" : "Does not count: other questions of the choice do.");
  add("", mark.conflict.empty() ? "" : "People decided differently.");
  // What waits for a person may still be handed in better.
  const bool tells = key == KeyShown::yes && mark.points;
  if (tells || !may_tell_key(verdict)) {
    add("", shown_sentence(verdict.reason));
  }
  add("", verdict.feedback);
  if (tells && verdict.cells.size() > 1) {
    for (const std::string& line : differing_cells(verdict)) {
      add("- ", line);
    }
  }
  add("Read: ", shown_source(verdict.source, most_of_source));
  for (const std::string& note : verdict.notes) {
    add("Note: ", shown_sentence(note));
  }
  return joined(lines, "\n");
}

/// Questions, and the items of each, counted from 1.
std::string number_of(const Gradebook& book, std::size_t item) {
  int question = 1;
  int place = 1;
  for (std::size_t i = 1; i <= item; ++i) {
    const bool same = book.items[i].question == book.items[i - 1].question;
    place = same ? place + 1 : 1;
    question += same ? 0 : 1;
  }
  const bool alone = std::ranges::count(book.items, book.items[item].question, &GradebookItem::question) == 1;
  return alone ? fmt::format("{}", question) : fmt::format("{}.{}", question, place);
}

}  // namespace

AutograderResult autograder_result(const Gradebook& book, const GradebookStudent& student,
                                   const std::vector<Verdict>& verdicts, KeyShown key) {
  AutograderResult result;
  result.exam = book.title.empty() ? book.exam : book.title;
  result.points = student.total;
  result.max = student.max;
  result.provisional = student.provisional;
  result.sentences = total_in_words(book, student);
  for (const Verdict& verdict : verdicts) {
    const std::size_t at = item_of(book, verdict);
    if (at >= student.marks.size() || !student.marks[at]) {
      continue;
    }
    const GradebookMark& mark = *student.marks[at];
    const GradebookItem& item = book.items[at];
    result.items.push_back({number_of(book, at), label(item), mark.points, item.max, mark.counts,
                            output_of(verdict, mark, key)});
    if (!mark.points) {
      result.open.push_back(label(item));
    }
  }
  return result;
}

}  // namespace gradewright::reports
