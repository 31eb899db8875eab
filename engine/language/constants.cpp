#include "engine/language/constants.hpp"

#include <algorithm>
#include <array>

namespace gradewright::engine::notation {

namespace {

/// A number that is known by a name, to 36 digits, as many as a decimal holds.
struct NamedNumber {
  std::string_view name;
  std::string_view digits;
};
constexpr std::array<NamedNumber, 2> named_numbers{
    {{"pi", "3.14159265358979323846264338327950288"}, {"e", "2.71828182845904523536028747135266250"}}};
constexpr std::array<std::string_view, 5> reserved{"True", "False", "None", "inf", "nan"};

}  // namespace

Expr constant_called(std::string_view name) {
  if (name == "inf" || name == "nan") {
    return literal(*Number::parse(name));
  }
  const auto* const found = std::ranges::find(named_numbers, name, &NamedNumber::name);
  return found == named_numbers.end() ? nullptr
                                      : given(name, Tensor<Number>::scalar(*Decimal::parse(found->digits)));
}

bool is_reserved(std::string_view name) {
  return std::ranges::find(reserved, name) != reserved.end();
}

bool is_used_constant(std::string_view name, std::span<const Expr> values) {
  const Expr constant = constant_called(name);
  if (constant == nullptr || constant->leaf()->name.empty()) {
    return false;
  }
  // A given of the exam would be among the definitions, and the name could not be defined again.
  return std::ranges::any_of(topological_order(values), [&](const Expr& node) {
    return node->leaf() != nullptr && node->leaf()->name == name;
  });
}

}  // namespace gradewright::engine::notation
