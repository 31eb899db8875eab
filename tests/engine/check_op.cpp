#include "tests/engine/check_op.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>

#include "engine/graph/count.hpp"
#include "engine/graph/differentiate.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/worked_steps.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/syntax/print.hpp"
#include "tests/allocation_count.hpp"

namespace gradewright::test {
namespace {

std::vector<Expr> named(const std::vector<Tensor<Number>>& inputs) {
  std::vector<Expr> result;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    result.push_back(given(std::string(1, static_cast<char>('a' + i)), inputs[i]));
  }
  return result;
}

bool is_undefined(Interval x) {
  return std::isnan(x.lo) || std::isnan(x.hi);
}
bool is_entire(Interval x) {
  return std::isinf(x.lo) && std::isinf(x.hi) && x.lo < x.hi;
}

std::string text(const Precise& x) {
  return x.to_scientific(20);
}

void check_enclosed(double value, const Precise& precise, Interval enclosure, double widest) {
  CAPTURE(value, text(precise), enclosure);
  if (std::isnan(value)) {
    CHECK(precise != precise);
    CHECK((is_undefined(enclosure) || is_entire(enclosure)));
    return;
  }
  CHECK(enclosure.contains(value));
  CHECK(Precise(enclosure.lo) <= precise);
  CHECK(precise <= Precise(enclosure.hi));
  if (std::isfinite(value)) {
    CHECK(enclosure.hi - enclosure.lo <= widest * (1 + std::abs(value)));
  }
}

void check_interpretations(const OpCase& op, const Expr& expr) {
  const Tensor<double> values = evaluate(expr);
  const Tensor<Interval> enclosures = enclose(expr);
  Evaluation<Precise> precise({&expr, 1});
  precise.run();
  for (Index cell = 0; cell < values.size(); ++cell) {
    INFO("cell " << cell);
    check_enclosed(values[cell], precise.value(0)[cell], enclosures[cell], op.widest);
  }
}

/// A one-cell expression that depends on every cell of `expr`, on each with another weight, none of them 0.
Expr weighted_sum(const Expr& expr) {
  Tensor<Number> weights(expr->shape);
  for (Index cell = 0; cell < weights.size(); ++cell) {
    weights[cell] = Decimal(Int128((14 * cell) % 22 - 11) * 125, -3);
  }
  return ops::sum(ops::multiply(expr, literal(std::move(weights))));
}

/// The derivative of the one-cell `function` by one cell of `input`, from values at both sides in 50 digits:
/// the truncation error is of the order of 1e-30 and the rounding error of 1e-35.
Precise central_difference(Evaluation<Precise>& function, const Tensor<Number>& input,
                           const std::string& name, Index cell) {
  const Precise step("1e-15");
  Tensor<Precise> moved(input.shape());
  for (Index i = 0; i < moved.size(); ++i) {
    moved[i] = leaf_value<Precise>(input[i]);
  }
  const Precise centre = moved[cell];
  const auto at = [&](const Precise& place) {
    moved[cell] = place;
    function.bind(name, moved.view());
    function.run();
    return Precise(function.value(0)[0]);
  };
  const Precise difference = at(centre + step) - at(centre - step);
  at(centre);
  return difference / (2 * step);
}

void check_gradients(const OpCase& op, const std::vector<Expr>& inputs, const Expr& expr) {
  const Expr total = weighted_sum(expr);
  const std::vector<Expr> gradients = differentiate(total, inputs);
  Evaluation<Precise> function({&total, 1});
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    INFO("gradient by input " << i);
    REQUIRE(gradients[i]->shape == inputs[i]->shape);
    const Tensor<double> values = evaluate(gradients[i]);
    const Tensor<Interval> enclosures = enclose(gradients[i]);
    for (Index cell = 0; cell < values.size(); ++cell) {
      const Precise difference = central_difference(function, op.inputs[i], inputs[i]->leaf()->name, cell);
      const double close = 1e-12 * (1 + std::abs(values[cell]));
      CAPTURE(cell, values[cell], enclosures[cell], text(difference));
      CHECK(enclosures[cell].contains(values[cell]));
      CHECK(enclosures[cell].widened(1e-25).contains(difference.to_double()));
      CHECK(abs(difference - Precise(values[cell])) <= Precise(close));
    }
  }
}

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

/// Whether a part of a formula was too large to be shown, and stands as "...": then it cannot be read, as
/// "..." can be where it stands for axes.
bool is_cut(const std::string& text) {
  if (text.find("...") == std::string::npos) {
    return false;
  }
  try {
    notation::parse_expression(text);
    return false;
  } catch (const notation::SourceError&) {
    return true;
  }
}

void check_reads_back(const std::vector<Expr>& inputs, const Expr& expr) {
  const std::string text = written(expr);
  INFO(text);
  CHECK_FALSE(text.empty());
  if (!is_in_step_language(expr) || is_cut(text)) {
    return;
  }
  notation::Scope scope;
  for (const Expr& input : inputs) {
    scope.define(input);
  }
  const Expr again = notation::elaborate(notation::parse_expression(text), scope);
  REQUIRE(again->shape == expr->shape);
  CHECK(std::ranges::equal(evaluate(again).cells(), evaluate(expr).cells(), same));
}

/// No gradient flows to what an operation jumps with, and to everything else it does. What only moves cells
/// may stop a gradient, none is taken of a literal, and x^0 is a constant.
void check_jumps(const Expr& expr) {
  for (const Expr& node : topological_order({&expr, 1})) {
    const Apply* applied = node->apply();
    if (applied == nullptr || applied->operation->traits().moves_cells) {
      continue;
    }
    INFO(applied->operation->name());
    const std::vector<Expr> adjoint = applied->operation->adjoint({applied->operands, node, node});
    for (std::size_t i = 0; i < applied->operands.size(); ++i) {
      const OperationTraits& traits = applied->operation->traits();
      const bool jumps = (traits.jumps_with >> i & 1U) != 0;
      const Leaf* leaf = applied->operands[i]->leaf();
      if ((leaf == nullptr || !leaf->name.empty()) && traits.arithmetic != ArithmeticRole::power) {
        INFO("operand " << i);
        CHECK(jumps == (i >= adjoint.size() || adjoint[i] == nullptr));
      }
    }
  }
}

void check_allocates_nothing(const Expr& expr) {
  Evaluation<double> evaluation({&expr, 1});
  const std::size_t before = allocation_count();
  evaluation.run();
  CHECK(allocation_count() == before);
}

void check_cost(const Expr& expr) {
  const Cost total = cost({&expr, 1});
  CHECK(total.multiply_adds >= 0);
  CHECK(total.additions >= 0);
  CHECK(total.multiplications >= 0);
  CHECK(total.functions >= 0);
}

}  // namespace

void check_op(const OpCase& op) {
  INFO(op.title);
  const std::vector<Expr> inputs = named(op.inputs);
  const Expr expr = op.build(inputs);
  check_interpretations(op, expr);
  if (op.differentiable) {
    check_gradients(op, inputs, expr);
  }
  check_jumps(expr);
  check_allocates_nothing(expr);
  check_cost(expr);
  check_reads_back(inputs, expr);
}

void check_refused(std::string_view title, const Builder& build,
                   std::initializer_list<std::vector<Shape>> bad_shapes) {
  for (const std::vector<Shape>& shapes : bad_shapes) {
    std::vector<Tensor<Number>> inputs;
    for (const Shape& shape : shapes) {
      INFO(to_string(shape));
      inputs.emplace_back(shape);
    }
    INFO(title);
    CHECK_THROWS_AS(build(named(inputs)), ShapeError);
  }
}

Tensor<Interval> by_intervals(const Expr& expr) {
  Evaluation<Interval> evaluation({&expr, 1});
  evaluation.run();
  const TensorView<Interval> value = evaluation.value(0);
  return {value.shape, {value.span().begin(), value.span().end()}};
}

bool is_in_step_language(const Expr& expr) {
  return std::ranges::none_of(topological_order({&expr, 1}), [](const Expr& node) {
    return node->apply() != nullptr && node->apply()->operation->traits().only_in_gradients;
  });
}

std::string written(const Expr& expr) {
  return notation::to_plain(formula(expr));
}

Tensor<Number> sample(const Shape& shape, int start) {
  Tensor<Number> result(shape);
  for (Index cell = 0; cell < result.size(); ++cell) {
    const Index scrambled = (start + 1 + cell) * 151 % 401 - 200;  // 401 is prime
    result[cell] = Decimal(Int128(scrambled == 0 ? 201 : scrambled), -2);
  }
  return result;
}

Tensor<Number> positive_sample(const Shape& shape, int start) {
  Tensor<Number> result(shape);
  for (Index cell = 0; cell < result.size(); ++cell) {
    result[cell] = Decimal(Int128((start + 1 + cell) * 37 % 101), -2) + Decimal(Int128(1), -3);
  }
  return result;
}

Tensor<Number> cells(const Shape& shape, std::initializer_list<std::string_view> texts) {
  std::vector<Number> values;
  for (const std::string_view one : texts) {
    values.push_back(Decimal::parse(one).value());
  }
  return Tensor<Number>(shape, std::move(values));
}

void check_values(const Expr& expr, const Shape& shape, std::span<const double> expected, double tolerance) {
  const Tensor<double> values = evaluate(expr);
  REQUIRE(values.shape() == shape);
  REQUIRE(static_cast<std::size_t>(values.size()) == expected.size());
  for (Index cell = 0; cell < values.size(); ++cell) {
    const double right = expected[static_cast<std::size_t>(cell)];
    CAPTURE(cell, values[cell], right);
    CHECK(std::abs(values[cell] - right) <= tolerance * (1 + std::abs(right)));
  }
}

}  // namespace gradewright::test
