#pragma once

#include <string>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The name of another item that may begin a statement of its own within the value of one: "theta" of
/// "v = 0.56 / theta = 0.904" and of "v = 0.56 y theta = 0.904". A number stands before it, with a sign or a
/// short word between them, a relation behind it, and nothing else in the passage says what it is; so that
/// the value of the chain may be the other item's. Empty: none does.
std::string joined_name(const Passage& passage, const Statement& statement, const PreparedQuestion& question);

/// Whether a statement gives one number where a list is asked for under its name: of "dw = 0.3 h = (1, 2)"
/// the name right behind it may be a factor.
bool is_number_for_list(const Passage& passage, const Statement& statement, const PreparedQuestion& question);

}  // namespace gradewright::reading
