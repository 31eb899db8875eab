#pragma once

#include "answers/judging/layer.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::judging {

/// points * share / whole, rounded half up to a multiple of `round`; exactly `points` when share = whole.
Decimal share_of(const Decimal& points, const Decimal& share, Index whole, const Decimal& round);

}  // namespace gradewright::judging
