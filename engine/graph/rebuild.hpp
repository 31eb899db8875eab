#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// What takes the place of a node whose operands (the body of a step) have become `parts`.
using NewNode = std::function<Expr(const Expr& node, std::vector<Expr> parts)>;

/// The outputs built anew, operands before what is made of them, each node once.
std::vector<Expr> rebuild(std::span<const Expr> outputs, const NewNode& new_node);

/// The node made of these parts; itself where they are its own.
Expr with_parts(const Expr& node, std::vector<Expr> parts);

}  // namespace gradewright::engine
