#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// How code divides whole numbers by "/": as Python does, or as C does.
enum class Division { real, whole };

/// The values of variables that are one number.
using CodeVariables = std::map<std::string, double, std::less<>>;

/// What an expression of code comes to that is arithmetic of numbers and of `variables`, with functions of
/// one number ("math.exp", "np.sqrt", "int"): + - * / // % ** and brackets. Nothing for any other text, and
/// where the result is not finite.
std::optional<double> code_value(std::string_view expression, const CodeVariables& variables,
                                 Division division = Division::real);

}  // namespace gradewright::reading
