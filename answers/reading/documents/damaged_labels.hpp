#pragma once

#include <string>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Takes the damage from those of the chosen `labels` that cannot head another question than they say: "stion
/// 2" between "Question 1" and "Question 3". The label before it and the one behind it are whole and head the
/// exam's questions before and after it (or it heads the first or the last question of the exam, and one of
/// them is there), and no other label has its number and part. `declared` are the paths of the exam's
/// questions, in order.
void confirm_damaged_labels(std::vector<LabelPlace>& labels,
                            const std::vector<std::vector<std::string>>& declared);

}  // namespace gradewright::reading
