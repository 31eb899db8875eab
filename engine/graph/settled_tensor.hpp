#pragma once

#include "engine/graph/tensor.hpp"
#include "engine/numbers/settled.hpp"

namespace gradewright::engine {

/// A computed value: what `settle` gives.
using SettledTensor = Tensor<SettledCell>;

}  // namespace gradewright::engine
