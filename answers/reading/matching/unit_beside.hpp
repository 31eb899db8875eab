#pragma once

#include <string>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The unit in which a question asks for a number: that of the item's name, or the one behind it in the
/// question's text, "the loss in nats". Empty: it says none, or none that is one of several of its sort.
std::string unit_asked(const ItemDeclaration& item, const PreparedQuestion& question);

/// The unit by which the value of a statement is in another one than its item asks for, or by which it and
/// the next member of its chain are in two: "bits" of "loss = 1.991 bits = 1.380 nats". Empty: nothing speaks
/// against it.
std::string unit_beside(const Passage& passage, const Statement& statement, const PreparedQuestion& question);

}  // namespace gradewright::reading
