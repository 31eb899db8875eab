#pragma once

#include <string>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/reservation.hpp"

namespace gradewright::reading {

/// Why a person has to confirm that a statement is meant as it stands: a word of its sentence takes it back,
/// denies or doubts it ("First I thought a = 7", "not a = 7", "a = 7, no: a = 4"), a sign before its name
/// makes it one of something else (-a = 7), the words above it head what is no answer ("bound" over its
/// column, "First attempt:"), or it may go on with what follows ("y = 2 x = 6"). Empty: nothing speaks
/// against it.
Reservation statement_doubt(const Passage& passage, const Statement& statement,
                            const PreparedQuestion& question);

/// The same for a value whose reader accounts for the whole of its line: only what the words and signs around
/// it say, and not that it may go on.
Reservation doubt_of_words(const Passage& passage, const Statement& statement,
                           const PreparedQuestion& question);

/// The same for a field that holds the answer to `item` of a question and to nothing else: what is said of
/// the names in it, or that it stands under another name than the item's.
Reservation doubt_of_field(const ItemDeclaration& item, const QuestionDeclaration& whole,
                           std::string_view text);

/// Whether the heads of a table's columns say that no answer of the student's own stands below: "upper
/// bound", "before", "points".
bool is_head_of_no_value(std::string_view head, const PreparedQuestion& question);

/// Whether anywhere in a text a word takes back, denies, doubts or labels what is no answer, or a question
/// mark stands.
bool speaks_against(std::string_view text);

}  // namespace gradewright::reading
