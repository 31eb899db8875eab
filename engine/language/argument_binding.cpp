#include "engine/language/argument_binding.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "engine/language/pytorch_calls.hpp"
#include "engine/language/source_error.hpp"
#include "engine/text/suggest.hpp"

namespace gradewright::engine::notation {

namespace {

/// The place of the parameter that the i-th value without a name is for, in PyTorch's order where that is
/// another.
std::size_t place_of_positional(const Signature& signature, std::span<const std::string_view> order,
                                std::size_t i) {
  if (order.empty()) {
    return i;
  }
  const auto found = i < order.size() ? std::ranges::find(signature.parameters, order[i], &Parameter::name)
                                      : signature.parameters.end();
  return static_cast<std::size_t>(found - signature.parameters.begin());
}

void bind_positional(const Signature& signature, const Call& call, BoundArguments& bound) {
  const std::size_t required = signature.required();
  const std::size_t most = signature.positional == Positional::all ? signature.parameters.size() : required;
  const std::span<const std::string_view> order = pytorch_order(call.function);
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const std::size_t place = place_of_positional(signature, order, i);
    if (signature.positional == Positional::rest && i + 1 >= required) {
      bound.rest.push_back(&call.arguments[i]);
    } else if (place < most) {
      bound.values[place] = &call.arguments[i];
    } else if (!order.empty()) {
      throw SourceError(fmt::format("{}: write the values from here on by their names", signature.text),
                        call.arguments[i].span);
    } else {
      throw SourceError(fmt::format("{} takes {} value{} without a name, not {}{}{}", signature.text, most,
                                    most == 1 ? "" : "s", call.arguments.size(),
                                    signature.otherwise.empty() ? "" : "; ", signature.otherwise),
                        call.arguments[i].span);
    }
  }
}

/// What a Python library calls a parameter that has another name here.
struct OtherName {
  std::string_view written;
  std::string_view own;
};
constexpr std::array<OtherName, 11> other_names{{{"dim", "axis"},
                                                 {"diagonal", "k"},
                                                 {"pad", "padding"},
                                                 {"pad_width", "padding"},
                                                 {"constant_values", "value"},
                                                 {"keepdim", "keepdims"},
                                                 {"ord", "p"},
                                                 {"indices", "index"},
                                                 {"correction", "ddof"},
                                                 {"a_min", "min"},
                                                 {"a_max", "max"}}};

/// The place of the parameter that an option names.
std::size_t place_of(const Signature& signature, const Option& option) {
  std::vector<std::string> known;
  for (const Parameter& parameter : signature.parameters) {
    known.push_back(parameter.name);
  }
  auto found = std::find(known.begin(), known.end(), option.name);
  if (found == known.end()) {
    const auto* const other = std::ranges::find(other_names, option.name, &OtherName::written);
    found = other == other_names.end() ? known.end() : std::find(known.begin(), known.end(), other->own);
  }
  if (found == known.end()) {
    found = std::ranges::find_if(
        known, [&](const std::string& own) { return is_pytorch_parameter(option.name, own); });
  }
  if (found == known.end()) {
    throw SourceError(
        fmt::format("{} has no option '{}'{}", signature.text, option.name, did_you_mean(option.name, known)),
        option.value.front().span);
  }
  return static_cast<std::size_t>(found - known.begin());
}

void bind_options(const Signature& signature, const Call& call, BoundArguments& bound) {
  for (const Option& option : call.options) {
    const Syntax& value = option.value.front();
    const std::size_t place = place_of(signature, option);
    const bool takes_rest = signature.takes_rest(place);
    if (bound.values[place] != nullptr || (takes_rest && !bound.rest.empty())) {
      throw SourceError(fmt::format("{} is given twice", signature.parameters[place].name), value.span);
    }
    if (takes_rest) {
      bound.rest.push_back(&value);
    } else {
      bound.values[place] = &value;
    }
  }
}

}  // namespace

std::size_t Signature::required() const {
  return static_cast<std::size_t>(std::count_if(parameters.begin(), parameters.end(),
                                                [](const Parameter& one) { return !one.default_value; }));
}

bool Signature::takes_rest(std::size_t place) const {
  return positional == Positional::rest && place + 1 == required();
}

BoundArguments bind_arguments(const Signature& signature, const Call& call, const Span& where) {
  BoundArguments bound;
  bound.values.resize(signature.parameters.size());
  bind_positional(signature, call, bound);
  bind_options(signature, call, bound);
  for (std::size_t i = 0; i < bound.values.size(); ++i) {
    const Parameter& parameter = signature.parameters[i];
    if (bound.values[i] == nullptr && parameter.default_value) {
      bound.values[i] = &*parameter.default_value;
    } else if (bound.values[i] == nullptr && (!signature.takes_rest(i) || bound.rest.empty())) {
      throw SourceError(fmt::format("{} needs a value for {}", signature.text, parameter.name), where);
    }
  }
  return bound;
}

}  // namespace gradewright::engine::notation
