#pragma once

#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// Gives the labels "1.1", "1.2" of a document the letters of the exam's parts, 1a and 1b, where the exam has
/// no such numbers, the document heads nothing by a letter, and at least two are marked as labels.
void letter_numbered_parts(std::vector<LabelPlace>& places, const ExamLabels& exam);

}  // namespace gradewright::reading
