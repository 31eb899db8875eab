#include "answers/reading/documents/unmatched_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/how_far.hpp"
#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/plain_prose.hpp"
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

template <class Wanted>
bool any_line(std::string_view text, const Wanted& wanted) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (wanted(line)) {
      return true;
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return false;
}

/// Whether a line holds letters and the marks between words, and nothing else.
bool has_only_words(std::string_view line) {
  return std::ranges::all_of(line, [](char c) {
    return is_letter(c) || std::string_view(" \t\r.,;!'").find(c) != std::string_view::npos;
  });
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

/// A line without the lengths of time in it: "I was ill for two weeks".
std::string without_times(std::string_view line) {
  constexpr std::string_view units[] = {"minute", "minutes", "hour",   "hours", "day",
                                        "days",   "week",    "weeks",  "month", "months",
                                        "year",   "years",   "second", "times", "once"};
  const std::vector<std::string> words = words_of(line);
  std::string rest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool counts = i + 1 < words.size() && number_word(words[i]) && among(units, words[i + 1]);
    rest += counts ? std::string() : (words[i] == "i" ? "I" : words[i]) + " ";
  }
  return rest;
}

/// Whether a line only says something of the student, where an answer would be a number or a formula: "I am
/// sorry that I could not finish".
bool is_remark(std::string_view line, const ItemDeclaration& item) {
  const bool in_words = is_answered_by_words(item) || item.type == AnswerType::complexity;
  return !in_words && (is_plain_prose(line) || (has_only_words(line) && is_plain_prose(without_times(line))));
}

/// Whether the text before the first label could answer the item with what stands beside the head of a paper.
bool head_could_answer(const Reading& reading, std::size_t s, const ItemDeclaration& item) {
  const std::string text = without_head(piece(reading, reading.sections()[s].content));
  if (has_labels(reading)) {
    return any_line(text, [&](std::string_view line) {
      return !is_order(line) && !is_remark(line, item) && could_answer(line, item) &&
             !tells_how_far(line, reading.exam().labels().numbers);
    });
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

/// Whether what a statement says is a name of the question that it stands under: "the gradient is dK = ...".
bool leads_to_name(const Passage& passage, const Statement& statement,
                   const std::vector<std::pair<const Passage*, Statement>>& own) {
  return std::ranges::any_of(own, [&](const auto& other) {
    return other.first == &passage && statement.name_first < other.second.name_first &&
           other.second.name_first < statement.value_last;
  });
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

/// A value under the name of an item between the number of its question and the label of a part: "2." above
/// "S = 3" above "a. B".
std::optional<UnmatchedText> named_above_parts(const Reading& reading, std::size_t question,
                                               const ItemDeclaration& item) {
  const auto& path = reading.exam().labels().paths_of_questions[question].front();
  const ItemNames& names = reading.questions()[question].names_of(item);
  const std::vector<std::size_t>& own = reading.own_sections(question);
  for (std::size_t s = 0; path.size() > 1 && s < reading.sections().size(); ++s) {
    const Section& section = reading.sections()[s];
    const bool above = section.path.size() == 1 && section.path[0] == path[0];
    if (!above || std::ranges::find(own, s) != own.end()) {
      continue;
    }
    for (const auto& [passage, statement] : named_statements(reading.passages({s}, question), names)) {
      const ReadStatement read{passage, statement, NotAValue{}};
      return UnmatchedText{read.span(), read.source(),
                           item.name + " stands above the parts of question " + path[0]};
    }
  }
  return std::nullopt;
}

}  // namespace

bool holds_answer(std::string_view text, const ItemDeclaration& item) {
  return any_line(text, [&](std::string_view line) { return !is_order(line) && could_answer(line, item); });
}

std::optional<UnmatchedText> named_elsewhere(const Reading& reading, std::size_t question,
                                             const ItemDeclaration& item) {
  const std::vector<PreparedQuestion>& questions = reading.questions();
  const ItemNames& names = questions[question].names_of(item);
  for (std::size_t other = 0; other < questions.size(); ++other) {
    if (other == question || declares(questions[other], item.name)) {
      continue;
    }
    const auto own = named_statements(reading.own_passages(other), questions[other].every_name);
    for (const auto& [passage, statement] : named_statements(reading.own_passages(other), names)) {
      if (!is_named(*passage, statement, questions[other].every_name) &&
          !leads_to_name(*passage, statement, own)) {
        const ReadStatement read{passage, statement, NotAValue{}};
        return UnmatchedText{read.span(), read.source(),
                             item.name + " stands under question " + questions[other].id +
                                 ", and could be of question " + questions[question].id};
      }
    }
  }
  return named_above_parts(reading, question, item);
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

std::optional<UnmatchedText> option_below(const Reading& reading, std::size_t own,
                                          const ItemDeclaration& item) {
  const std::vector<Section>& sections = reading.sections();
  if (own + 1 >= sections.size() || !(item.type == AnswerType::choice || item.type == AnswerType::choices)) {
    return std::nullopt;
  }
  const Section& section = sections[own];
  const Section& below = sections[own + 1];
  const std::string label = reading.label_text(below.label);
  std::string letters = lower(label);
  std::erase_if(letters, [](char c) { return !is_letter(c) && !is_digit(c); });
  if (!is_blank(piece(reading, section.content)) || letters.size() != 1 || section.path.empty()) {
    return std::nullopt;
  }
  const std::string& part = section.path.back();
  const bool follows = part.size() == 1 && letters[0] == part[0] + 1;
  const bool offered =
      std::ranges::any_of(item.options, [&](const std::string& one) { return lower(one) == letters; });
  if (follows || !offered) {
    return std::nullopt;
  }
  return UnmatchedText{below.label, label,
                       "\"" + label + "\" could be the option of that name, or head another question"};
}

}  // namespace gradewright::reading
