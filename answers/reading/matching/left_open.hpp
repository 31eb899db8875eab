#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/matching/prose_text.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The items that a clause with a relation leaves open: "y, L: ?", "grad_z: not covered in the tutorials".
/// Where numbers are asked for, any prose that gives up without a number, a name or a word for one will do.
std::vector<std::size_t> left_open(const ProseText& text, Span clause, const PreparedQuestion& question);

/// The item that a sentence begins with and gives up in any words and fewer numbers than its cells: "For
/// grad_W I would multiply by x, but I have no time to do it".
std::optional<std::size_t> begun_and_given_up(const ProseText& text, Span sentence,
                                              const PreparedQuestion& question);

}  // namespace gradewright::reading
