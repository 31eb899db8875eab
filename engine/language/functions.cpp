#include "engine/language/functions.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "engine/language/function_families.hpp"
#include "engine/language/pytorch_calls.hpp"
#include "engine/language/step_language.hpp"

namespace gradewright::engine::notation {

namespace {

Function taken_apart(const FunctionRow& row) {
  const Syntax signature = parse_expression(row.signature);
  const Call& call = std::get<Call>(signature.form);
  Function function{&row, call.function, {}};
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
    for (const FunctionFamily& family : function_families()) {
      for (const FunctionRow& row : family.rows) {
        all.push_back(taken_apart(row));
        places.emplace(all.back().name, names.size());
        names.push_back(all.back().name);
      }
    }
  }
};

/// What NumPy, PyTorch and TensorFlow call a function that has another name here.
constexpr auto other_names = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"eye", "identity"},
     {"cat", "concatenate"},
     {"mm", "matmul"},
     {"bmm", "matmul"},
     {"absolute", "abs"},
     {"amax", "max"},
     {"amin", "min"},
     {"reduce_sum", "sum"},
     {"reduce_mean", "mean"},
     {"reduce_max", "max"},
     {"reduce_min", "min"},
     {"view", "reshape"},
     {"numel", "size"},
     {"tensor", "array"},
     {"asarray", "array"},
     {"constant", "array"},
     {"expit", "sigmoid"},
     {"remainder", "mod"},
     {"around", "round"},
     {"clamp", "clip"},
     {"arcsin", "asin"},
     {"arccos", "acos"},
     {"arctan", "atan"},
     {"arcsinh", "asinh"},
     {"arccosh", "acosh"},
     {"arctanh", "atanh"},
     {"detach", "stop_gradient"},
     {"reduce_prod", "prod"},
     {"reduce_logsumexp", "logsumexp"},
     {"reduce_variance", "var"},
     {"reduce_std", "std"},
     {"top_k", "topk"},
     {"take_along_dim", "take_along_axis"},
     {"inverse", "inv"},
     {"expand_dims", "unsqueeze"},
     {"movedim", "moveaxis"},
     {"reduce_log_sum_exp", "logsumexp"},
     {"quantize_linear", "quantise_linear"},
     {"dequantize_linear", "dequantise_linear"},
     {"dynamic_quantize_linear", "dynamic_quantise_linear"}});

const Functions& known_functions() {
  static const Functions functions;
  return functions;
}

}  // namespace

std::span<const FunctionFamily> function_families() {
  static const std::array families{
      FunctionFamily{"Cell by cell", elementwise_functions()},
      FunctionFamily{"Over axes", reduction_functions()},
      FunctionFamily{"Order and places", order_functions()},
      FunctionFamily{"Products, transposes and systems of equations", linear_algebra_functions()},
      FunctionFamily{"Layout", layout_functions()},
      FunctionFamily{"Layers", layer_functions()},
      FunctionFamily{"Losses; `reduction` is 'mean', 'sum', 'half_mean', 'half_sum' or 'none'",
                     loss_functions()},
      FunctionFamily{"Gradients", gradient_functions()},
      FunctionFamily{"Counting; `kernel` and `output` are one number or [height, width]",
                     layer_count_functions()},
      FunctionFamily{"Constants, made when the text is read", constant_functions()},
      FunctionFamily{"Seeded numbers, the same on every machine", random_functions()},
  };
  return families;
}

std::string_view own_name(std::string_view name) {
  const auto* const other =
      std::ranges::find(other_names, name, &std::pair<std::string_view, std::string_view>::first);
  return other == other_names.end() ? pytorch_name(name) : other->second;
}

const Function* find_function(std::string_view name) {
  const Functions& functions = known_functions();
  const auto place = functions.places.find(own_name(name));
  return place == functions.places.end() ? nullptr : &functions.all[place->second];
}

std::span<const std::string> function_names() {
  return known_functions().names;
}

}  // namespace gradewright::engine::notation
