#pragma once

#include <span>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads matrices and columns that are drawn in brackets over several lines, one beside the other, with their
/// name at any of these lines:
///
///     [ 4   4 ]         [ 0.659 ]
///     [       ]     p = [ 0.242 ]     L = 1.417
/// Y = [-2  10 ]         [ 0.099 ]
///
/// and with the brackets of SymPy. What stands beside them is then read without them. Only what was not read
/// is taken, where no word speaks against it.
void locate_in_drawings(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses);

}  // namespace gradewright::reading
