#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/tensor.hpp"

namespace gradewright::judging {

/// A value as it is written on paper: a number is 1 x 1, a vector is a column.
struct Matrix {
  std::size_t rows = 1;
  std::size_t columns = 1;
  std::vector<double> cells = {0.0};  ///< row-major

  bool is_number() const { return rows == 1 && columns == 1; }
  bool is_vector() const { return rows == 1 || columns == 1; }
  bool has_shape_of(const Matrix& other) const { return rows == other.rows && columns == other.columns; }
  double at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
};

Matrix number(double value);
bool is_finite(const Matrix& matrix);
/// A tensor of two axes at most; nothing of more.
std::optional<Matrix> matrix_of(TensorView<double> value);
Matrix transposed(const Matrix& matrix);
Matrix by_cell(Matrix matrix, const std::function<double(double)>& function);
/// Cell by cell; a number goes with every cell. Nothing where the shapes differ.
std::optional<Matrix> by_cells(const Matrix& a, const Matrix& b,
                               const std::function<double(double, double)>& function);
/// The matrix product; a number scales. Nothing where the shapes do not fit.
std::optional<Matrix> product(const Matrix& a, const Matrix& b);
/// Of a square matrix, by Gauss and Jordan with pivots; cells that are NaN where it is singular.
std::optional<Matrix> inverse(const Matrix& matrix);

}  // namespace gradewright::judging
