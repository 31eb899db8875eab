#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/known_gradient.hpp"

namespace gradewright::engine::notation {

/// The names that a step may use: givens and earlier steps, in order of definition.
class Scope {
 public:
  /// Adds a given or step under its own name. A second definition of a name is the caller's error.
  void define(Expr named);
  /// Null when the name is not known.
  Expr find(std::string_view name) const;
  const std::vector<Expr>& definitions() const { return definitions_; }

  /// Gradients that were given a name, for later gradients to pass through.
  void remember(KnownGradient gradient) { gradients_.push_back(std::move(gradient)); }
  const std::vector<KnownGradient>& gradients() const { return gradients_; }

 private:
  std::vector<Expr> definitions_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of the definitions, by name
  std::vector<KnownGradient> gradients_;
};

}  // namespace gradewright::engine::notation
