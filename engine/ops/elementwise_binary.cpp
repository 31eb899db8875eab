#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_rules.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/log_sum.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::InfixOperator;
using notation::Syntax;

/// The gradient of a cell-by-cell operand: upstream times the local derivative, summed where it was
/// broadcast.
Expr chain(const AdjointInput& at, std::size_t operand, const Expr& derivative) {
  return sum_to(gradient_product(at.upstream, derivative), at.operands[operand]->shape);
}

Syntax infix_of(InfixOperator op, std::vector<Syntax>& x) {
  return notation::infix(op, std::move(x[0]), std::move(x[1]));
}

/// The logarithms of both factors or terms, one of which is known and the other is known or of a number above
/// 0.
std::optional<std::array<Expr, 2>> both_logarithms(std::span<const Expr> x, std::span<const Known> of) {
  const auto is_positive = [](const Number& cell) {
    return cell.is_finite() && !cell.is_negative() && !cell.decimal().is_zero();
  };
  const auto of_number = [&](const Expr& x_i) -> Expr {
    return is_literal(x_i) && std::ranges::all_of(x_i->leaf()->value.cells(), is_positive) ? log(x_i)
                                                                                           : nullptr;
  };
  if (of[0].logarithm == nullptr && of[1].logarithm == nullptr) {
    return std::nullopt;
  }
  const Expr first = of[0].logarithm != nullptr ? of[0].logarithm : of_number(x[0]);
  const Expr second = of[1].logarithm != nullptr ? of[1].logarithm : of_number(x[1]);
  return first != nullptr && second != nullptr ? std::optional(std::array{first, second}) : std::nullopt;
}

struct Add : BinaryRule {
  static constexpr std::string_view name = "add";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::sum, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return a + b; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a + b) = da + db
    return {sum_to(at.upstream, at.operands[0]->shape), sum_to(at.upstream, at.operands[1]->shape)};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return infix_of(InfixOperator::add, x); }
  Known known(std::span<const Expr> x, std::span<const Known> of) const {
    const auto logs = both_logarithms(x, of);
    return {.logarithm = logs ? log_add_exp((*logs)[0], (*logs)[1]) : nullptr};
  }
};

struct Subtract : BinaryRule {
  static constexpr std::string_view name = "subtract";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::difference, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return a - b; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a - b) = da - db
    return {sum_to(at.upstream, at.operands[0]->shape),
            gradient_negative(sum_to(at.upstream, at.operands[1]->shape))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return infix_of(InfixOperator::subtract, x); }
  Known known(std::span<const Expr> x, std::span<const Known> of) const {
    return {.logarithm =
                is_literal(x[0], 1) && x[0]->shape.is_scalar() ? of[1].logarithm_of_complement : nullptr};
  }
  Expr steady(std::span<const Expr> x, std::span<const Known> of) const {
    return is_literal(x[0], 1) && x[0]->shape.is_scalar() ? of[1].complement : nullptr;
  }
};

struct Multiply : BinaryRule {
  static constexpr std::string_view name = "multiply";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::product, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return a * b; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a b) = b da + a db
    return {chain(at, 0, at.operands[1]), chain(at, 1, at.operands[0])};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return infix_of(InfixOperator::multiply, x); }
  Known known(std::span<const Expr> x, std::span<const Known> of) const {
    const auto logs = both_logarithms(x, of);
    return {.logarithm = logs ? add((*logs)[0], (*logs)[1]) : nullptr};
  }
};

struct Divide : BinaryRule {
  static constexpr std::string_view name = "divide";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::quotient, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return a / b; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a / b) = da / b - (a / b^2) db
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    const Expr by_a = sum_to(gradient_quotient(at.upstream, b), a->shape);
    return {by_a, is_literal(b) ? nullptr : gradient_negative(chain(at, 1, divide(a, power(b, literal(2)))))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return infix_of(InfixOperator::divide, x); }
  Known known(std::span<const Expr> x, std::span<const Known> of) const {
    const auto logs = both_logarithms(x, of);
    return {.logarithm = logs ? subtract((*logs)[0], (*logs)[1]) : nullptr};
  }
};

struct Power : BinaryRule {
  static constexpr std::string_view name = "power";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::power, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    using std::pow;
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return Scalar(pow(a, b)); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a^b) = b a^(b-1) da + a^b log a db, where 0^b log 0 = 0
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    if (is_literal(b, 0) || is_literal(b, 1)) {  // constant, or a itself
      return {is_literal(b, 0) ? nullptr : sum_to(at.upstream, a->shape), nullptr};
    }
    const Expr by_a = chain(at, 0, gradient_product(b, lowered_power(a, b)));
    return {by_a, is_literal(b) ? nullptr : chain(at, 1, xlogy(at.result, a))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.functions = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return infix_of(InfixOperator::power, x); }

 private:
  /// a^(b - 1), the way one writes it: a for b = 2, a^2 for b = 3.
  static Expr lowered_power(const Expr& a, const Expr& b) {
    if (is_literal(b, 2)) {
      return a;
    }
    if (is_literal(b) && b->shape.is_scalar() && b->leaf()->value[0].is_finite()) {
      if (const auto lowered = Decimal::sum(b->leaf()->value[0].decimal(), Decimal(-1))) {
        return power(a, literal(*lowered));
      }
    }
    return power(a, subtract(b, literal(1)));
  }
};

struct FloorDivide : BinaryRule {
  static constexpr std::string_view name = "floor_divide";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b11, .whole = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return rules::floor(Scalar(a / b)); });
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr, nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return infix_of(InfixOperator::floor_divide, x); }
};

/// What a gets of the gradient of an extreme of a and b: 1 where it wins, 1/2 where they are equal.
struct ExtremeShare : BinaryRule {
  static constexpr std::string_view name = "extreme_share";
  static constexpr OperationTraits traits{
      .reach = Reach::own_cells, .rational = true, .cutoff = Cutoff::to_mask, .jumps_with = 0b11};
  Comparator wins;

  explicit ExtremeShare(Comparator which) : wins(which) {}
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Comparator equals =
        wins == Comparator::greater ? Comparator::greater_equal : Comparator::less_equal;
    combine(x[0], x[1], y, [&](const Scalar& a, const Scalar& b) {
      return Scalar((rules::compared(wins, a, b) + rules::compared(equals, a, b)) / Scalar(2));
    });
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr, nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
  /// (a > b) + (a == b) / 2
  Syntax notation(const std::vector<Syntax>& x) const {
    const auto sign = wins == Comparator::greater ? InfixOperator::greater : InfixOperator::less;
    return notation::infix(
        InfixOperator::add, notation::infix(sign, x[0], x[1]),
        notation::infix(InfixOperator::divide, notation::infix(InfixOperator::equal, x[0], x[1]),
                        notation::number(2)));
  }
};

/// What the smaller and the larger of two share: where the gradient goes.
struct ExtremeOfTwo : BinaryRule {
  Ties ties;

  explicit ExtremeOfTwo(Ties whose) : ties(whose) {}
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }

 protected:
  /// The gradient goes to the one that `wins`, and of equals as `ties` says.
  std::vector<Expr> adjoint_where(const AdjointInput& at, Comparator wins) const {
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    return {is_literal(a) ? nullptr : chain(at, 0, share(wins, a, b, Ties::first)),
            is_literal(b) ? nullptr : chain(at, 1, share(wins, b, a, Ties::second))};
  }
  Syntax called(std::string_view name, std::vector<Syntax> x, const notation::Setting& setting) const {
    constexpr std::array<std::string_view, 4> words{"share", "first", "second", "none"};
    std::vector<notation::Option> options;
    if (ties != Ties::share) {
      options.push_back(notation::option("ties", notation::text(words[static_cast<std::size_t>(ties)])));
    }
    return notation::call(name, std::move(x), std::move(options), &setting);
  }

 private:
  /// What `one` gets, which takes all of a tie when that is its `own`.
  Expr share(Comparator wins, const Expr& one, const Expr& other, Ties own) const {
    if (ties == Ties::share) {
      return apply(operation(ExtremeShare{wins}), {one, other});
    }
    const Comparator equals =
        wins == Comparator::greater ? Comparator::greater_equal : Comparator::less_equal;
    return compare(ties == own ? equals : wins, one, other);
  }
};

struct Minimum : ExtremeOfTwo {
  static constexpr std::string_view name = "minimum";
  static constexpr OperationTraits traits{.rational = true, .cutoff = Cutoff::of_first};
  static constexpr notation::Setting setting{.word = "min"};
  using ExtremeOfTwo::ExtremeOfTwo;
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return rules::smaller(a, b); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d min(a, b) = da where a < b, db where b < a
    return adjoint_where(at, Comparator::less);
  }
  Syntax notation(std::vector<Syntax> x) const { return called(name, std::move(x), setting); }
};

struct Maximum : ExtremeOfTwo {
  static constexpr std::string_view name = "maximum";
  static constexpr OperationTraits traits{.rational = true, .cutoff = Cutoff::of_first};
  static constexpr notation::Setting setting{.word = "max"};
  using ExtremeOfTwo::ExtremeOfTwo;
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return rules::larger(a, b); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d max(a, b) = da where a > b, db where b > a
    return adjoint_where(at, Comparator::greater);
  }
  Syntax notation(std::vector<Syntax> x) const { return called(name, std::move(x), setting); }
};

template <class Scalar>
Scalar a_log_b(const Scalar& a, const Scalar& b) {
  using std::log;
  return a == 0 ? Scalar(0) : Scalar(a * log(b));
}
Interval a_log_b(Interval a, Interval b) {
  if (a == Interval(0)) {
    return 0;
  }
  const Interval product = a * log(b);
  return a.contains(0) ? hull(product, 0) : product;
}

struct Xlogy : BinaryRule {
  static constexpr std::string_view name = "xlogy";
  static constexpr OperationTraits traits{.takes_logarithm = true};
  static constexpr notation::Setting setting{.form = notation::Setting::Form::log_product};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return a_log_b(a, b); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a log b) = log b da + (a / b) db; of a = 0 nothing depends on b
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    const Expr weighted = compare(Comparator::not_equal, a, literal(0));
    return {is_literal(a) ? nullptr : chain(at, 0, log(b)),
            is_literal(b) ? nullptr : chain(at, 1, quotient_within(a, b, weighted))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const {
    return {.multiplications = y.size(), .functions = y.size()};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), {}, &setting); }
  Expr steady(std::span<const Expr> x, std::span<const Known> of) const {
    const Expr& logarithm = of[1].logarithm;
    return logarithm != nullptr
               ? product_within(x[0], logarithm, compare(Comparator::not_equal, x[0], literal(0)))
               : nullptr;
  }
};

}  // namespace

Expr add(const Expr& a, const Expr& b) {
  return apply(operation(Add{}), {a, b});
}
Expr subtract(const Expr& a, const Expr& b) {
  return apply(operation(Subtract{}), {a, b});
}
Expr multiply(const Expr& a, const Expr& b) {
  return apply(operation(Multiply{}), {a, b});
}
Expr divide(const Expr& a, const Expr& b) {
  return apply(operation(Divide{}), {a, b});
}
Expr power(const Expr& a, const Expr& b) {
  return apply(operation(Power{}), {a, b});
}
Expr floor_divide(const Expr& a, const Expr& b) {
  return apply(operation(FloorDivide{}), {a, b});
}
Expr minimum(const Expr& a, const Expr& b, Ties ties) {
  return apply(operation(Minimum{ties}), {a, b});
}
Expr maximum(const Expr& a, const Expr& b, Ties ties) {
  return apply(operation(Maximum{ties}), {a, b});
}
Expr xlogy(const Expr& a, const Expr& b) {
  return apply(operation(Xlogy{}), {a, b});
}

}  // namespace gradewright::engine::ops
