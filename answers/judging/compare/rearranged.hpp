#pragma once

#include <cstddef>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The places of the cells of each line of a tensor along an axis.
std::vector<std::vector<std::size_t>> lines_along(int axis, const Shape& shape);

/// The cells of an answer of the key's shape that stand in a line whose numbers, of the cells that `count`,
/// are not as many different cells of the key's line: a line of two equal places, say. Along the axis that
/// leaves fewest, of those along which the key's lines are rearrangements of each other.
std::vector<bool> cells_out_of_line(const ReadValue& value, const std::vector<bool>& count,
                                    const SettledTensor& key, const Rule& rule);

}  // namespace gradewright::judging
