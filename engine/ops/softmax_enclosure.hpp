#pragma once

#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::engine::ops {

/// softmax along an axis, and where it is undefined in double arithmetic NaN: a line with a NaN or an
/// infinite logit, or of nothing but -inf.
void enclose_softmax(TensorView<Interval> x, MutableTensorView<Interval> y, int axis);
void enclose_log_softmax(TensorView<Interval> x, MutableTensorView<Interval> y, int axis);

}  // namespace gradewright::engine::ops
