#pragma once

#include "engine/language/call_arguments.hpp"

/// Builders of the step language's functions whose value is known when the text is read.
namespace gradewright::engine::notation {

Expr identity(const CallArguments& arguments);
Expr zeros(const CallArguments& arguments);
Expr ones(const CallArguments& arguments);
Expr full(const CallArguments& arguments);
/// start, start + step, ... below stop (above it when step is negative); arange(n) counts from 0. Exact
/// decimals.
Expr arange(const CallArguments& arguments);
/// Whole numbers from low to high, both included, fixed by the seed (engine/language/seeded_integers.hpp).
Expr random_integers(const CallArguments& arguments);
/// The extents of a value, as a vector.
Expr shape_of(const CallArguments& arguments);
/// The number of cells of a value.
Expr size_of(const CallArguments& arguments);

}  // namespace gradewright::engine::notation
