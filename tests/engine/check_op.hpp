#pragma once

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::test {

using namespace engine;

using Builder = std::function<Expr(std::span<const Expr>)>;

/// One use of an operation, with inputs to try it on.
struct OpCase {
  std::string title;
  std::vector<Tensor<Number>> inputs;
  Builder build;
  /// Whether the derivative exists at the inputs (not at a kink or a tie), so that differences can show it.
  bool differentiable = true;
  /// The widest enclosure, relative to 1 + |value|, that still says something. Well-conditioned cases stay
  /// within some thousand units of the last place.
  double widest = 1e-12;
};

/// Compares every interpretation of the operation with every other:
/// - the double and the 50-digit value lie in the enclosure, the enclosure is narrow, NaN is NaN in all
/// three;
/// - each gradient, of a weighted sum of all cells, agrees with central differences in 50 digits, and its
/// enclosure
///   contains both the double gradient and the difference;
/// - running a planned evaluation allocates nothing;
/// - the cost is not negative, and the formula prints and reads back to an equal value.
void check_op(const OpCase& op);

/// Every one of these input shapes must be refused with a ShapeError.
void check_refused(std::string_view title, const Builder& build,
                   std::initializer_list<std::vector<Shape>> bad_shapes);

/// The enclosure by interval arithmetic alone, which does not know that 0.3 - 0.2 is 0.1.
Tensor<Interval> by_intervals(const Expr& expr);

/// False when an operation in it comes up in gradients only: it has a name to be shown, but no place in the
/// step language.
bool is_in_step_language(const Expr& expr);

/// The formula over the names of the givens, in the step language.
std::string written(const Expr& expr);

/// Decimals with two places, spread over [-2, 2] in a fixed scrambled order, none of them 0 and all different
/// up to 397 cells. Different `start` gives different numbers.
Tensor<Number> sample(const Shape& shape, int start = 0);
/// The same in (0, 1).
Tensor<Number> positive_sample(const Shape& shape, int start = 0);
/// Cells from their text.
Tensor<Number> cells(const Shape& shape, std::initializer_list<std::string_view> texts);

/// The value in double precision, for comparison with expected numbers within `tolerance`.
void check_values(const Expr& expr, const Shape& shape, std::span<const double> expected,
                  double tolerance = 1e-14);

}  // namespace gradewright::test
