#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/language/condition.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

struct Statement;
using Block = std::vector<Statement>;

/// The name on the left of a definition, and the places in brackets behind it: h, or h[t, 0].
struct Target {
  std::string name;
  Span span;                   ///< of the name
  std::vector<Syntax> places;  ///< none for a plain name
};

/// NAME = VALUE; several names take the values that a call returns, or as many that are written.
struct Assignment {
  std::vector<Target> targets;
  Syntax value;
};

/// for VARIABLE in RANGE: BODY
struct Loop {
  std::string variable;
  Span variable_span;
  Syntax range;
  Block body;
};

/// One condition with what is done where it holds.
struct Branch {
  Condition condition;
  Block body;
};

/// if CONDITION: BODY, elif ..., else: OTHERWISE
struct Conditional {
  std::vector<Branch> branches;
  Block otherwise;
};

/// def NAME(parameters, option=default): BODY
struct FunctionDefinition {
  Call signature;  ///< its arguments are the names of the parameters without a default
  Span name_span;
  Block body;
};

/// return VALUE, or several.
struct Return {
  std::vector<Syntax> values;
};

/// raise 'WHY', where options go together that have no meaning; raise 'WHY', PARAMETER where one of them is
/// to be looked at. What stands in braces in the text is an expression, whose value is put in.
struct Raise {
  std::string reason;
  Span span;
  std::string parameter = {};
};

/// One line of steps, with the block below it where it has one.
struct Statement {
  std::variant<Assignment, Loop, Conditional, FunctionDefinition, Return, Raise> form;
  Span span;  ///< of its first word
};

}  // namespace gradewright::engine::notation
