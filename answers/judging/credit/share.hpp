#pragma once

#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::judging {

/// points * share / whole, rounded half up to a multiple of `round`; exactly `points` when share = whole.
Decimal share_of(const Decimal& points, const Decimal& share, Index whole, const Decimal& round);

/// What a wrong choice earns: nothing, or less by the penalty.
Decimal points_of_wrong_choice(const Standard& standard);

}  // namespace gradewright::judging
