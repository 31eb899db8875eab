#pragma once

#include <span>

#include "engine/language/functions.hpp"

/// The functions of the step language, each family's rows in the file of its name.
namespace gradewright::engine::notation {

std::span<const FunctionRow> elementwise_functions();
std::span<const FunctionRow> reduction_functions();
std::span<const FunctionRow> order_functions();
std::span<const FunctionRow> linear_algebra_functions();
std::span<const FunctionRow> layout_functions();
std::span<const FunctionRow> layer_functions();
std::span<const FunctionRow> loss_functions();
std::span<const FunctionRow> gradient_functions();
std::span<const FunctionRow> layer_count_functions();
std::span<const FunctionRow> constant_functions();
std::span<const FunctionRow> random_functions();

}  // namespace gradewright::engine::notation
