#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/expr.hpp"
#include "engine/language/source_error.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

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

/// One parsed line NAME = EXPRESSION, not yet given a meaning.
struct Definition {
  std::string name;
  Span name_span;
  Syntax body;
};

/// Parses lines of NAME = EXPRESSION; blank lines and # comments are skipped, a line inside open brackets
/// goes on. Throws SourceError. Limits: 256 KiB of text, 100,000 tokens, 200 levels of nesting,
/// 1,000 operations in one expression, 10,000 definitions.
std::vector<Definition> parse_definitions(std::string_view source);

/// Parses one expression. Throws SourceError, with the same limits.
Syntax parse_expression(std::string_view source);

/// Gives a tree its meaning in `scope`: the graph. Throws SourceError (undefined names with a suggestion,
/// unknown options, shapes that do not fit, each at its place).
Expr elaborate(const Syntax& syntax, const Scope& scope);

/// parse_definitions and elaborate each, defining every step in `scope`. Returns the new steps in order.
std::vector<Expr> add_steps(std::string_view source, Scope& scope);

}  // namespace gradewright::engine::notation
