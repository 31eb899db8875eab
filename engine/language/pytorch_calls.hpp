#pragma once

#include <span>
#include <string_view>

#include "engine/language/module_names.hpp"

/// Where a call is written as in PyTorch and its function is called otherwise here, or takes its values in
/// another order.
namespace gradewright::engine::notation {

/// The name that a function has here of one that PyTorch calls otherwise: squared_error for mse_loss. Every
/// other name is itself.
std::string_view pytorch_name(std::string_view name);

/// Whether PyTorch calls a parameter so that is `own` here.
bool is_pytorch_parameter(std::string_view written, std::string_view own);

/// Whether the name is one of torch.nn.functional, which most call F.
bool is_functional(const QualifiedName& name);

/// The definition that stands for a function of torch or of torch.nn.functional where the one of its name
/// here means something else: F.cross_entropy, whose classes lie along axis 1, or torch.var, which divides by
/// n - 1. Else empty.
std::string_view pytorch_definition(const QualifiedName& name);

/// The parameters in the order in which PyTorch takes the values that are given without a name; empty where
/// it is the order of the function here. A parameter that there is not is empty.
std::span<const std::string_view> pytorch_order(std::string_view dotted);

}  // namespace gradewright::engine::notation
