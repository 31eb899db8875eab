#pragma once

#include <string>

#include "answers/judging/layer.hpp"
#include "problems/exam.hpp"
#include "problems/kinds.hpp"

namespace gradewright::judging {

/// Throws ExamError at a stated answer, or unit, that is no key: what is read by the reader of responses is
/// beyond what the exam's own loader can check.
void refuse_unreadable_answers(const Exam& exam);

/// Reads an exam from a file, with all its checks; its questions may be of these kinds. Throws ExamError.
Exam load_checked_exam(const std::string& path, const Kinds& kinds = Kinds::built_in());

}  // namespace gradewright::judging
