#pragma once

#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/declaration.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::judging {

/// The part of an exam that reading may see: labels, names, types and shapes.
std::vector<QuestionDeclaration> declarations(const Exam& exam);

}  // namespace gradewright::judging
