#pragma once

#include "answers/judging/compare/term_clauses.hpp"
#include "answers/judging/compare/term_sorts.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether words begin an explanation of what stands before them: "because", "which", "in contrast to".
bool begins_remark(const std::vector<std::string>& words, std::size_t at);

/// Whether a clause behind an answer in words says nothing against it: it explains ("each unit is dropped at
/// random"), sets it against another thing ("as opposed to free running", "the reset gate only acts inside
/// the candidate") or tells of its use ("mostly in RNNs"). One that could be a further answer does not, nor
/// does one that denies, doubts, sets a condition, takes back or speaks of the choosing.
bool is_remark(const TermClause& clause, const TermNames& accepted, const RivalTerms& rivals);

/// Whether a clause before the one that answers is a sentence that only leads to it: "the network generalises
/// badly".
bool leads_as_sentence(const TermClause& clause, const TermNames& accepted, const RivalTerms& rivals);

}  // namespace gradewright::judging
