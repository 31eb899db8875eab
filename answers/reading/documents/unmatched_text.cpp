#include "answers/reading/documents/unmatched_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words that a line of the paper begins with, which tells what to do.
constexpr std::string_view orders[] = {"write",   "round",     "please", "fill", "show",
                                       "justify", "schreiben", "runden", "bitte"};

/// Whether a line tells students what to do: "Round to 3 decimals."
bool is_order(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(" \t>*_-"), line.size());
  std::size_t last = first;
  while (last < line.size() && is_letter(line[last])) {
    ++last;
  }
  return among(orders, lower(line.substr(first, last - first)));
}

/// Whether the exam has a question under which a section stands.
bool has_labels(const Reading& reading) {
  return std::ranges::any_of(reading.sections(), [&](const Section& section) {
    if (section.path.empty()) {
      return false;
    }
    for (std::size_t question = 0; question < reading.questions().size(); ++question) {
      if (reading.owners().has_number(question, section.path[0])) {
        return true;
      }
    }
    return false;
  });
}

std::string_view piece(const Reading& reading, Span span) {
  return std::string_view(reading.text()).substr(span.offset, span.length);
}

/// Whether the text before the first label could answer the item with what stands beside the head of a paper.
bool head_could_answer(const Reading& reading, std::size_t s, const ItemDeclaration& item) {
  const std::string text = without_head(piece(reading, reading.sections()[s].content));
  if (has_labels(reading)) {
    return holds_answer(text, item);
  }
  const Statements statements(text);
  return !statements.all().empty() || statements.too_long();
}

/// Whether a line before the first label is nothing but what the question is answered by: "C", "T F T".
bool opens_with_option(const Reading& reading, std::size_t s, std::size_t question) {
  const ExamLabels& labels = reading.exam().labels();
  const LabelEvidence evidence(labels);
  std::string_view text = piece(reading, reading.sections()[s].content);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (has_labels(reading) && evidence.is_option_of(labels.paths_of_questions[question][0][0], line)) {
      return true;
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

bool declares(const QuestionDeclaration& question, std::string_view name) {
  return std::ranges::find(question.other_names, name) != question.other_names.end() ||
         std::ranges::any_of(question.items, [&](const ItemDeclaration& item) { return item.name == name; });
}

/// What a section that the question could own says of it.
std::optional<UnmatchedText> in_section(const Reading& reading, std::size_t s, std::size_t question,
                                        const ItemDeclaration& item) {
  const Section& section = reading.sections()[s];
  if (section.content.length == 0 || !reading.owners().could_be_of(section, question)) {
    return std::nullopt;
  }
  const Span whole{section.label.offset, section.content.end() - section.label.offset};
  if (section.path.empty()) {
    return (reading.holds_values(s) && head_could_answer(reading, s, item)) ||
                   opens_with_option(reading, s, question)
               ? std::optional(UnmatchedText{whole, "",
                                             std::string("its question has no label") +
                                                 "; the text before the first label could answer it: \"" +
                                                 reading.beginning(section) + "\""})
               : std::nullopt;
  }
  const std::string label = reading.label_text(section.label);
  if (!holds_answer(piece(reading, section.content), item)) {
    return std::nullopt;
  }
  if (section.path[0] == "?") {
    return UnmatchedText{whole, label, "label damaged: \"" + label + "\": its question is not named"};
  }
  if (reading.holds_values(s) || is_answered_by_words(item)) {
    return UnmatchedText{
        whole, label,
        "\"" + label + "\" heads no question of the exam, and what stands below it could answer this one"};
  }
  return std::nullopt;
}

}  // namespace

bool holds_answer(std::string_view text, const ItemDeclaration& item) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!is_order(line) && could_answer(line, item)) {
      return true;
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

std::optional<UnmatchedText> named_elsewhere(const Reading& reading, std::size_t question,
                                             const ItemDeclaration& item) {
  const std::vector<PreparedQuestion>& questions = reading.questions();
  const ItemNames& names = questions[question].names_of(item);
  for (std::size_t other = 0; other < questions.size(); ++other) {
    if (other == question || declares(questions[other], item.name)) {
      continue;
    }
    for (const auto& [passage, statement] : named_statements(reading.own_passages(other), names)) {
      if (!is_named(*passage, statement, questions[other].every_name)) {
        const ReadStatement read{passage, statement, NotAValue{}};
        return UnmatchedText{read.span(), read.source(),
                             item.name + " stands under question " + questions[other].id +
                                 ", and could be of question " + questions[question].id};
      }
    }
  }
  return std::nullopt;
}

std::optional<UnmatchedText> unmatched_text_for(const Reading& reading, std::size_t question,
                                                const ItemDeclaration& item) {
  for (std::size_t s = 0; s < reading.sections().size(); ++s) {
    if (auto found = in_section(reading, s, question, item)) {
      return found;
    }
  }
  for (const ItemDeclaration& one : reading.questions()[question].items) {
    if (auto elsewhere = named_elsewhere(reading, question, one)) {
      return elsewhere;
    }
  }
  std::optional<std::size_t> without;  // the section that holds no answer behind such a number
  for (const LabelPlace& place : reading.left_out_labels()) {
    const std::optional<std::size_t> s = reading.section_at(place.offset);
    if (!reading.owners().has_number(question, place.label.number) || !s || s == without) {
      continue;
    }
    const std::size_t behind = place.offset + place.label.length;
    const std::size_t end = std::max(behind, reading.sections()[*s].content.end());
    if (holds_answer(piece(reading, {behind, end - behind}), item)) {
      const Span span{place.offset, place.label.length};
      return UnmatchedText{span, reading.label_text(span),
                           "\"" + reading.label_text(span) + "\" could be the label of question " +
                               reading.questions()[question].id};
    }
    without = s;
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
