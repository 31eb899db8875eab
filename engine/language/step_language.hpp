#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/language/scope.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

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
