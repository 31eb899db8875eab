#pragma once

#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// One response per declared item, in the order of the declarations, from a document that was read. See
/// locate.
///
/// A question's passages are the sections under its paths. Where sections stand after the word Solution,
/// those before it (the question itself) are left out. Where nothing has its path, its parent's text is
/// searched, by name only. A damaged label ("stion 5") counts when it leads to one place; else, and wherever
/// a label without its question is left over, the item goes to review.
std::vector<Response> match_items(const Reading& reading);

/// Every item unreadable, for a reason that lies in the submission as a whole.
std::vector<Response> all_unreadable(const std::vector<QuestionDeclaration>& questions,
                                     const std::string& reason);

}  // namespace gradewright::reading
