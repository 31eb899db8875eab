#pragma once

#include <functional>
#include <string>

#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::judging {

/// Whether the lines of a key along some axis are always the same numbers in some order, as the places of
/// `argsort` and `ranks` are, or which of them is the first: told at seeded other givens, of which `is_given`
/// knows the names.
bool is_arrangement(const Expr& key, const std::function<bool(const std::string&)>& is_given);

}  // namespace gradewright::judging
