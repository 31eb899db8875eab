#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/graph/expr.hpp"
#include "engine/graph/settle.hpp"
#include "engine/language/call_arguments.hpp"

/// What functions ask of the values of their arguments. All givens have values when a step is read, so that
/// what is impossible is a SourceError at the argument, with the number. Only the steps that an author writes
/// are checked: a graph that is evaluated with other values (a student's) gives what the arithmetic gives.
namespace gradewright::engine::notation {

/// The value of an argument; empty when it would take too much work to compute.
std::optional<SettledTensor> known_value(const CallArguments& arguments, const Expr& value);

/// The value, all of whose cells must be whole numbers of at least `least`.
std::optional<SettledTensor> require_counts(const CallArguments& arguments, std::string_view parameter,
                                            const Expr& value, Index least);

/// All cells must lie between 0 and 1. A `what` is one of them: "probability".
void require_between_0_and_1(const CallArguments& arguments, std::string_view parameter, const Expr& value,
                             std::string_view what);

/// No cell may be negative, and the cells along the last axis must sum to 1, as far as two decimals show it.
void require_distributions(const CallArguments& arguments, std::string_view parameter, const Expr& value);

/// All cells must be places along an axis of `length`: whole numbers, which may count from the end.
void require_places(const CallArguments& arguments, std::string_view parameter, const Expr& value,
                    Index length);

}  // namespace gradewright::engine::notation
