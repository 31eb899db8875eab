#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

/// What the cells of the leaves of a name may be.
struct NamedCells {
  std::string name;
  Tensor<Interval> value;
  /// The numbers themselves of the cells that are known exactly, the others open; empty where nothing is
  /// known but that a point is itself.
  std::vector<Rational> exact = {};
};

/// What stands for the leaf; null where nothing does.
const NamedCells* named(std::span<const NamedCells> leaves, const Leaf& leaf);

/// An enclosure of the exact value, cell by cell: what exact arithmetic on the decimals of the leaves gives
/// is surely inside. With `rounding`, also what comes out when each named step on the way (not `expr` itself,
/// nor one that only moves cells of givens or other steps) was rounded as stated before it was used.
Tensor<Interval> enclose(const Expr& expr, const HandRounding& rounding = {},
                         std::span<const NamedCells> leaves = {});
/// Several at once, without hand rounding: what they share is evaluated once.
std::vector<Tensor<Interval>> enclose(std::span<const Expr> outputs);

}  // namespace gradewright::engine
