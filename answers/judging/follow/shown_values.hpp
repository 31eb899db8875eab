#pragma once

#include <span>
#include <vector>

#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/declaration.hpp"
#include "answers/reading/documents/shown_steps.hpp"

namespace gradewright::judging {

/// The steps behind the keys of a question's items that no item asks for, as items are declared.
std::vector<ItemDeclaration> steps_to_show(const QuestionDeclaration& question,
                                           const std::vector<PreparedItem>& items);

/// What a student showed of them, ready to be carried on. Points into `shown` and `items`.
std::vector<OwnValue> own_values_of(std::span<const ShownStep> shown, const std::vector<PreparedItem>& items);

}  // namespace gradewright::judging
