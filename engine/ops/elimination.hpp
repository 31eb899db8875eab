#pragma once

#include <utility>

#include "engine/graph/shape.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/numbers/rational.hpp"

/// Gaussian elimination with partial pivoting (Golub and Van Loan: Matrix Computations, 2013, section 3.4),
/// for the scalars that have an order.
namespace gradewright::engine::ops {

/// A row-major matrix that is worked on.
template <class Scalar>
struct Rows {
  Scalar* cells;
  Index count, columns;

  Scalar& operator()(Index i, Index j) const { return cells[i * columns + j]; }
  void exchange(Index i, Index k) const {
    for (Index j = 0; j < columns; ++j) {
      std::swap((*this)(i, j), (*this)(k, j));
    }
  }
  /// Row i less `factor` times row k, from a column on.
  void subtract(Index i, Index k, const Scalar& factor, Index from) const {
    for (Index j = from; j < columns; ++j) {
      (*this)(i, j) = (*this)(i, j) - factor * (*this)(k, j);
    }
  }
};

/// Brings the largest cell of a column, from the diagonal on, to the diagonal; whether rows were exchanged.
template <class Scalar>
bool pivot(const Rows<Scalar>& a, const Rows<Scalar>* b, Index column) {
  using std::abs;
  Index best = column;
  for (Index i = column + 1; i < a.count; ++i) {
    best = abs(a(i, column)) > abs(a(best, column)) ? i : best;
  }
  if (best == column) {
    return false;
  }
  a.exchange(best, column);
  if (b != nullptr) {
    b->exchange(best, column);
  }
  return true;
}

/// Puts the solution of a x = b in the place of b; a is used up. Where a is singular, it is NaN.
template <class Scalar>
void eliminate(const Rows<Scalar>& a, const Rows<Scalar>& b) {
  for (Index k = 0; k < a.count; ++k) {
    pivot(a, &b, k);
    if (a(k, k) == Scalar(0)) {
      std::fill_n(b.cells, b.count * b.columns, Scalar(a(k, k) / a(k, k)));
      return;
    }
    for (Index i = k + 1; i < a.count; ++i) {
      const Scalar factor = a(i, k) / a(k, k);
      a.subtract(i, k, factor, k + 1);
      b.subtract(i, k, factor, 0);
    }
  }
  for (Index k = a.count - 1; k >= 0; --k) {
    for (Index j = 0; j < b.columns; ++j) {
      b(k, j) = b(k, j) / a(k, k);
    }
    for (Index i = 0; i < k; ++i) {
      b.subtract(i, k, a(i, k), 0);
    }
  }
}

/// The determinant of a, which is used up.
template <class Scalar>
Scalar eliminated_determinant(const Rows<Scalar>& a) {
  Scalar product(1);
  for (Index k = 0; k < a.count; ++k) {
    if (pivot<Scalar>(a, nullptr, k)) {
      product = -product;
    }
    product = product * a(k, k);
    if (a(k, k) == Scalar(0)) {
      return product;
    }
    for (Index i = k + 1; i < a.count; ++i) {
      a.subtract(i, k, Scalar(a(i, k) / a(k, k)), k + 1);
    }
  }
  return product;
}

/// Of at most 3 rows, by the formula of sums and products, which is exact where they are.
template <class Scalar>
Scalar small_determinant(const Rows<Scalar>& a) {
  const auto minor = [&](Index j, Index k) { return Scalar(a(1, j) * a(2, k) - a(1, k) * a(2, j)); };
  switch (a.count) {
    case 0:
      return Scalar(1);
    case 1:
      return a(0, 0);
    case 2:
      return a(0, 0) * a(1, 1) - a(0, 1) * a(1, 0);
    default:
      return a(0, 0) * minor(1, 2) - a(0, 1) * minor(0, 2) + a(0, 2) * minor(0, 1);
  }
}

}  // namespace gradewright::engine::ops
