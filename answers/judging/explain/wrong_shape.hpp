#pragma once

#include <optional>
#include <string>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// Whether cells of shape `read` may stand for a key of shape `asked`, in the same order: the empty note when
/// the shapes are equal, a note when they differ only by axes of length 1, nothing when the shape is wrong.
std::optional<std::string> accepted_shape(const Shape& read, const Shape& asked);

/// One sentence that names what is wrong with the shape (transposed, a row for a column, a row missing, one
/// flat list), and says so when the cells are right nevertheless.
std::string describe_wrong_shape(const ReadValue& value, const SettledTensor& key, const Rule& rule);

/// The row of a matrix, or the entry of a list, from 0, whose absence alone explains the shape: every cell
/// that is there is right in its place around it.
std::optional<Index> missing_row(const ReadValue& value, const SettledTensor& key, const Rule& rule);

/// Whether the value, a square matrix, has every cell right once it is transposed.
bool right_when_transposed(const ReadValue& value, const SettledTensor& key, const Rule& rule);

}  // namespace gradewright::judging
