#pragma once

#include <string>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/network/layer_tree.hpp"

namespace gradewright::engine::network {

/// A shape as an expression and as the numbers that it comes to.
struct KnownShape {
  Expr expr;
  std::vector<Index> extents;
};

/// [3, 224, 224]
std::string extents_in_words(const std::vector<Index>& extents);

/// Numbers along the axes behind the channels: one for all of them, or one each.
using AlongAxes = std::vector<double>;

/// What goes from layer to layer.
struct Flow {
  KnownShape shape;
  Expr cells;  ///< how many there are
  Expr field;  ///< the receptive field; null where there is none
  Expr jump;   ///< the distance of neighbours in the input
  AlongAxes known_jump{1};
};

/// One example, as it comes in.
Flow incoming(const std::vector<Index>& shape);

/// The cell at a place of a vector.
Expr cell_of(const Expr& vector, Index place);
/// All cells of a vector multiplied.
Expr product_of_cells(const Expr& vector);

/// Goes on behind a layer whose kernel reaches so far beyond its first place, with this stride. Null or
/// unknown ends the receptive field.
void grow_field(Flow& flow, const Expr& reach, const Expr& stride);

/// What the branches of `tree` come to together. A new shape is the step `name`. Throws SourceError where
/// their shapes do not fit.
Flow joined(const LayerTree& tree, const std::vector<Flow>& ends, const std::string& name);

}  // namespace gradewright::engine::network
