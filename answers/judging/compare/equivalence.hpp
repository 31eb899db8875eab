#pragma once

#include <optional>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/marking.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The key that is as right as `key` up to a scale, a sign or a permutation and lies as the response does:
/// scaled to the response's size, negated, or reordered so that equal cells meet. Reading is over: this
/// chooses which of the equally right keys to compare with. None when `up_to` is nothing, the shapes differ
/// or a cell of the key is not finite.
std::optional<SettledTensor> equivalent_key(const SettledTensor& key, const ReadValue& value, UpTo up_to,
                                            const Rule& rule);

}  // namespace gradewright::judging
