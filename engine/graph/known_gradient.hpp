#pragma once

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// A gradient that already has a name: later gradients use it where the chain rule passes through, so that
/// worked steps read as people write them and follow-through reaches through gradients.
struct KnownGradient {
  Expr of;
  Expr with_respect_to;
  Expr gradient;
};

}  // namespace gradewright::engine
