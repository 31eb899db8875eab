#include "answers/judging/formula/products.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <optional>

namespace gradewright::judging {
namespace {

using Value = std::variant<Matrix, NotMeant>;

std::optional<Matrix> product_of(const Matrix& a, const Matrix& b, ProductSign how) {
  if (how == ProductSign::cells || (how == ProductSign::star && a.has_shape_of(b))) {
    return by_cells(a, b, std::multiplies<>());
  }
  const bool columns_alike = a.is_vector() && a.has_shape_of(b) && !a.is_number();
  if (how == ProductSign::matrices && columns_alike) {
    return std::nullopt;
  }
  return product(a, b);
}

bool agree(const std::vector<double>& a, const std::vector<double>& b) {
  constexpr double part = 1e-12;
  return std::ranges::equal(
      a, b, [](double x, double y) { return std::abs(x - y) <= part * std::max(std::abs(x), std::abs(y)); });
}

std::optional<Matrix> matrices_first(const std::vector<std::pair<Matrix, ProductSign>>& values) {
  std::optional<Matrix> whole;
  std::optional<Matrix> run = values.front().first;
  for (std::size_t at = 1; run && at <= values.size(); ++at) {
    if (at < values.size() && values[at].second != ProductSign::cells) {
      run = product_of(*run, values[at].first, values[at].second);
      continue;
    }
    whole = whole ? by_cells(*whole, *run, std::multiplies<>()) : run;
    run = at < values.size() && whole ? std::optional(values[at].first) : whole;
  }
  return run ? whole : std::nullopt;
}

}  // namespace

std::variant<Matrix, NotMeant> multiplied(const std::vector<std::pair<Matrix, ProductSign>>& values) {
  const bool cells =
      std::ranges::any_of(values, [](const auto& one) { return one.second == ProductSign::cells; });
  std::optional<Matrix> left = values.front().first;
  bool other = false;
  for (std::size_t at = 1; at < values.size(); ++at) {
    other = other || (values[at].second != ProductSign::cells && !values[at].first.is_number() &&
                      !values[at - 1].first.is_number());
  }
  for (std::size_t at = 1; left && at < values.size(); ++at) {
    const auto& [next, how] = values[at];
    const bool arrays = !left->is_number() && !next.is_number();
    if (arrays && how == ProductSign::star && left->columns == next.rows && left->has_shape_of(next)) {
      return unclear("a star between square matrices");
    }
    left = product_of(*left, next, how);
  }
  if (cells && other) {
    const std::optional<Matrix> by_rank = matrices_first(values);
    const bool same = left && by_rank && left->has_shape_of(*by_rank) && agree(left->cells, by_rank->cells);
    if (left && by_rank && !same) {
      return unclear("products of both sorts in a row");
    }
    left = left ? left : by_rank;
  }
  return left ? Value(std::move(*left)) : Value(unfitting("a product of shapes that do not fit"));
}

std::variant<Matrix, NotMeant> multiplied_by_case(std::vector<std::pair<Matrix, ProductSign>> factors,
                                                  bool& several) {
  const Matrix* column = nullptr;
  for (auto& [value, how] : factors) {
    if (value.is_number()) {
      continue;
    }
    if (!value.is_vector() || (column != nullptr && !value.has_shape_of(*column))) {
      return unclear("a product of matrices in a sum over all cases");
    }
    several = several || column != nullptr;
    column = &value;
    how = ProductSign::cells;
  }
  return multiplied(factors);
}

}  // namespace gradewright::judging
