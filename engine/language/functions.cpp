#include "engine/language/functions.hpp"

#include <array>
#include <functional>
#include <map>

#include "engine/graph/differentiate.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/constant_functions.hpp"
#include "engine/language/layer_functions.hpp"
#include "engine/ops/convolution.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/loss.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/softmax.hpp"

namespace gradewright::engine::notation {

namespace {

using Arguments = const CallArguments&;

template <Expr (*build)(const Expr&)>
Expr of_one(Arguments arguments) {
  return build(arguments.expr("x"));
}

template <Expr (*build)(const Expr&, const Expr&)>
Expr of_two(Arguments arguments) {
  const Expr a = arguments.expr("a");
  return build(a, arguments.expr("b"));
}

template <Expr (*build)(const Expr&, std::span<const Index>, bool)>
Expr reduction(Arguments arguments) {
  return build(arguments.expr("x"), arguments.integers("axis"), arguments.flag("keepdims"));
}

template <Expr (*build)(const Expr&, Index)>
Expr along_axis(Arguments arguments) {
  return build(arguments.expr("x"), arguments.integer("axis"));
}

template <Expr (*build)(const Expr&, const Expr&, ops::Reduction)>
Expr loss(Arguments arguments) {
  static const std::array<std::string, 5> words{"none", "sum", "mean", "half_sum", "half_mean"};
  constexpr std::array<ops::Reduction, 5> reductions{ops::Reduction::none, ops::Reduction::sum,
                                                     ops::Reduction::mean, ops::Reduction::half_sum,
                                                     ops::Reduction::half_mean};
  const Expr output = arguments.expr("output");
  const Expr target = arguments.expr("target");
  return build(output, target, reductions[arguments.word("reduction", words)]);
}

Expr where(Arguments arguments) {
  const Expr mask = arguments.expr("mask");
  const Expr a = arguments.expr("a");
  return ops::where(mask, a, arguments.expr("b"));
}

Expr transpose(Arguments arguments) {
  const Expr x = arguments.expr("x");
  return arguments.has("axes") ? ops::permute(x, arguments.integers("axes")) : ops::transpose(x);
}

Expr permute(Arguments arguments) {
  return ops::permute(arguments.expr("x"), arguments.rest());
}
Expr reshape(Arguments arguments) {
  return ops::reshape(arguments.expr("x"), arguments.rest());
}

Expr broadcast_to(Arguments arguments) {
  return ops::broadcast_to(arguments.expr("x"), Shape(arguments.rest()));
}

Expr concatenate(Arguments arguments) {
  return ops::concatenate(arguments.list("parts"), arguments.integer("axis"));
}

Expr stack(Arguments arguments) {
  return ops::stack(arguments.list("parts"));
}

Expr conv2d(Arguments arguments) {
  const ops::Conv2dOptions options{.stride = arguments.pair("stride"),
                                   .padding = arguments.pair("padding"),
                                   .dilation = arguments.pair("dilation"),
                                   .groups = arguments.integer("groups"),
                                   .flip = arguments.flag("flip")};
  const Expr image = arguments.expr("x");
  const Expr kernel = arguments.expr("kernel");
  return arguments.has("bias") ? ops::conv2d(image, kernel, arguments.expr("bias"), options)
                               : ops::conv2d(image, kernel, options);
}

Expr gradient(Arguments arguments) {
  const Expr of = arguments.expr("of");
  const Expr variable = arguments.expr("variable");
  if (name_of(variable).empty()) {
    throw SourceError("a gradient is taken with respect to the name of a given or step",
                      arguments.syntax("variable").span);
  }
  arguments.elaborator().claim_differentiation(static_cast<Index>(topological_order({&of, 1}).size()),
                                               arguments.where());
  return differentiate(of, {&variable, 1}, arguments.elaborator().scope().gradients()).front();
}

constexpr auto all = Positional::all;
constexpr auto required = Positional::required;
constexpr auto rest = Positional::rest;

constexpr std::array rows{
    // Cell by cell.
    FunctionRow{"exp(x)", all, of_one<ops::exp>},
    FunctionRow{"log(x)", all, of_one<ops::log>},
    FunctionRow{"sqrt(x)", all, of_one<ops::sqrt>},
    FunctionRow{"tanh(x)", all, of_one<ops::tanh>},
    FunctionRow{"sigmoid(x)", all, of_one<ops::sigmoid>},
    FunctionRow{"relu(x)", all, of_one<ops::relu>},
    FunctionRow{"abs(x)", all, of_one<ops::abs>},
    FunctionRow{"sin(x)", all, of_one<ops::sin>},
    FunctionRow{"cos(x)", all, of_one<ops::cos>},
    FunctionRow{"floor(x)", all, of_one<ops::floor>},
    FunctionRow{"maximum(a, b)", all, of_two<ops::maximum>},
    FunctionRow{"minimum(a, b)", all, of_two<ops::minimum>},
    FunctionRow{"xlogy(a, b)", all, of_two<ops::xlogy>},
    FunctionRow{"where(mask, a, b)", all, where},
    // Over axes. The larger of two is maximum(a, b), so max takes its axis by name only.
    FunctionRow{"sum(x, axis=None, keepdims=False)", all, reduction<ops::sum>},
    FunctionRow{"mean(x, axis=None, keepdims=False)", all, reduction<ops::mean>},
    FunctionRow{"max(x, axis=None, keepdims=False)", required, reduction<ops::maximum_over>},
    FunctionRow{"min(x, axis=None, keepdims=False)", required, reduction<ops::minimum_over>},
    FunctionRow{"softmax(x, axis=-1)", all, along_axis<ops::softmax>},
    FunctionRow{"log_softmax(x, axis=-1)", all, along_axis<ops::log_softmax>},
    // Products and layout.
    FunctionRow{"matmul(a, b)", all, of_two<ops::matmul>},
    FunctionRow{"outer(a, b)", all, of_two<ops::outer>},
    FunctionRow{"transpose(x, axes=None)", all, transpose},
    FunctionRow{"permute(x, axes)", rest, permute},
    FunctionRow{"reshape(x, shape)", rest, reshape},
    FunctionRow{"broadcast_to(x, shape)", rest, broadcast_to},
    FunctionRow{"concatenate(parts, axis=0)", all, concatenate},
    FunctionRow{"stack(parts)", all, stack},
    // Layers and losses.
    FunctionRow{"conv2d(x, kernel, bias=None, stride=1, padding=0, dilation=1, groups=1, flip=False)", all,
                conv2d},
    FunctionRow{"squared_error(output, target, reduction='mean')", all, loss<ops::squared_error>},
    FunctionRow{"cross_entropy(output, target, reduction='mean')", all, loss<ops::cross_entropy>},
    FunctionRow{"binary_cross_entropy(output, target, reduction='mean')", all,
                loss<ops::binary_cross_entropy>},
    FunctionRow{"grad(of, variable)", all, gradient},
    // Counting layers; `kernel` and `output` are one number or [height, width].
    FunctionRow{"conv_output_size(size, kernel, stride=1, padding=0, dilation=1)", all, conv_output_size},
    FunctionRow{"conv2d_parameters(inputs, outputs, kernel, groups=1, bias=True)", all, conv2d_parameters},
    FunctionRow{"conv2d_multiply_adds(inputs, outputs, kernel, output, groups=1)", all, conv2d_multiply_adds},
    FunctionRow{"conv2d_flops(inputs, outputs, kernel, output, groups=1)", all, conv2d_flops},
    FunctionRow{"depthwise_parameters(channels, kernel, bias=True)", all, depthwise_parameters},
    FunctionRow{"depthwise_multiply_adds(channels, kernel, output)", all, depthwise_multiply_adds},
    FunctionRow{"depthwise_flops(channels, kernel, output)", all, depthwise_flops},
    FunctionRow{"pointwise_parameters(inputs, outputs, bias=True)", all, pointwise_parameters},
    FunctionRow{"pointwise_multiply_adds(inputs, outputs, output)", all, pointwise_multiply_adds},
    FunctionRow{"pointwise_flops(inputs, outputs, output)", all, pointwise_flops},
    FunctionRow{"linear_parameters(inputs, outputs, bias=True)", all, linear_parameters},
    FunctionRow{"linear_multiply_adds(inputs, outputs)", all, linear_multiply_adds},
    FunctionRow{"linear_flops(inputs, outputs)", all, linear_flops},
    // Constants, made when the text is read.
    FunctionRow{"identity(n)", all, identity},
    FunctionRow{"zeros(shape)", rest, zeros},
    FunctionRow{"ones(shape)", rest, ones},
    FunctionRow{"full(shape, value)", all, full},
    FunctionRow{"arange(start, stop=None, step=1)", all, arange},
    FunctionRow{"random_integers(seed, low, high, shape)", rest, random_integers},
    FunctionRow{"shape(x)", all, shape_of},
    FunctionRow{"size(x)", all, size_of},
};

Function taken_apart(const FunctionRow& row) {
  const Syntax signature = parse_expression(row.signature);
  const Call& call = std::get<Call>(signature.form);
  Function function{call.function, row.signature, {}, row.positional, row.build};
  for (const Syntax& parameter : call.arguments) {
    function.parameters.push_back({std::get<Name>(parameter.form).text, std::nullopt});
  }
  for (const Option& option : call.options) {
    function.parameters.push_back({option.name, option.value.front()});
  }
  return function;
}

/// The rows taken apart, once, with their places by name.
struct Functions {
  std::vector<Function> all;
  std::vector<std::string> names;
  std::map<std::string, std::size_t, std::less<>> places;

  Functions() {
    for (const FunctionRow& row : rows) {
      all.push_back(taken_apart(row));
      places.emplace(all.back().name, names.size());
      names.push_back(all.back().name);
    }
  }
};

const Functions& known_functions() {
  static const Functions functions;
  return functions;
}

}  // namespace

std::span<const FunctionRow> function_table() {
  return rows;
}

const Function* find_function(std::string_view name) {
  const Functions& functions = known_functions();
  const auto place = functions.places.find(name);
  return place == functions.places.end() ? nullptr : &functions.all[place->second];
}

std::span<const std::string> function_names() {
  return known_functions().names;
}

}  // namespace gradewright::engine::notation
