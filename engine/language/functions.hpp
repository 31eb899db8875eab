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
  Positional positional;
  Expr (*build)(const CallArguments&);
};

/// The one table of functions of the step language, in the order of its documentation.
std::span<const FunctionRow> function_table();

/// A parameter; the default is empty when a value must be given.
struct Parameter {
  std::string name;
  std::optional<Syntax> default_value;
};

/// A row with its signature taken apart.
struct Function {
  std::string name;
  std::string_view signature;
  std::vector<Parameter> parameters;
  Positional positional;
  Expr (*build)(const CallArguments&);
};

/// Null when there is no such function.
const Function* find_function(std::string_view name);
/// All names, in the order of the table.
std::span<const std::string> function_names();

}  // namespace gradewright::engine::notation
