#pragma once

#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/notation/response_members.hpp"

namespace gradewright::reading {

/// "NAME = VALUE" of each name in a formula that the student gave a meaning and the question does not
/// declare, and of those in these in turn: delta of "let delta = y - d. Then dJ/dW = 2 delta x^T". A name
/// with two meanings is left out.
std::vector<std::string> own_definitions(const Passage& passage, Member formula,
                                         const PreparedQuestion& question);

/// A name in a formula that the question declares and the student supposes to be something ("let y = ...");
/// empty where there is none.
std::string supposed_name(const Passage& passage, Member formula, const PreparedQuestion& question);

}  // namespace gradewright::reading
