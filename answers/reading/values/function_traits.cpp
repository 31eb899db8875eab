#include "answers/reading/values/function_traits.hpp"

#include <algorithm>
#include <iterator>

namespace gradewright::reading {
namespace {

constexpr FunctionTraits table[] = {
    {.name = "factorial", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "double_factorial", .is_solved = true, .gives_number = true},
    {.name = "percent", .is_solved = true, .gives_number = true},
    {.name = "per_mille", .is_solved = true, .gives_number = true},
    {.name = "fraction", .is_solved = true, .gives_number = true},
    {.name = "ratio", .is_solved = true, .gives_number = true},
    {.name = "mixed", .is_solved = true, .gives_number = true},
    {.name = "scaled", .is_solved = true, .gives_number = true},
    {.name = "sqrt", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "root", .is_solved = true, .gives_number = true},
    {.name = "exp", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "log", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "log_base", .is_solved = true, .gives_number = true},
    {.name = "log2", .is_solved = true, .gives_number = true},
    {.name = "log10", .is_solved = true, .gives_number = true},
    {.name = "sin", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "cos", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "tan", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "cot", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "sinh", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "cosh", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "arcsin", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "arccos", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "arctan", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "abs", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "floor", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "ceil", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "cbrt", .is_solved = true, .gives_number = true},
    {.name = "iterated", .is_solved = true, .gives_number = true},
    {.name = "pow", .is_solved = true, .gives_number = true},
    {.name = "binomial", .is_solved = true, .gives_number = true, .keeps_form = true},
    {.name = "tanh", .gives_number = true, .keeps_form = true},
    {.name = "max", .gives_number = true, .keeps_form = true},
    {.name = "min", .gives_number = true, .keeps_form = true},
    {.name = "norm", .gives_number = true, .keeps_form = true},
    {.name = "relu", .gives_number = true, .keeps_form = true},
    {.name = "sigmoid", .gives_number = true, .keeps_form = true},
    {.name = "sec", .keeps_form = true},
    {.name = "csc", .keeps_form = true},
    {.name = "softmax", .keeps_form = true},
    {.name = "sign", .keeps_form = true}};

}  // namespace

FunctionTraits traits_of_function(std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &FunctionTraits::name);
  return found == std::end(table) ? FunctionTraits{} : *found;
}

}  // namespace gradewright::reading
