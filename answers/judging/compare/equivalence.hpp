#pragma once

#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "problems/exam.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The keys that are as right as `key` up to a scale, a sign or a permutation, given how the response lies:
/// the key itself, scaled to the response's size, negated, or reordered so that equal cells meet. Reading is
/// over: this chooses which of the equally right keys to compare with. One element when `up_to` is nothing.
std::vector<SettledTensor> equivalent_keys(const SettledTensor& key, const ReadValue& value, UpTo up_to,
                                           const Rule& rule);

}  // namespace gradewright::judging
