#include "engine/graph/settle.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/node_map.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/steady.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

namespace {

constexpr double largest_whole = 9007199254740992.0;  // 2^53
/// A decimal with this many digits or fewer may be the exact value and not a rounding of it.
constexpr int suspiciously_short = 10;

SettledCell finite(const Decimal& decimal, bool exact) {
  return {decimal.normalised(), exact};
}

Number infinite(bool positive) {
  return positive ? Number::plus_infinity() : Number::minus_infinity();
}

bool is_whole(double value) {
  return std::abs(value) <= largest_whole && value == std::trunc(value);
}

/// The cell when double precision and its enclosure decide it, none when 50 digits are needed.
std::optional<SettledCell> settle_from_double(double value, Interval enclosure) {
  if (std::isnan(enclosure.lo) || std::isnan(enclosure.hi)) {
    return SettledCell{Number::nan(), true};
  }
  if (std::isinf(enclosure.lo) && enclosure.is_point()) {
    return SettledCell{infinite(value > 0), true};
  }
  if (!std::isfinite(value)) {  // a double overflowed or underflowed on the way
    return std::nullopt;
  }
  if (enclosure.is_point() && is_whole(value)) {
    return finite(static_cast<std::int64_t>(value), true);
  }
  if (!std::isfinite(enclosure.lo) || !std::isfinite(enclosure.hi)) {
    return std::nullopt;
  }
  const Decimal low = Decimal::from_double(enclosure.lo, settled_digits);
  const Decimal high = Decimal::from_double(enclosure.hi, settled_digits);
  if (low != high || low.normalised().digits() <= suspiciously_short) {
    return std::nullopt;
  }
  return finite(low, enclosure.is_point() && is_exactly(value, low));
}

SettledCell settle_from_precise(const Precise& value) {
  // 50 digits leave 10 for the rounding errors of the evaluation; what is left is taken as the value itself.
  constexpr int trusted_digits = 36;
  constexpr long double hidden_error = 1e-20;  // below all digits that a 0 is compared with
  if (isnan(value) || std::isinf(value.error())) {
    return {Number::nan(), isnan(value) && value.error() == 0};
  }
  if (isinf(value)) {
    return {infinite(value > 0), true};
  }
  if (value == 0) {
    return value.error() <= hidden_error ? finite(0, value.error() == 0) : SettledCell{Number::nan(), false};
  }
  if (value.error() >= 1) {  // it may be 0
    return abs(value) <= Precise(static_cast<double>(hidden_error / value.error()))
               ? finite(0, false)
               : SettledCell{Number::nan(), false};
  }
  const auto decimal = Decimal::parse(value.to_scientific(trusted_digits - 1));
  if (!decimal) {  // beyond what a Decimal holds: smaller than 1e-400 or larger than 1e400
    return abs(value) < 1 ? finite(0, false) : SettledCell{infinite(value > 0), false};
  }
  const Decimal plain = decimal->normalised();
  const bool whole = plain.is_integer() && abs(value) <= Precise(largest_whole);
  constexpr long double trusted_error = 1e-24;  // twice the digits that are kept
  if (value.error() <= trusted_error && (whole || plain.digits() <= settled_digits)) {
    return finite(plain, true);
  }
  const int known = static_cast<int>(-std::log10(value.error()));
  return finite(plain.rounded_to_significant(std::clamp(known, 1, settled_digits)), false);
}

/// A rounding of the exact value, and with it that value. All digits of the whole part are kept, as far as a
/// decimal holds them.
std::optional<SettledCell> rounding_of(const Rational& value) {
  const Decimal first = value.rounded(settled_digits);
  if (std::abs(first.magnitude()) > Decimal::max_exponent) {
    return std::nullopt;
  }
  const int digits = std::clamp(first.magnitude() + 1, settled_digits, Decimal::max_digits);
  return SettledCell{value.rounded(digits).normalised(), false, value};
}

/// The cell when its exact value is known.
std::optional<SettledCell> settle_from_exact(const Rational& value) {
  if (value.is_open()) {
    return std::nullopt;
  }
  if (!value.is_finite()) {
    return SettledCell{value.is_nan() ? Number::nan() : infinite(value.sign() > 0), true};
  }
  const std::optional<Decimal> decimal = value.exact_decimal();
  if (decimal && (decimal->is_integer() || decimal->normalised().digits() <= settled_digits)) {
    return finite(*decimal, true);
  }
  return rounding_of(value);
}

/// Whether some cell of the output may be exact: it depends on no leaf but through operations that make
/// rational numbers of rational numbers.
bool may_be_exact(std::span<const Expr> order, std::span<const Expr> outputs) {
  NodeMap<bool> exact;
  const auto is_exact = [&](const Expr& operand) { return exact.find(operand.get()) != nullptr; };
  for (const Expr& node : order) {
    const Apply* applied = node->apply();
    if (node->leaf() != nullptr || (node->step() != nullptr && is_exact(node->step()->body)) ||
        (applied != nullptr && applied->operation->traits().rational &&
         std::ranges::any_of(applied->operands, is_exact))) {
      exact.insert(node.get(), true);
    }
  }
  return std::ranges::any_of(outputs, is_exact);
}

/// A value for the leaves of a name.
struct Replaced {
  std::string name;
  Tensor<Number> value;
};

template <class Scalar>
void bind_numbers(Evaluation<Scalar>& evaluation, const Replaced& leaf) {
  std::vector<Scalar> cells;
  std::ranges::transform(leaf.value.cells(), std::back_inserter(cells), leaf_value<Scalar>);
  evaluation.bind(leaf.name, {leaf.value.shape(), cells.data()});
}

/// An evaluation that is planned when the first run asks for it, and run at most once for each binding.
template <class Scalar>
class Later {
 public:
  void start_over() { has_run_ = false; }

  TensorView<Scalar> value(const SteadyGraph& graph, std::span<const Replaced> replaced, std::size_t output) {
    if (!evaluation_) {
      evaluation_.emplace(graph);
    }
    if (!has_run_) {
      has_run_ = true;
      for (const Replaced& leaf : replaced) {
        bind_numbers(*evaluation_, leaf);
      }
      evaluation_->run();
    }
    return evaluation_->value(output);
  }

 private:
  std::optional<Evaluation<Scalar>> evaluation_;
  bool has_run_ = false;
};

}  // namespace

struct Settling::Plan {
  std::vector<Expr> outputs;
  SteadyGraph graph{outputs};
  std::optional<bool> can_be_exact;
  std::vector<Replaced> replaced;
  Later<double> values;
  Later<Interval> enclosures;
  Later<Rational> exact;
  Later<Precise> precise;

  explicit Plan(std::span<const Expr> to_settle) : outputs(to_settle.begin(), to_settle.end()) {}

  /// What a double rounds may be known exactly: a fraction, a whole number of 2^53 and more.
  std::optional<SettledCell> settle_exactly(std::size_t output, Index cell) {
    if (!can_be_exact) {
      can_be_exact = may_be_exact(graph.written_order(), outputs) &&
                     !too_much_work_for(graph.written_order(), exact_work);
    }
    return *can_be_exact ? settle_from_exact(exact.value(graph, replaced, output)[cell]) : std::nullopt;
  }

  SettledCell settle(std::size_t output, Index cell) {
    const double value = values.value(graph, replaced, output)[cell];
    const Interval enclosure = enclosures.value(graph, replaced, output)[cell];
    std::optional<SettledCell> decided = settle_from_double(value, enclosure);
    if (!decided || !decided->exact) {
      if (std::optional<SettledCell> exactly = settle_exactly(output, cell)) {
        return std::move(*exactly);
      }
    }
    return decided ? std::move(*decided) : settle_from_precise(precise.value(graph, replaced, output)[cell]);
  }
};

Settling::Settling(std::span<const Expr> outputs) : plan_(std::make_unique<Plan>(outputs)) {}
Settling::~Settling() = default;
Settling::Settling(Settling&&) noexcept = default;
Settling& Settling::operator=(Settling&&) noexcept = default;

void Settling::bind(std::string_view leaf, TensorView<Number> value) {
  const bool is_there = std::ranges::any_of(plan_->graph.order(), [leaf](const Expr& node) {
    return node->leaf() != nullptr && node->leaf()->name == leaf;
  });
  if (!is_there) {
    throw std::out_of_range(fmt::format("no given is called '{}'", leaf));
  }
  const auto known = std::ranges::find(plan_->replaced, leaf, &Replaced::name);
  Replaced& replaced =
      known != plan_->replaced.end() ? *known : plan_->replaced.emplace_back(Replaced{std::string(leaf), {}});
  replaced.value = Tensor<Number>(value.shape, {value.span().begin(), value.span().end()});
  plan_->values.start_over();
  plan_->enclosures.start_over();
  plan_->exact.start_over();
  plan_->precise.start_over();
}

std::vector<SettledTensor> Settling::run() {
  std::vector<SettledTensor> results;
  for (std::size_t output = 0; output < plan_->outputs.size(); ++output) {
    SettledTensor& result = results.emplace_back(plan_->outputs[output]->shape);
    for (Index cell = 0; cell < result.size(); ++cell) {
      result[cell] = plan_->settle(output, cell);
    }
  }
  return results;
}

std::vector<SettledTensor> settle(std::span<const Expr> outputs) {
  return Settling(outputs).run();
}

SettledTensor settle(const Expr& expr) {
  return std::move(settle({&expr, 1}).front());
}

}  // namespace gradewright::engine
