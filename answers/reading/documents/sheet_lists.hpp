#pragma once

#include <cstddef>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/paper_sheet.hpp"
#include "answers/reading/documents/sheet_tokens.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// How many tokens before `end` are a bullet, a box and a letter such as (A), a) or B. at the beginning of a
/// line of a list; 0 where there is neither box nor letter.
std::size_t list_marker(const std::vector<SheetToken>& tokens, std::size_t first, std::size_t end);

/// Whether (A) or a box stands at a token.
bool inline_marker(const std::vector<SheetToken>& tokens, std::size_t i);

/// The lists of options and statements among the chunks of a sheet, which are told their places in them.
/// Letters between which values are asked for are labels, and no list.
std::vector<SheetList> find_lists(const std::vector<SheetToken>& tokens, std::vector<SheetChunk>& chunks,
                                  const std::vector<QuestionDeclaration>& questions);

}  // namespace gradewright::reading
