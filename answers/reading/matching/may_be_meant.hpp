#pragma once

#include <optional>
#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Whether passages hold what could be the value of an item that they say is not answered: a number, or as
/// many as it has cells, or what else its type is made of, which stands neither under a name that is clearly
/// another's nor in a clause that speaks of another item and not of this one. `silences` are the places of
/// the document where something is given up: what stands under a name goes no further. Where the item is
/// given up by its name, at `given_up`, what was written before the last sentence above that is for something
/// else.
bool may_be_meant(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages,
                  std::span<const Span> silences, std::optional<Span> given_up = std::nullopt);

}  // namespace gradewright::reading
