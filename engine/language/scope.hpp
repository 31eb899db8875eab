#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/known_gradient.hpp"
#include "engine/graph/written_call.hpp"

namespace gradewright::engine::notation {

struct DefinedFunction;

/// The names that a step may use: givens and earlier steps, in order of definition, and functions that were
/// defined.
class Scope {
 public:
  /// Adds a given or step under its own name. A second definition of a name is the caller's error.
  void define(Expr named);
  /// Null when the name is not known.
  Expr find(std::string_view name) const;
  const std::vector<Expr>& definitions() const { return definitions_; }
  /// Whether there are steps such as h_0 and h_1, which h[0] and h[1] stand for.
  bool has_numbered(std::string_view name) const;

  /// Adds a function under its own name, likewise.
  void define(std::shared_ptr<const DefinedFunction> function);
  /// Null when no function is defined by that name.
  const DefinedFunction* function(std::string_view name) const;
  std::vector<std::string> functions() const;

  /// What is there before `name` is defined, with all the functions.
  Scope before(std::string_view name) const;
  /// All but `name`.
  Scope without(std::string_view name) const;

  /// How a step was written that is the call of a function that was defined.
  void remember(std::string_view step, WrittenCall call);
  const WrittenCalls& calls() const { return calls_; }

  /// Gradients that were given a name, for later gradients to pass through.
  void remember(KnownGradient gradient) { gradients_.push_back(std::move(gradient)); }
  const std::vector<KnownGradient>& gradients() const { return gradients_; }

 private:
  std::vector<Expr> definitions_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of the definitions, by name
  std::map<std::string, std::shared_ptr<const DefinedFunction>, std::less<>> functions_;
  WrittenCalls calls_;
  std::vector<KnownGradient> gradients_;
};

}  // namespace gradewright::engine::notation
