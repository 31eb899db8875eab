#include "answers/judging/formula/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace gradewright::judging {

Matrix number(double value) {
  return {1, 1, {value}};
}

bool is_finite(const Matrix& matrix) {
  return std::ranges::all_of(matrix.cells, [](double cell) { return std::isfinite(cell); });
}

std::optional<Matrix> matrix_of(TensorView<double> value) {
  const Shape& shape = value.shape;
  if (shape.rank() > 2) {
    return std::nullopt;
  }
  Matrix matrix;
  matrix.rows = shape.rank() > 0 ? static_cast<std::size_t>(shape[0]) : 1;
  matrix.columns = shape.rank() > 1 ? static_cast<std::size_t>(shape[1]) : 1;
  matrix.cells.assign(value.span().begin(), value.span().end());
  return matrix;
}

Matrix transposed(const Matrix& matrix) {
  Matrix result{matrix.columns, matrix.rows, {}};
  for (std::size_t column = 0; column < matrix.columns; ++column) {
    for (std::size_t row = 0; row < matrix.rows; ++row) {
      result.cells.push_back(matrix.at(row, column));
    }
  }
  return result;
}

Matrix by_cell(Matrix matrix, const std::function<double(double)>& function) {
  std::ranges::transform(matrix.cells, matrix.cells.begin(), function);
  return matrix;
}

std::optional<Matrix> by_cells(const Matrix& a, const Matrix& b,
                               const std::function<double(double, double)>& function) {
  if (a.is_number() && !b.is_number()) {
    return by_cell(b, [&](double cell) { return function(a.cells[0], cell); });
  }
  if (b.is_number()) {
    return by_cell(a, [&](double cell) { return function(cell, b.cells[0]); });
  }
  if (!a.has_shape_of(b)) {
    return std::nullopt;
  }
  Matrix result = a;
  std::ranges::transform(a.cells, b.cells, result.cells.begin(), function);
  return result;
}

std::optional<Matrix> product(const Matrix& a, const Matrix& b) {
  if (a.is_number() || b.is_number()) {
    return by_cells(a, b, std::multiplies<>());
  }
  if (a.columns != b.rows) {
    return std::nullopt;
  }
  Matrix result{a.rows, b.columns, std::vector<double>(a.rows * b.columns)};
  for (std::size_t row = 0; row < a.rows; ++row) {
    for (std::size_t column = 0; column < b.columns; ++column) {
      double sum = 0;
      for (std::size_t k = 0; k < a.columns; ++k) {
        sum += a.at(row, k) * b.at(k, column);
      }
      result.cells[row * b.columns + column] = sum;
    }
  }
  return result;
}

std::optional<Matrix> inverse(const Matrix& matrix) {
  const std::size_t n = matrix.rows;
  if (n != matrix.columns) {
    return std::nullopt;
  }
  Matrix left = matrix;
  Matrix right{n, n, std::vector<double>(n * n)};
  for (std::size_t i = 0; i < n; ++i) {
    right.cells[i * n + i] = 1;
  }
  for (std::size_t at = 0; at < n; ++at) {
    std::size_t pivot = at;
    for (std::size_t row = at + 1; row < n; ++row) {
      pivot = std::abs(left.at(row, at)) > std::abs(left.at(pivot, at)) ? row : pivot;
    }
    const double value = left.at(pivot, at);
    if (value == 0) {
      right.cells.assign(n * n, std::numeric_limits<double>::quiet_NaN());
      return right;
    }
    for (std::size_t column = 0; column < n; ++column) {
      for (Matrix* one : {&left, &right}) {
        std::swap(one->cells[at * n + column], one->cells[pivot * n + column]);
        one->cells[at * n + column] /= value;
      }
    }
    for (std::size_t row = 0; row < n; ++row) {
      const double times = row == at ? 0 : left.at(row, at);
      for (std::size_t column = 0; times != 0 && column < n; ++column) {
        left.cells[row * n + column] -= times * left.at(at, column);
        right.cells[row * n + column] -= times * right.at(at, column);
      }
    }
  }
  return right;
}

}  // namespace gradewright::judging
