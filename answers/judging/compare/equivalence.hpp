#pragma once

#include <optional>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/marking.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The key that is as right as `key` up to a sign or a permutation and lies as the response does: negated, or
/// reordered so that as many cells as possible are right. Reading is over: this chooses which of the equally
/// right keys to compare with. None for another `up_to`, when the shapes differ, or when a cell of the key is
/// not finite.
std::optional<SettledTensor> equivalent_key(const SettledTensor& key, const ReadValue& value, UpTo up_to,
                                            const Rule& rule);

}  // namespace gradewright::judging
