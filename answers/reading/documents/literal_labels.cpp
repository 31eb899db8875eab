#include "answers/reading/documents/literal_labels.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/segment.hpp"

namespace gradewright::reading {
namespace {

/// The bytes of `line` up to the end of the label's words.
std::size_t literal_length(std::string_view line, const std::string& words) {
  std::size_t n = 0;
  while (n < line.size() && heading_words(line.substr(0, n)).size() < words.size()) {
    ++n;
  }
  while (n < line.size() && heading_words(line.substr(0, n)).find(words) == std::string::npos) {
    ++n;
  }
  return n;
}

}  // namespace

LiteralLabels::LiteralLabels(const std::vector<QuestionDeclaration>& questions) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    for (const std::string& label : questions[i].labels) {
      if (question_path(label).empty()) {
        literals_.push_back({heading_words(label), "#" + std::to_string(i), false});
      }
    }
    if (question_path(questions[i].id).empty()) {
      literals_.push_back({heading_words(questions[i].id), "#" + std::to_string(i), true});
    }
  }
  // "Bayes classifier" is not the label "Bayes" where both are declared.
  std::ranges::stable_sort(literals_, std::ranges::greater{},
                           [](const Literal& literal) { return literal.words.size(); });
}

std::optional<LabelPlace> LiteralLabels::read(std::string_view line) const {
  if (literals_.empty()) {
    return std::nullopt;
  }
  std::string words = heading_words(line.substr(0, std::min<std::size_t>(line.size(), 400)));
  for (const std::string_view command : {"section ", "subsection ", "textbf ", "mark ", "paragraph "}) {
    if (words.starts_with(command)) {
      words.erase(0, command.size());
    }
  }
  for (const Literal& literal : literals_) {
    if (literal.words.empty() || !words.starts_with(literal.words)) {
      continue;
    }
    const bool whole = words.size() == literal.words.size();
    if (!whole && (literal.whole_line || words[literal.words.size()] != ' ')) {
      continue;
    }
    QuestionLabel label;
    label.number = literal.root;
    label.length = literal_length(line, literal.words);
    return LabelPlace{std::move(label), literal.root, 0};
  }
  return std::nullopt;
}

}  // namespace gradewright::reading
