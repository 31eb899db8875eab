#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Gives the numbers that a text comes to, one for each value it states or one for each of its sentences and
/// lines, to the items of its question in the order in which they are asked for: "784 * 18432 = 14450688
/// (std)" over "ratio 18432/2336 = 7.89". There have to be as many as items, each in words that are known to
/// make no difference and under no name of another; what was read by its name has to stand in its place.
/// Every other number of the text becomes an unlikely reading of each: where it would be worth more, a person
/// has to look.
void locate_in_place(const PreparedQuestion& question, const Passages& passages,
                     std::span<Response> responses);

}  // namespace gradewright::reading
