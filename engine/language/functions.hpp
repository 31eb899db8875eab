#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

class CallArguments;

/// How a function takes what is not given by name.
enum class Positional {
  all,       ///< every parameter in order
  required,  ///< only the parameters without a default; the others by name
  rest       ///< as `required`, and the last of them takes all the values that are left, or one list of them
};

/// One row of the table of functions.
struct FunctionRow {
  std::string_view signature;  ///< "softmax(x, axis=-1)": names, and the defaults as the language writes them
  std::string_view meaning;    ///< one line
  std::string_view example;    ///< an expression; before it, each ended by "; ", steps that it uses
  std::string_view value;      ///< what the example gives, to 4 decimals
  Positional positional;
  Expr (*build)(const CallArguments&);
  /// Whether it gives the gradient of its first argument with respect to its second, which a step that is
  /// such a call and nothing else then names (Scope::gradients).
  bool is_gradient = false;
  std::string_view otherwise = {};  ///< what may have been meant by one who gives too many values
};

/// Functions that stand together in the documentation.
struct FunctionFamily {
  std::string_view title;
  std::span<const FunctionRow> rows;
};

/// The one table of functions of the step language, in the order of its documentation.
std::span<const FunctionFamily> function_families();

/// A parameter; the default is empty when a value must be given.
struct Parameter {
  std::string name;
  std::optional<Syntax> default_value;
};

/// A row with its signature taken apart.
struct Function {
  const FunctionRow* row;
  std::string name;
  std::vector<Parameter> parameters;
};

/// The name that a function has here, of one that a Python library calls otherwise: identity for eye. Every
/// other name is itself.
std::string_view own_name(std::string_view name);
/// By its name, or by the name that a Python library has for it: eye is identity. Null when there is no such
/// function.
const Function* find_function(std::string_view name);
/// All names, in the order of the table.
std::span<const std::string> function_names();

}  // namespace gradewright::engine::notation
