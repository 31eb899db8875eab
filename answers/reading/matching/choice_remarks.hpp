#pragma once

#include <span>
#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/choice_clauses.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Which options somebody chose, and what is known of the question that asks for them.
struct MadeChoice {
  std::vector<bool> chosen;
  bool several;
  const PreparedQuestion& question;
  std::span<const std::string> wordings;
};

/// Whether each clause behind a choice explains it in any words or speaks of the other options: that they are
/// not it, or, of one choice, what they are. Those are told by their letters or by words of their wordings at
/// the beginning of the clause. A clause that doubts, takes back, sets a condition, praises another option,
/// says of it what the question asks for, or names one alone does neither.
bool explain_choice(std::span<const ChoiceClause> clauses, const MadeChoice& made);

/// What a text says beside several options that were chosen, and speaks against them: that they do the
/// opposite of what is asked ("A and B; they increase it"), or nothing but the wording of another ("A, B (a
/// wider layer)"). Empty where nothing does.
std::string against_choice(std::span<const ChoiceClause> clauses, const MadeChoice& made);

/// Whether a word joins options of a list: "and".
bool joins_options(std::string_view word);

}  // namespace gradewright::reading
