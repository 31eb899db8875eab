#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/language/defined_function.hpp"
#include "engine/language/option_values.hpp"
#include "engine/language/scope.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// One parsed line NAME = EXPRESSION, not yet given a meaning. NAME may be a step inside of a call, Z.S.
struct Definition {
  std::string name;
  Span name_span;
  Syntax body;
};

/// Parses lines of NAME = EXPRESSION alone; blank lines and # comments are skipped, a line inside open
/// brackets goes on. Throws SourceError. Limits: 256 KiB of text, 100,000 tokens, 200 levels of nesting,
/// 1,000 operations in one expression, 10,000 definitions.
std::vector<Definition> parse_definitions(std::string_view source);

/// Parses one expression. Throws SourceError, with the same limits.
Syntax parse_expression(std::string_view source);

/// Gives a tree its meaning in `scope`: the graph. Throws SourceError (undefined names with a suggestion,
/// unknown options, shapes that do not fit, each at its place).
Expr elaborate(const Syntax& syntax, const Scope& scope);

/// The value of a step, and the steps inside of the calls of definitions that it makes.
struct StepBody {
  Expr body;
  std::vector<Expr> inner;  ///< in order, named after the step: Z.S
};
/// The same of the right side of the step called `name`.
StepBody elaborate_step(std::string_view name, const Syntax& syntax, const Scope& scope);

/// Runs the lines of `source`: definitions, functions (def), loops (for) and branches (if), which define
/// steps and functions in `scope`. Returns the new steps in order, without those inside of calls, which are
/// defined in the scope before the step whose call it is. `origin` says where the text is, for errors in a
/// function of it that other texts call; it is asked only when there is one. `options` stand in the lines as
/// if their values were typed. Throws SourceError.
///
/// Limits: those of parse_definitions, 20 blocks and 30 calls inside each other, 100,000 lines run, 500,000
/// names, numbers and operations, each as often as loops and calls read it.
std::vector<Expr> add_steps(std::string_view source, Scope& scope,
                            const std::function<TextOrigin()>& origin = {}, const OptionValues& options = {});

}  // namespace gradewright::engine::notation
