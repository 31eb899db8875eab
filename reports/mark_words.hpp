#pragma once

#include <string>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"
#include "reports/outcome_words.hpp"

namespace gradewright::reports {

/// What a student has for an item: "3.25 / 4", "? / 4" while it needs review, "not counted" when
/// the item is worth nothing, "3 / 4, bonus", "3 / 4, does not count" of a question left out of a choice.
std::string mark_text(const GradebookItem& item, const GradebookMark& mark);

/// Whether a mark is all that its item is worth, or more.
bool gives_all(const GradebookItem& item, const GradebookMark& mark);

/// How a mark is shown: by its outcome or, where a person gave it, by what it is worth.
OutcomeWords words_for(const GradebookItem& item, const GradebookMark& mark);

/// Of a mark that a person gave: who gave what and why, "Ann gave 2 / 2.5: a misprint".
std::string decision_in_words(const GradebookItem& item, const GradebookMark& mark);
/// And what it was before: "Before: 0.5 / 2.5, partly right."
std::string before_in_words(const Verdict& verdict);

}  // namespace gradewright::reports
