#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// Adds the labels of parts that stand in one line behind the label of their question, which is the last of
/// `places`: "11. a: 700 MB b: 5.6 GFLOP c: 0.4 ms", "1a) .. 1b) ..", "**(a)** .. **(c)** .. **(b)** ..".
/// They are labels where the line holds each part that the exam has of the question once, in one form, in any
/// order, or several with their number ("13a D, 13c B"); where a point or colon alone closes them, no value
/// of the question may be called so. Says how many.
std::size_t add_parts_in_line(std::string_view line, std::size_t offset, const ExamLabels& exam,
                              std::vector<LabelPlace>& places);

/// Adds the labels of parts that begin lines below the label of their question, where nothing else labels
/// one: "A) 700 MB", "a - 700 MB", "a 700 MB". Two have to follow each other, the last form has to be that of
/// every part that the exam has; no option or value of the question may be called so.
void add_parts_on_lines(std::string_view text, const ExamLabels& exam, std::vector<LabelPlace>& places);

}  // namespace gradewright::reading
