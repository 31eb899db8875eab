#pragma once

#include <string_view>

#include "answers/judging/credit/mark.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The cells as `solve` shows them under a rule.
SettledTensor shown(const SettledTensor& value, const Rule& rule);

/// These cells as somebody would write them; one that is not finite is left blank.
ReadValue as_read(const SettledTensor& value);

/// What these cells, written as an answer, would be and be worth.
Mark mark_for(const PreparedItem& prepared, const SettledTensor& value);
/// The same of a text that answers an item of a type that is no tensor of numbers, read as any response is.
Mark mark_for(const PreparedItem& prepared, const ItemDeclaration& declaration, std::string_view text);

/// Whether these cells, written as an answer, would be right. A cell that is not finite counts as left blank.
bool passes(const PreparedItem& prepared, const SettledTensor& value);

/// The same of a text.
bool passes(const PreparedItem& prepared, const ItemDeclaration& declaration, std::string_view text);

}  // namespace gradewright::judging
