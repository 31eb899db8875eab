#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads a question of several items clause by clause, for those that are not read yet: "conv1 448", "the
/// loss is about 1.46 nats", "691200 FLOPs and 18.4 KB of memory", "mean 4 and variance 5".
///
/// A clause counts where nothing but its name, its value and words of closed lists stand in it. Nothing is
/// taken where a word of the text takes back, denies or doubts, or where a clause without a name holds a
/// number that may belong anywhere; an item that two clauses name is left as it is.
void locate_in_clauses(const PreparedQuestion& question, const Passages& passages,
                       std::span<Response> responses);

}  // namespace gradewright::reading
