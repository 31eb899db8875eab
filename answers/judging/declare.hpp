#pragma once

#include <memory>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/paper_sheet.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::problems {
struct Exam;
struct Item;
struct Question;
}  // namespace gradewright::problems

namespace gradewright::judging {

/// Whether answers of this type are mathematics over declared names.
bool is_mathematics(AnswerType type);
/// The part of an item that reading may see, and by which its stated key is read.
ItemDeclaration declaration_of(const Question& question, const Item& item);
/// The part of an exam that reading may see: labels, names, types and shapes.
std::vector<QuestionDeclaration> declarations(const Exam& exam);
/// The sheet that students fill in; null where the exam has none. Throws ExamError where its template is no
/// document.
std::unique_ptr<const PaperSheet> paper_sheet(const Exam& exam);

}  // namespace gradewright::judging
