#include "answers/reading/documents/unmatched_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/matching/item_name.hpp"

namespace gradewright::reading {
namespace {

/// Whether the text before the first label holds values beside what stands at the head of a paper.
bool holds_more_than_a_head(const Reading& reading, std::size_t s) {
  if (!reading.holds_values(s)) {
    return false;
  }
  const Span& content = reading.sections()[s].content;
  const std::string text =
      without_head(std::string_view(reading.text()).substr(content.offset, content.length));
  const Statements statements(text);
  return !statements.all().empty() || statements.too_long();
}

bool declares(const QuestionDeclaration& question, std::string_view name) {
  return std::ranges::find(question.other_names, name) != question.other_names.end() ||
         std::ranges::any_of(question.items, [&](const ItemDeclaration& item) { return item.name == name; });
}

/// What a section that the question could own says of it.
std::optional<UnmatchedText> in_section(const Reading& reading, std::size_t s, std::size_t question) {
  const Section& section = reading.sections()[s];
  if (section.content.length == 0 || !reading.owners().could_be_of(section, question)) {
    return std::nullopt;
  }
  const Span whole{section.label.offset, section.content.end() - section.label.offset};
  if (section.path.empty()) {
    return holds_more_than_a_head(reading, s)
               ? std::optional(UnmatchedText{whole, "",
                                             std::string("its question has no label") +
                                                 "; the text before the first label could answer it: \"" +
                                                 reading.beginning(section) + "\""})
               : std::nullopt;
  }
  const std::string label = reading.label_text(section.label);
  if (section.path[0] == "?") {
    return UnmatchedText{whole, label, "label damaged: \"" + label + "\": its question is not named"};
  }
  if (reading.holds_values(s)) {
    return UnmatchedText{
        whole, label,
        "\"" + label + "\" heads no question of the exam, and what stands below it could answer this one"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnmatchedText> named_elsewhere(const Reading& reading, std::size_t question,
                                             const ItemDeclaration& item) {
  const std::vector<QuestionDeclaration>& questions = reading.questions();
  const ItemNames names = names_of(item, questions[question]);
  for (std::size_t other = 0; other < questions.size(); ++other) {
    if (other == question || declares(questions[other], item.name)) {
      continue;
    }
    const ItemNames others(all_names(questions[other]));
    for (const auto& [passage, statement] : named_statements(reading.own_passages(other), names)) {
      if (!is_named(*passage, statement, others)) {
        const ReadStatement read{passage, statement, NotAValue{}};
        return UnmatchedText{read.span(), read.source(),
                             item.name + " stands under question " + questions[other].id +
                                 ", and could be of question " + questions[question].id};
      }
    }
  }
  return std::nullopt;
}

std::optional<UnmatchedText> unmatched_text_for(const Reading& reading, std::size_t question) {
  for (std::size_t s = 0; s < reading.sections().size(); ++s) {
    if (auto found = in_section(reading, s, question)) {
      return found;
    }
  }
  for (const ItemDeclaration& item : reading.questions()[question].items) {
    if (auto elsewhere = named_elsewhere(reading, question, item)) {
      return elsewhere;
    }
  }
  for (const LabelPlace& place : reading.left_out_labels()) {
    if (reading.owners().has_number(question, place.label.number)) {
      const Span span{place.offset, place.label.length};
      return UnmatchedText{span, reading.label_text(span),
                           "\"" + reading.label_text(span) + "\" could be the label of question " +
                               reading.questions()[question].id};
    }
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
