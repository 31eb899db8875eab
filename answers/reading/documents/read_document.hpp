#pragma once

#include <string>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// read_responses for a Markdown or LaTeX document. See segment and locate.
///
/// A question's passages are the sections under its paths. Where sections stand after the word Solution,
/// those before it (the question itself) are left out. Where nothing has its path, its parent's text is
/// searched, by name only. A damaged label ("stion 5") counts when it leads to one place; else, and wherever
/// a label without its question is left over, the item goes to review.
std::vector<Response> read_document(const Submission& submission,
                                    const std::vector<QuestionDeclaration>& questions);

/// Every item unreadable, for a reason that lies in the submission as a whole.
std::vector<Response> all_unreadable(const std::vector<QuestionDeclaration>& questions,
                                     const std::string& reason);

}  // namespace gradewright::reading
