#include "engine/language/pytorch_calls.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gradewright::engine::notation {

namespace {

using NamePair = std::pair<std::string_view, std::string_view>;

constexpr auto function_names_of_pytorch =
    std::to_array<NamePair>({{"swish", "silu"},
                             {"log_sigmoid", "logsigmoid"},
                             {"mse_loss", "squared_error"},
                             {"l1_loss", "absolute_error"},
                             {"multi_margin_loss", "multiclass_hinge_loss"},
                             {"triplet_margin_loss", "triplet_loss"},
                             {"scaled_dot_product_attention", "attention"},
                             {"addmv", "addmm"},
                             {"baddbmm", "addmm"},
                             {"trapz", "trapezoid"},
                             {"arctan2", "atan2"}});

constexpr auto parameter_names = std::to_array<NamePair>({{"input", "x"},
                                                          {"input", "output"},
                                                          {"input", "log_probs"},
                                                          {"weight", "kernel"},
                                                          {"weight", "gamma"},
                                                          {"weight", "slope"},
                                                          {"bias", "beta"},
                                                          {"target", "classes"},
                                                          {"input1", "a"},
                                                          {"input2", "b"},
                                                          {"x1", "a"},
                                                          {"x2", "b"},
                                                          {"running_var", "running_variance"},
                                                          {"is_causal", "causal"},
                                                          {"dim0", "axis_1"},
                                                          {"dim1", "axis_2"},
                                                          {"dims", "axes"}});

using Names = std::array<std::string_view, 8>;

struct Order {
  std::string_view function;
  bool functional_only;  ///< the name alone means the function here, with its own order
  Names parameters;
};

/// torch.nn.functional of PyTorch 1.13; what it has deprecated has no name here.
constexpr std::array<Order, 10> orders{{
    {"batch_norm",
     true,
     {"x", "running_mean", "running_variance", "gamma", "beta", "training", "momentum", "eps"}},
    {"layer_norm", true, {"x", "normalized_shape", "gamma", "beta", "eps"}},
    {"nll_loss", true, {"output", "classes", "weight", "", "ignore_index", "", "reduction"}},
    {"smooth_l1_loss", true, {"output", "target", "", "", "reduction", "beta"}},
    {"binary_cross_entropy_with_logits",
     true,
     {"output", "target", "weight", "", "", "reduction", "pos_weight"}},
    {"mse_loss", false, {"output", "target", "", "", "reduction"}},
    {"l1_loss", false, {"output", "target", "", "", "reduction"}},
    {"multi_margin_loss", false, {"output", "classes", "p", "margin", "weight", "", "", "reduction"}},
    {"scaled_dot_product_attention",
     false,
     {"Q", "K", "V", "", "", "causal", "scale"}},  // masks may be added
    {"triplet_margin_loss", false, {"anchor", "positive", "negative", "margin", "p", "eps", "swap"}},
}};

struct OwnDefinition {
  bool functional;  ///< of torch.nn.functional, else of torch itself
  std::string_view function;
  std::string_view definition;
};

constexpr std::array<OwnDefinition, 6> definitions{
    {{true, "cross_entropy", "cross_entropy_of_axis_1"},
     {true, "binary_cross_entropy", "clamped_binary_cross_entropy"},
     {false, "median", "lower_median"},
     {false, "var", "sample_variance"},
     {false, "std", "sample_deviation"},
     {false, "transpose", "swapaxes"}}};

}  // namespace

std::string_view pytorch_name(std::string_view name) {
  const auto* const found = std::ranges::find(function_names_of_pytorch, name, &NamePair::first);
  return found == function_names_of_pytorch.end() ? name : found->second;
}

bool is_pytorch_parameter(std::string_view written, std::string_view own) {
  return std::ranges::find(parameter_names, NamePair(written, own)) != parameter_names.end();
}

bool is_functional(const QualifiedName& name) {
  return name.module == "F" || name.module.ends_with("nn.functional");
}

std::string_view pytorch_definition(const QualifiedName& name) {
  const auto is_it = [&](const OwnDefinition& one) {
    return one.function == name.member && (one.functional ? is_functional(name) : name.module == "torch");
  };
  const auto* const found = std::ranges::find_if(definitions, is_it);
  return found == definitions.end() ? std::string_view() : found->definition;
}

std::span<const std::string_view> pytorch_order(std::string_view dotted) {
  const QualifiedName name(dotted);
  const auto* const found = std::ranges::find(orders, name.member, &Order::function);
  if (found == orders.end() || (found->functional_only && !is_functional(name))) {
    return {};
  }
  const auto end = std::find_if(found->parameters.rbegin(), found->parameters.rend(),
                                [](std::string_view one) { return !one.empty(); });
  return {found->parameters.begin(), end.base()};
}

}  // namespace gradewright::engine::notation
