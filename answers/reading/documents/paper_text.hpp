#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/paper_piece.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a document holds of the paper itself, word for word, in order: the wording of the exam's questions,
/// which students copy or find in the form that they fill in. It is never an answer.
///
/// - A question's wording counts where all of its sentences stand there, each at the start of a line, behind
///   a label or behind another sentence; and as often as the paper has it, so that an answer in its words
///   stays.
/// - Its statements "(a) ..." and options "(A) ..." count only where the whole list stands there: what a
///   student has kept of a list is an answer. Where something is written on the line of an option, the
///   options stay; on that of a statement, its letter does. Where nothing is, their letters count, too.
std::vector<PaperPiece> paper_text(std::string_view text, const std::vector<QuestionDeclaration>& questions);

}  // namespace gradewright::reading
