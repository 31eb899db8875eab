#pragma once

#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// The response of a formula item, which is kept as text: the last member of the last statement under its
/// name, or of the only statement where the question asks for nothing else; all of the statement where a name
/// is defined behind it. What firmly speaks against the statement does against it.
Response locate_formula(const ItemDeclaration& item, const PreparedQuestion& question,
                        const Passages& passages);

/// Whether a left side is a name with an index, as p_i or G_{ij}: then it says what cell the right side is
/// of.
bool names_cell(std::string_view left);

}  // namespace gradewright::reading
