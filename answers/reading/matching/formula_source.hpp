#pragma once

#include <string>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_members.hpp"

namespace gradewright::reading {

/// The source of a member without what begins and ends mathematics, lines and sentences. Nothing else is left
/// out: what would be a unit or a remark behind a number is a part of a formula, "2n d", "2 (y - d)".
std::string formula_source(const Passage& passage, Member member);

}  // namespace gradewright::reading
