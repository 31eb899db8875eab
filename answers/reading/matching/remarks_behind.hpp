#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// The word of an afterthought behind a value that ends at `end` of a passage, in the sentences of its line
/// before the next value that was read. A sentence that speaks of all of them ("The two are swapped.") counts
/// behind others, too.
/// Where more than `open` items were not read, its number or what it denies may be theirs.
std::string afterthought_behind(const Passage& passage, std::size_t end, const PreparedQuestion& question,
                                std::span<const Response> responses, std::size_t open = 0);

/// Doubts the values of a question behind which such a word stands.
void doubt_afterthoughts(const PreparedQuestion& question, const Passages& passages,
                         std::span<Response> responses);

}  // namespace gradewright::reading
