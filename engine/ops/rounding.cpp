#include "engine/ops/rounding.hpp"

#include <algorithm>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise_rules.hpp"
#include "engine/ops/rounding_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

struct Ceil : Function<Ceil> {
  static constexpr std::string_view name = "ceil";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b1, .whole = true};
  static constexpr notation::Setting setting{
      .form = notation::Setting::Form::fence, .open = "⌈", .close = "⌉"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    return rules::ceil(x);
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
};

struct Round : UnaryRule {
  static constexpr std::string_view name = "round";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b1, .whole = true};
  Halves halves;

  explicit Round(Halves where_to) : halves(where_to) {}
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    transform(x[0], y, [this](const Scalar& v) { return rules::round(v, halves); });
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.functions = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const {
    std::vector<notation::Option> options;
    if (halves == Halves::away) {
      options.push_back(notation::option("half", notation::text("away")));
    }
    return notation::call(name, std::move(x), std::move(options));
  }
};

struct Sign : Function<Sign> {
  static constexpr std::string_view name = "sign";
  static constexpr OperationTraits traits{.rational = true, .cutoff = Cutoff::to_mask, .jumps_with = 0b1};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    return rules::sign(x);
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
};

struct StopGradient : UnaryRule {
  static constexpr std::string_view name = "stop_gradient";
  static constexpr OperationTraits traits{.rational = true, .moves_cells = true};
  static constexpr notation::Setting setting{.word = "sg"};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::copy_n(x[0].cells, y.size(), y.cells);
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // that is what it is for
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), {}, &setting); }
};

}  // namespace

Expr ceil(const Expr& x) {
  return apply(operation(Ceil{}), {x});
}
Expr round(const Expr& x, Halves halves) {
  return apply(operation(Round{halves}), {x});
}
Expr sign(const Expr& x) {
  return apply(operation(Sign{}), {x});
}
Expr stop_gradient(const Expr& x) {
  return apply(operation(StopGradient{}), {x});
}

}  // namespace gradewright::engine::ops
