#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// The word by which a sentence says of what was bounded before it that the opposite of what is asked happens
/// there: "diverges" of "Then it diverges." Empty for other sentences, also for those about what lies
/// elsewhere: "It diverges for larger ones."
std::string turning_word(std::string_view sentence, const PreparedQuestion& question);

/// The same of a reason behind it: ", because gradient descent does not converge there".
std::string turning_reason(std::string_view tail, const PreparedQuestion& question);

/// Doubts the intervals and inequalities behind which such a sentence or reason stands.
void doubt_turned_round(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses);

}  // namespace gradewright::reading
