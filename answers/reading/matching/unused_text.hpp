#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The first line of the passages that could answer `item` by its type (a number, an option, words) and that
/// neither one of the question's responses nor a name of the question uses; nothing where there is only
/// silence, or what people write for it: "-", "I don't know", "skipped". Nor what is in `taken`.
std::optional<Span> unused_text(const ItemDeclaration& item, const PreparedQuestion& question,
                                const Passages& passages, std::span<const Response> responses,
                                std::span<const Span> taken = {});

/// The first line that the same do not use and that is `wanted`.
std::optional<Span> unused_line(const PreparedQuestion& question, const Passages& passages,
                                std::span<const Response> responses,
                                const std::function<bool(std::string_view)>& wanted);

/// The first line of a question's passages that is `wanted`, that is not `used`, and that states nothing
/// under a name of the question which the items of `other` do not share.
std::optional<Span> line_beside(const PreparedQuestion& question, const PreparedQuestion& other,
                                const Passages& passages, std::vector<Span> used,
                                const std::function<bool(std::string_view)>& wanted);

/// Where the name of an item and a number stand with a sign of equality between them, or it and an option
/// right behind it, whatever statement they are in: an item of which nothing was read is not silent then.
std::optional<Span> value_under_name(const ItemDeclaration& item, const PreparedQuestion& question,
                                     const Passages& passages);

}  // namespace gradewright::reading
