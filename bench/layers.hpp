#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::bench {

/// Some work for the engine that others can do as well: bench/evaluate_python.py has each under its name.
struct Layer {
  std::string name;
  std::vector<engine::Expr> inputs;
  std::vector<engine::Expr> outputs;
};

/// The layer that bench_evaluate has in plain loops, too.
inline constexpr std::string_view hand_written = "attention 5x2";

/// All of them, in the order of docs/benchmarks.md. Inputs are decimals of two places, as in exams.
std::vector<Layer> layers();

}  // namespace gradewright::bench
