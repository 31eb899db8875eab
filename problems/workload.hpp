#pragma once

#include <string>

#include "engine/graph/expr.hpp"
#include "problems/layer.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {

/// What one value of an exam may take to compute. Counts, so that an exam is refused everywhere or nowhere.
struct Workload {
  static constexpr std::int64_t operations = 4'000'000;
  static constexpr Index cells = 1 << 21;  ///< of all intermediate values together
};

/// Why evaluating `expr` takes more than that; empty when it does not.
std::string too_heavy(const Expr& expr);
/// Throws notation::SourceError at `node` when evaluating `expr` is too heavy.
void refuse_heavy(const Expr& expr, const YamlNode& node);

}  // namespace gradewright::problems
