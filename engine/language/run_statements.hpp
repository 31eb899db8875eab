#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/language/defined_function.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/scope.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/statement.hpp"

namespace gradewright::engine::notation {

/// What a `raise` in a body says.
class Refusal : public SourceError {
 public:
  Refusal(const std::string& reason, Span where, std::string parameter)
      : SourceError(reason, where), parameter_(std::move(parameter)) {}
  /// The parameter that is to be looked at; empty where none is.
  const std::string& parameter() const { return parameter_; }

 private:
  std::string parameter_;
};

/// A name that begins with _ is a shorthand: in a body such a value is no step, and of a function called so
/// what it does stands where it is called.
inline bool is_shorthand(std::string_view name) {
  return name.starts_with('_');
}

/// Runs the lines of a source: its steps and functions are defined in `scope`. Returns the steps in order.
std::vector<Expr> run_source(const Block& block, Scope& scope, const std::function<TextOrigin()>& origin);

/// Runs the body of a function, whose parameters have their values in `elaborator`: what it returns, several
/// values as a list. Its steps are added to the inner steps of the elaborator's work.
Value run_body(const DefinedFunction& function, Elaborator& elaborator);

}  // namespace gradewright::engine::notation
