#include "answers/judging/explain/as_expression.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "engine/ops/elementwise.hpp"

namespace gradewright::judging {
namespace {

/// The extents other than 1: a column, a row and a list of the same cells agree in them.
std::vector<Index> long_axes(const Shape& shape) {
  std::vector<Index> extents;
  std::ranges::copy_if(shape, std::back_inserter(extents), [](Index extent) { return extent != 1; });
  return extents;
}

}  // namespace

Expr as_expression(const ReadValue& value, const Shape& shape, std::string_view name) {
  if (long_axes(value.shape) != long_axes(shape)) {
    return nullptr;
  }
  std::vector<Number> numerators;
  std::vector<Number> denominators;
  bool has_fraction = false;
  for (const ReadCell& cell : value.cells) {
    if (cell.state != ReadCell::State::number || !cell.number.is_finite()) {
      return nullptr;
    }
    numerators.push_back(cell.number.numerator());
    denominators.push_back(cell.number.denominator());
    has_fraction = has_fraction || cell.number.is_fraction();
  }
  const Expr numerator = given(name, Tensor<Number>(shape, std::move(numerators)));
  return has_fraction ? ops::divide(numerator, literal(Tensor<Number>(shape, std::move(denominators))))
                      : numerator;
}

}  // namespace gradewright::judging
