#pragma once

#include <span>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads sizes, quantities, sets, intervals and numbers out of running text, where they can be told by what
/// they are: "It takes 20 ms" where one time is asked for, "The weights take 14 GB and the moments 56 GB"
/// where two amounts of memory are. As many values as items of one sort have to be there, each once; what a
/// sentence concludes from does not count. No word around a value may doubt or deny it, or name another item
/// or another thing than the question asks about, and every word has to be known. Fills in responses that
/// were not read.
void locate_in_claims(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses);

}  // namespace gradewright::reading
