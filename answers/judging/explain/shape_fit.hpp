#pragma once

#include <optional>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// How the shape of a value stands to the shape that is asked for.
struct ShapeFit {
  enum class Kind {
    same,
    long_axes,   ///< the same but for axes of length 1 left out or added: the cells stand for each other
    transposed,  ///< a matrix the other way round, or a row for a column
    flattened,   ///< as many cells, in a list, a row or a column
    rows,        ///< rows of a matrix, or values of a list, missing or too many
    columns,     ///< columns missing or too many
    other
  };
  Kind kind = Kind::same;
  /// transposed, flattened: taken that way, every cell is right.
  bool right_so = false;
  /// The row (or entry of a list), from 0, whose absence alone explains the shape: every cell that is there
  /// is right in its place around it.
  std::optional<Index> missing_row;

  /// Whether the cells stand for the key's, in the same order.
  bool fits() const { return kind == Kind::same || kind == Kind::long_axes; }
};

/// Whether cells of shape `read` stand for cells of shape `asked`, in the same order.
bool shape_fits(const Shape& read, const Shape& asked);

/// A list, a row and a column of the same cells, or axes of length 1 left out, fit each other, except a row
/// for a column. Every other shape is wrong, and is named.
ShapeFit shape_fit(const ReadValue& value, const SettledTensor& key, const Rule& rule);

/// The cell of a value which fits as `fit` says, that stands for cell `at` of a key of shape `asked`; none
/// when the shape is wrong, except around a row that is missing.
std::optional<Index> cell_for(Index at, const ShapeFit& fit, const Shape& asked);

/// Whether the value, a square matrix, has every cell right once it is transposed.
bool right_when_transposed(const ReadValue& value, const SettledTensor& key, const Rule& rule);

}  // namespace gradewright::judging
