#pragma once

#include "engine/language/call_arguments.hpp"

/// Builders of the step language's functions that count the outputs, parameters and FLOPs of layers. FLOPs
/// are twice the multiply-adds. A depthwise layer has one group a channel, a pointwise one a 1 x 1 kernel.
namespace gradewright::engine::notation {

Expr conv_output_size(const CallArguments& arguments);
Expr conv2d_parameters(const CallArguments& arguments);
Expr conv2d_multiply_adds(const CallArguments& arguments);
Expr conv2d_flops(const CallArguments& arguments);
Expr depthwise_parameters(const CallArguments& arguments);
Expr depthwise_multiply_adds(const CallArguments& arguments);
Expr depthwise_flops(const CallArguments& arguments);
Expr pointwise_parameters(const CallArguments& arguments);
Expr pointwise_multiply_adds(const CallArguments& arguments);
Expr pointwise_flops(const CallArguments& arguments);
Expr linear_parameters(const CallArguments& arguments);
Expr linear_multiply_adds(const CallArguments& arguments);
Expr linear_flops(const CallArguments& arguments);

}  // namespace gradewright::engine::notation
