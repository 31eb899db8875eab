#include "engine/language/function_families.hpp"

#include <fmt/core.h>

#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "engine/language/argument_checks.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/window_arguments.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layer_count.hpp"

namespace gradewright::engine::notation {

namespace {

/// All numbers that a layer is described by are counts of at least 1, and its groups divide its channels.
void check(const CallArguments& arguments, const ops::CountedLayer& layer) {
  const auto require = [&](std::string_view parameter, const Expr& value) {
    return value != nullptr && arguments.takes(parameter) ? require_counts(arguments, parameter, value, 1)
                                                          : std::nullopt;
  };
  require("channels", layer.inputs);
  const auto inputs = require("inputs", layer.inputs);
  const auto outputs = require("outputs", layer.outputs);
  for (const Expr& side : layer.kernel) {
    require("kernel", side);
  }
  for (const Expr& side : layer.output) {
    require("output", side);
  }
  const auto groups = require("groups", layer.groups);
  const auto divide = [&](const std::optional<SettledTensor>& channels, std::string_view which) {
    if (!groups || !channels || groups->size() != 1 || channels->size() != 1) {
      return;
    }
    const Decimal& all = (*channels)[0].decimal();
    const Decimal& parts = (*groups)[0].decimal();
    if (std::fmod(all.to_double(), parts.to_double()) != 0) {
      throw SourceError(fmt::format("{}: {} groups do not divide {} {}", arguments.name(), parts.to_string(),
                                    all.to_string(), which),
                        arguments.syntax("groups").span);
    }
  };
  divide(inputs, "inputs");
  divide(outputs, "outputs");
}

/// The convolution that the call's arguments describe. What the function has no parameter for is that of a
/// depthwise layer (one group a channel) where it takes `channels`, and of a pointwise one (a 1 x 1 kernel)
/// where it takes no kernel.
ops::CountedLayer convolution(const CallArguments& arguments) {
  const Expr one = literal(1);
  ops::CountedLayer layer;
  const bool depthwise = arguments.takes("channels");
  layer.inputs = arguments.expr(depthwise ? "channels" : "inputs");
  layer.outputs = depthwise ? layer.inputs : arguments.expr("outputs");
  layer.kernel = arguments.takes("kernel") ? arguments.pair_of_exprs("kernel") : std::array{one, one};
  if (arguments.takes("output")) {
    layer.output = arguments.pair_of_exprs("output");
  }
  layer.groups = depthwise ? layer.inputs : arguments.takes("groups") ? arguments.expr("groups") : one;
  check(arguments, layer);
  return layer;
}

ops::CountedLayer linear(const CallArguments& arguments) {
  ops::CountedLayer layer;
  layer.inputs = arguments.expr("inputs");
  layer.outputs = arguments.expr("outputs");
  check(arguments, layer);
  return layer;
}

using Description = ops::CountedLayer(const CallArguments&);

template <Description described>
Expr parameters(const CallArguments& arguments) {
  const ops::CountedLayer layer = described(arguments);
  return ops::parameters(layer, arguments.flag("bias"));
}

template <Description described>
Expr multiply_adds(const CallArguments& arguments) {
  return ops::multiply_adds(described(arguments));
}

template <Description described>
Expr flops(const CallArguments& arguments) {
  return ops::multiply_adds(described(arguments), 2);
}

/// The cell that meets cell `place` of a result where shapes are broadcast: itself, or the only one.
const SettledCell& met(const SettledTensor& value, Index place) {
  return value[place % value.size()];
}

/// The zeros on each side, which are a half of one for 'same' and an even kernel.
Expr padding_of_word(const CallArguments& arguments, PaddingWord::Results results) {
  const Expr all =
      ops::multiply(arguments.expr("dilation"), ops::subtract(arguments.expr("kernel"), literal(1)));
  return results == PaddingWord::Results::cells              ? ops::divide(all, literal(2))
         : results == PaddingWord::Results::windows_touching ? all
                                                             : literal(0);
}

Expr conv_output_size(const CallArguments& arguments) {
  constexpr std::array<std::pair<std::string_view, Index>, 5> parameters{
      {{"size", 1}, {"kernel", 1}, {"stride", 1}, {"padding", 0}, {"dilation", 1}}};
  std::array<Expr, 5> values;
  std::array<std::optional<SettledTensor>, 5> known;
  const bool has_word = arguments.is_text("padding");
  const auto padding = has_word ? padding_word(arguments, arguments.integers("stride")).results
                                : PaddingWord::Results::windows_inside;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (parameters[i].first == "padding" && has_word) {
      values[i] = padding_of_word(arguments, padding);
      known[i] = known_value(arguments, values[i]);
      continue;
    }
    values[i] = arguments.expr(parameters[i].first);
    known[i] = require_counts(arguments, parameters[i].first, values[i], parameters[i].second);
  }
  if (padding == PaddingWord::Results::cells_by_stride) {
    return ops::negate(ops::floor_divide(ops::negate(values[0]), values[2]));
  }
  Expr result = ops::conv_output_size(values[0], values[1], values[2], values[3], values[4]);
  const auto places = known_value(arguments, result);
  for (Index i = 0; places && i < places->size(); ++i) {
    const SettledCell& cell = (*places)[i];
    if (cell.is_finite() && cell.decimal() < Decimal(1)) {
      throw SourceError(
          fmt::format("{}: the kernel {} with dilation {} is larger than the size {} with padding {}",
                      arguments.name(), to_string(met(*known[1], i)), to_string(met(*known[4], i)),
                      to_string(met(*known[0], i)), to_string(met(*known[3], i))),
          arguments.syntax("kernel").span);
    }
  }
  return result;
}

}  // namespace

std::span<const FunctionRow> layer_count_functions() {
  static constexpr std::array rows{
      FunctionRow{"conv_output_size(size, kernel, stride=1, padding=0, dilation=1)",
                  "places of the result along one axis", "conv_output_size(227, 11, stride=4)", "55",
                  Positional::all, conv_output_size},
      FunctionRow{"conv2d_parameters(inputs, outputs, kernel, groups=1, bias=True)",
                  "weights and biases of a convolution", "conv2d_parameters(3, 64, 3)", "1792",
                  Positional::all, parameters<convolution>},
      FunctionRow{"conv2d_multiply_adds(inputs, outputs, kernel, output, groups=1)",
                  "multiply-accumulates of a convolution", "conv2d_multiply_adds(3, 64, 3, 224)", "86704128",
                  Positional::all, multiply_adds<convolution>},
      FunctionRow{"conv2d_flops(inputs, outputs, kernel, output, groups=1)", "twice the multiply-accumulates",
                  "conv2d_flops(3, 64, 3, 224)", "173408256", Positional::all, flops<convolution>},
      FunctionRow{"depthwise_parameters(channels, kernel, bias=True)",
                  "weights and biases of a convolution with one group a channel",
                  "depthwise_parameters(32, 3, bias=False)", "288", Positional::all, parameters<convolution>},
      FunctionRow{"depthwise_multiply_adds(channels, kernel, output)",
                  "multiply-accumulates of a convolution with one group a channel",
                  "depthwise_multiply_adds(32, 3, 112)", "3612672", Positional::all,
                  multiply_adds<convolution>},
      FunctionRow{"depthwise_flops(channels, kernel, output)", "twice the multiply-accumulates",
                  "depthwise_flops(32, 3, 112)", "7225344", Positional::all, flops<convolution>},
      FunctionRow{"pointwise_parameters(inputs, outputs, bias=True)",
                  "weights and biases of a convolution with a 1 x 1 kernel", "pointwise_parameters(32, 64)",
                  "2112", Positional::all, parameters<convolution>},
      FunctionRow{"pointwise_multiply_adds(inputs, outputs, output)",
                  "multiply-accumulates of a convolution with a 1 x 1 kernel",
                  "pointwise_multiply_adds(32, 64, 112)", "25690112", Positional::all,
                  multiply_adds<convolution>},
      FunctionRow{"pointwise_flops(inputs, outputs, output)", "twice the multiply-accumulates",
                  "pointwise_flops(32, 64, 112)", "51380224", Positional::all, flops<convolution>},
      FunctionRow{"linear_parameters(inputs, outputs, bias=True)",
                  "weights and biases of a fully connected layer", "linear_parameters(4096, 1000)", "4097000",
                  Positional::all, parameters<linear>},
      FunctionRow{"linear_multiply_adds(inputs, outputs)", "multiply-accumulates of a fully connected layer",
                  "linear_multiply_adds(4096, 1000)", "4096000", Positional::all, multiply_adds<linear>},
      FunctionRow{"linear_flops(inputs, outputs)", "twice the multiply-accumulates",
                  "linear_flops(4096, 1000)", "8192000", Positional::all, flops<linear>},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
