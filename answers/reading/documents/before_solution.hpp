#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What stands in a question before a word like Answer is the question's own text, which is the paper's
/// where the exam has its sentence word for word; or it is the student's: somebody has to look.
void look_before_solution(const Reading& reading, std::size_t question, const ItemDeclaration& item,
                          Response& response);

/// Text before a word like Answer that is not the paper's, that no response uses and that could answer the
/// item.
std::optional<Span> unused_before_solution(const Reading& reading, std::size_t question,
                                           const ItemDeclaration& item, std::span<const Response> responses);

}  // namespace gradewright::reading
