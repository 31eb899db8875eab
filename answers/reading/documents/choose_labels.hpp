#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What may be the label of a question, where it stands in a document.
struct LabelPlace {
  QuestionLabel label;
  std::string root;  ///< of a label of the exam that is no number: "#2"
  std::size_t offset = 0;
  bool inside = false;  ///< within a line: no label where another place heads the part
};

struct ChosenLabels {
  std::vector<LabelPlace> labels;
  std::vector<LabelPlace> left_out;  ///< what could have been a label of the exam, and was taken for text
};

/// Which of the `places` of a `text` are labels, by what the exam declares (the paths of its questions, in
/// order) and by each other.
///
/// Strong ones are. A weak number ("2.") is one where nothing strong has that number and it stands where the
/// exam's order puts it, between the strong labels before and after it; not where it goes on with a list that
/// began as one. A bare number ("2") besides has to be headed as the labels before it are, or to begin a row
/// of such labels with the exam's first, or what stands behind it has to answer that question alone
/// (`evidence`); never directly after a label, where it is the answer. A number in the middle of a sentence
/// is none, and none that was taken for text.
ChosenLabels choose_labels(std::vector<LabelPlace> places, std::string_view text,
                           const std::vector<std::vector<std::string>>& declared,
                           const LabelEvidence& evidence);

}  // namespace gradewright::reading
