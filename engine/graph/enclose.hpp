#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::engine {

/// What the cells of the leaves of a name may be.
struct NamedCells {
  std::string name;
  Tensor<Interval> value;
};

/// An enclosure of the exact value, cell by cell: what exact arithmetic on the decimals of the leaves gives
/// is surely inside. With `rounding`, also what comes out when each named step on the way (not `expr` itself)
/// was rounded as stated before it was used; a step that is nothing but one of `leaves` was rounded already.
Tensor<Interval> enclose(const Expr& expr, const HandRounding& rounding = {},
                         std::span<const NamedCells> leaves = {});
/// Several at once, without hand rounding: what they share is evaluated once.
std::vector<Tensor<Interval>> enclose(std::span<const Expr> outputs);

}  // namespace gradewright::engine
