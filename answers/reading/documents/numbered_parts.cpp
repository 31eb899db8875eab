#include "answers/reading/documents/numbered_parts.hpp"

#include <algorithm>
#include <string>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/styled_labels.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The letter of a part by its number: "b" of "2"; empty for none.
std::string letter_of(const std::string& number) {
  const bool one = number.size() == 1 && number[0] >= '1' && number[0] <= '9';
  return one ? std::string(1, static_cast<char>('a' + (number[0] - '1'))) : std::string();
}

bool is_lettered(const LabelPlace& place) {
  return !place.label.parts.empty() && is_letter(place.label.parts.front()[0]);
}

/// A label that is one by its marks: "Question 1.1", "## 1.1", "1.1)"; "1.1 0.5" may be a row of numbers.
bool is_marked(const QuestionLabel& label) {
  const bool closed = label.closing == ')' || label.closing == ':' || label.closing == '|';
  return label.strength == QuestionLabel::Strength::strong || closed;
}

}  // namespace

void letter_numbered_parts(std::vector<LabelPlace>& places, const ExamLabels& exam) {
  std::vector<LabelPlace*> numbered;
  for (LabelPlace& place : places) {
    QuestionLabel label = place.label;
    if (is_lettered(place)) {
      return;
    }
    if (label.parts.size() != 1 || label.number.empty() || is_path_of(label, exam.paths)) {
      continue;
    }
    label.parts[0] = letter_of(label.parts[0]);
    if (is_marked(label) && is_path_of(label, exam.paths)) {
      numbered.push_back(&place);
    }
  }
  for (LabelPlace* place : numbered.size() > 1 ? numbered : std::vector<LabelPlace*>{}) {
    place->label.parts[0] = letter_of(place->label.parts[0]);
  }
}

}  // namespace gradewright::reading
