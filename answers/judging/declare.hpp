#pragma once

#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/declaration.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// The part of an exam that reading may see: labels, names, types and shapes.
std::vector<QuestionDeclaration> declarations(const Exam& exam);

}  // namespace gradewright::judging
