#pragma once

#include "engine/graph/tensor.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// Whether a tree is a number, or lists of numbers however deep.
bool is_literal(const Syntax& syntax);

/// The tensor that nested lists of numbers write down. Throws SourceError at the row whose length differs
/// from the rows before it.
Tensor<Number> literal_tensor(const Syntax& syntax);

}  // namespace gradewright::engine::notation
